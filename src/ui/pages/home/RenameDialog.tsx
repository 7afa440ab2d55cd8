import { useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { problemWords } from './problemWords.ts'

interface RenameDialogProps {
  readonly map: MapSummary
  readonly onClose: () => void
}

/** Gives a map in the list another title. */
export function RenameDialog({ map, onClose }: RenameDialogProps) {
  const words = useWords()
  const { t } = words
  const [title, setTitle] = useState(map.title)
  const [error, setError] = useState<string | null>(null)

  const rename = async (): Promise<void> => {
    const wished = title.trim()
    if (wished === '') return setError(t('home.titleEmpty'))
    const renamed = await mapsActs.rename(map.id, wished)
    if (renamed.ok) onClose()
    else setError(problemWords(renamed.problem, words).title)
  }

  return (
    <Dialog
      title={t('home.renameTitle')}
      onClose={onClose}
      onSubmit={() => void rename()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit>
            {t('home.renameDo')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('home.titleLabel')}
        value={title}
        maxLength={200}
        error={error}
        onChange={(value) => {
          setTitle(value)
          setError(null)
        }}
      />
    </Dialog>
  )
}
