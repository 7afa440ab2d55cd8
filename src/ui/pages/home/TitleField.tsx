import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { Result } from '../../../model/result.ts'
import type { ApiProblem } from '../../../store/maps.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './cards.module.css'
import { problemWords } from './problemWords.ts'

interface TitleFieldProps {
  readonly label: string
  /** Said when it is left empty. */
  readonly wanted: string
  readonly title: string
  readonly onRename: (title: string) => Promise<Result<null, ApiProblem>>
  readonly onDone: () => void
}

/** The title of a map or collection, being changed where it stands: Enter or leaving the field keeps it, Escape gives it up. */
export function TitleField({ label, wanted, title: before, onRename, onDone }: TitleFieldProps) {
  const words = useWords()
  const [title, setTitle] = useState(before)
  const [error, setError] = useState<string | null>(null)
  // Enter and Escape take the field away, which leaves it: that must not count a second time.
  const isSettled = useRef(false)

  const rename = async (): Promise<void> => {
    const wished = title.trim()
    if (isSettled.current) return
    if (wished === '') return setError(wanted)
    isSettled.current = true
    if (wished === before) return onDone()
    const renamed = await onRename(wished)
    if (renamed.ok) return onDone()
    isSettled.current = false
    setError(problemWords(renamed.problem, words).title)
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void rename()
    if (event.key !== 'Escape') return
    isSettled.current = true
    onDone()
  }

  return (
    <span className={styles['titleField']}>
      <TextField
        label={label}
        value={title}
        maxLength={200}
        error={error}
        autoFocus
        onChange={(value) => {
          setTitle(value)
          setError(null)
        }}
        onBlur={() => void rename()}
        onKeyDown={handleKey}
      />
    </span>
  )
}
