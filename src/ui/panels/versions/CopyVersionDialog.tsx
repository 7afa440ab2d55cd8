import { useState } from 'react'

import { mapStore } from '../../../store/map.ts'
import { versionActs } from '../../../store/versions.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { titleInWords } from '../../pages/editor/mapTitle.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { navigate } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { versionRefusal } from './versionRefusal.ts'
import { whenWords } from './versionWords.ts'

const TITLE_LIMIT = 200

interface CopyVersionDialogProps {
  readonly version: VersionSummary
  readonly onClose: () => void
}

/** Makes a new map in the state of a version, under a title of its own. */
export function CopyVersionDialog({ version, onClose }: CopyVersionDialogProps) {
  const words = useWords()
  const { t } = words
  const when = whenWords(version, words)
  const [title, setTitle] = useState(() => `${titleInWords(mapStore.getState().map, words)} (${when})`)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const copy = async (): Promise<void> => {
    if (isBusy) return
    if (title.trim() === '') {
      setError(t('home.titleEmpty'))
      return
    }
    setIsBusy(true)
    const made = await versionActs.copy(version.id, title.trim())
    setIsBusy(false)
    if (!made.ok) {
      setError(versionRefusal(made.problem, words))
      return
    }
    const path = `/m/${made.value}`
    const way = { label: t('versions.openCopy'), run: () => navigate(path) }
    showToast(t('versions.copied', { title: title.trim() }), null, { way })
    onClose()
  }
  return (
    <Dialog
      title={t('versions.copyTitle', { when })}
      onClose={onClose}
      onSubmit={() => void copy()}
      footer={<DialogFooter label={t('versions.copyDo')} isDisabled={isBusy} onClose={onClose} />}
    >
      <TextField
        label={t('versions.copyName')}
        error={error}
        value={title}
        maxLength={TITLE_LIMIT}
        onChange={setTitle}
      />
    </Dialog>
  )
}
