import { UserRound } from 'lucide-react'

import { initialsOf } from './initials.ts'
import styles from './people.module.css'

interface AvatarProps {
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
}

/**
 * A person’s initials on the person’s color. For the eye alone, and so
 * drawn by style: the name stands beside it or in its button.
 */
export function Avatar({ name, color }: AvatarProps) {
  const initials = initialsOf(name)
  return (
    <span className={styles['avatar']} data-color={color} data-sign={initials} aria-hidden="true">
      {initials === '' ? <UserRound size={14} /> : null}
    </span>
  )
}
