import { FileUp } from 'lucide-react'
import { useState } from 'react'

import { acts } from '../../../store/acts.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from './DialogFooter.tsx'
import { importWords } from './importWords.ts'

/** More than any map weighs; a larger file would only stop the page. */
const FILE_LIMIT_MB = 20

/** Makes a new map from a JSON file: chosen, dropped or pasted. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const [text, setText] = useState('')
  const [fileName, setFileName] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const take = async (file: File): Promise<void> => {
    setError(null)
    if (file.size > FILE_LIMIT_MB * 1_000_000) return setError(t('import.tooLarge', { size: FILE_LIMIT_MB }))
    const content = await file.text().catch(() => null)
    if (content === null) return setError(t('import.unreadable'))
    setFileName(file.name)
    setText(content)
  }
  const make = async (): Promise<void> => {
    if (isBusy) return
    if (text.trim() === '') return setError(t('import.empty'))
    setIsBusy(true)
    const made = await acts.importAsNewMap(text, {
      title: titleFrom(fileName) ?? t('shell.untitledMap'),
      began: fileName === null ? t('import.began') : t('import.beganFrom', { file: fileName }),
    })
    setIsBusy(false)
    if (!made.ok) return setError(importWords(made.problem, words))
    onClose()
    navigate(pathOf({ page: 'map', mapId: made.value, face: null }))
  }
  return (
    <Dialog
      title={t('import.title')}
      description={t('import.text')}
      onClose={onClose}
      onSubmit={() => void make()}
      footer={<DialogFooter label={t(isBusy ? 'import.working' : 'import.do')} onClose={onClose} isDisabled={isBusy} />}
    >
      <FileDrop
        label={`${t('import.choose')} ${t('import.drop')}`}
        icon={FileUp}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
      >
        {fileName === null ? null : <p role="status">{t('import.file', { name: fileName })}</p>}
      </FileDrop>
      <TextField
        label={t('import.paste')}
        lines={4}
        value={fileName === null ? text : ''}
        error={error}
        onChange={(value) => {
          setFileName(null)
          setText(value)
          setError(null)
        }}
      />
    </Dialog>
  )
}

/** A title for a file that brings none: its name without the ending. */
function titleFrom(fileName: string | null): string | null {
  const stem = fileName?.replace(/(\.trellis)?\.json$/i, '').slice(0, 200) ?? ''
  return stem === '' ? null : stem
}
