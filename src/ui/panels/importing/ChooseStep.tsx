import { FileSpreadsheet } from 'lucide-react'
import { useId, useState } from 'react'
import type { DragEvent } from 'react'

import { readSheetInput } from '../../../store/sheet/sheetActs.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'

/** A file, dropped or chosen, or cells from the clipboard. */
export function ChooseStep() {
  const { t } = useWords()
  const fileId = useId()
  const isBusy = useSheet((state) => state.isBusy)
  const [text, setText] = useState('')
  const [isOver, setIsOver] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)

  const take = (file: File | undefined): void => {
    if (file !== undefined && !isBusy) void readSheetInput(file)
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }
  const readText = (): void => {
    setIsEmpty(text.trim() === '')
    if (text.trim() !== '' && !isBusy) void readSheetInput(text)
  }
  return (
    <>
      <p className={styles['muted']}>{t('importing.chooseText')}</p>
      <div
        className={styles['drop']}
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={handleDrop}
      >
        <FileSpreadsheet size={24} aria-hidden="true" />
        <label htmlFor={fileId}>{t('importing.file')}</label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/tab-separated-values"
          onChange={(event) => {
            take(event.target.files?.[0])
            // The same file, mended and saved, can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      <TextField
        label={t('importing.paste')}
        lines={5}
        value={text}
        error={isEmpty ? t('importing.nothingYet') : null}
        onChange={(value) => {
          setText(value)
          setIsEmpty(false)
        }}
      />
      <div>
        <Button variant="primary" aria-disabled={isBusy} onClick={readText}>
          {t('importing.read')}
        </Button>
      </div>
    </>
  )
}
