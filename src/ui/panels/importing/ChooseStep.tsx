import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'

import { readSheetInput } from '../../../store/sheet/sheetActs.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'

/** A file, dropped or chosen, or cells from the clipboard. */
export function ChooseStep() {
  const { t } = useWords()
  const isBusy = useSheet((state) => state.isBusy)
  const [text, setText] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)

  const take = (file: File): void => {
    if (!isBusy) void readSheetInput(file)
  }
  const readText = (): void => {
    setIsEmpty(text.trim() === '')
    if (text.trim() !== '' && !isBusy) void readSheetInput(text)
  }
  return (
    <>
      <p className={styles['muted']}>{t('importing.chooseText')}</p>
      <FileDrop
        label={t('importing.file')}
        icon={FileSpreadsheet}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/tab-separated-values"
        onFile={take}
      />
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
