import type { ReactNode } from 'react'

import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './presence.module.css'

interface NoteProps {
  /** Shown, and said to those who do not see it; null shows nothing. */
  readonly words: string | null
  /** Said in its place where nothing is shown. */
  readonly said?: string
  readonly person?: { readonly name: string; readonly color: number } | undefined
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** One line of the bar about others, which says itself when it comes and when its words change. */
export function Note({ words, said = '', person, children }: NoteProps) {
  return (
    <>
      <VisuallyHidden>
        <span role="status" aria-live="polite" aria-atomic="true">
          {words ?? said}
        </span>
      </VisuallyHidden>
      {words === null ? null : (
        <div className={styles['note']} data-presence="" data-region tabIndex={-1} role="group" aria-label={words}>
          {person === undefined ? null : <Avatar name={person.name} color={person.color} />}
          <p className={styles['words']} aria-hidden="true">
            {words}
          </p>
          {children}
        </div>
      )}
    </>
  )
}
