import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'
import { problemWords } from './problemWords.ts'

interface TitleFieldProps {
  readonly map: MapSummary
  readonly onDone: () => void
}

/** The title of a map, being changed where it stands: Enter or leaving the field keeps it, Escape gives it up. */
export function TitleField({ map, onDone }: TitleFieldProps) {
  const words = useWords()
  const { t } = words
  const [title, setTitle] = useState(map.title)
  const [error, setError] = useState<string | null>(null)
  // Enter and Escape take the field away, which leaves it: that must not count a second time.
  const isSettled = useRef(false)

  const rename = async (): Promise<void> => {
    const wished = title.trim()
    if (isSettled.current) return
    if (wished === '') return setError(t('home.titleEmpty'))
    isSettled.current = true
    if (wished === map.title) return onDone()
    const renamed = await mapsActs.rename(map.id, wished)
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
        label={t('home.titleLabel')}
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
