import { useEffect, useRef, useState } from 'react'

import { editCell } from '../../../store/sheet/sheetActs.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'

interface CellCorrectionProps {
  readonly address: string
  /** The whole of what the cell says now. */
  readonly text: string
  /** It was written anew, or given up. */
  readonly onDone: () => void
}

/** Writes one cell anew; Escape leaves it as it is. */
export function CellCorrection({ address, text, onDone }: CellCorrectionProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(text)
  const form = useRef<HTMLFormElement>(null)
  // The focus brings the field into sight, and not the button under it.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      ref={form}
      className={styles['correction']}
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
        void editCell(address, typed)
      }}
    >
      <TextField
        label={t('importing.correctLabel', { address })}
        value={typed}
        lines={text.includes('\n') || text.length > 60 ? 4 : 1}
        autoFocus
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // It gives up the correction and not the whole import.
          event.stopPropagation()
          onDone()
        }}
      />
      <Button isSubmit>{t('importing.correctDo')}</Button>
    </form>
  )
}
