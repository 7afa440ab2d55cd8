import { UserRound } from 'lucide-react'

import styles from './people.module.css'

interface AvatarProps {
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
}

/** A person's initials on the person's color. For the eye alone: names stand beside it or in its button. */
export function Avatar({ name, color }: AvatarProps) {
  const initials = initialsOf(name)
  return (
    <span className={styles['avatar']} data-color={color} aria-hidden="true">
      {initials === '' ? <UserRound size={14} /> : initials}
    </span>
  )
}

/** First letters of the first and last word: `María de la Cruz` gives `MC`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${firstLetter(first)}${firstLetter(last)}`.toLocaleUpperCase()
}

/** The first letter as people count letters: with its accents, an emoji whole. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word)
  return first?.segment ?? ''
}
