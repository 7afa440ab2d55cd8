import { useState } from 'react'

import { VERSION_NAME_LENGTH, VERSION_NOTE_LENGTH, versionActs } from '../../../store/versions.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { versionRefusal } from './versionRefusal.ts'
import { whenWords } from './versionWords.ts'

interface NameDialogProps {
  /** The version to name; null names the map as it is now. */
  readonly version: VersionSummary | null
  readonly onClose: () => void
}

/** Gives a version a name and a note. */
export function NameDialog({ version, onClose }: NameDialogProps) {
  const words = useWords()
  const { t } = words
  const [name, setName] = useState(version?.name ?? '')
  const [note, setNote] = useState(version?.note ?? '')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const keep = async (): Promise<void> => {
    if (isBusy) return
    if (name.trim() === '') {
      setError(t('versions.nameEmpty'))
      return
    }
    setIsBusy(true)
    const naming = { name, note }
    const kept = await (version === null ? versionActs.name(naming) : versionActs.rename(version.id, naming))
    setIsBusy(false)
    if (!kept.ok) {
      setError(versionRefusal(kept.problem, words))
      return
    }
    showToast(t('versions.named', { name: kept.value.name }))
    onClose()
  }
  return (
    <Dialog
      title={
        version === null ? t('versions.nameTitle') : t('versions.renameTitle', { when: whenWords(version, words) })
      }
      description={version === null ? t('versions.nameText') : undefined}
      onClose={onClose}
      onSubmit={() => void keep()}
      footer={<DialogFooter label={t('versions.nameDo')} isDisabled={isBusy} onClose={onClose} />}
    >
      <TextField
        label={t('versions.name')}
        hint={t('versions.nameHint')}
        error={error}
        value={name}
        maxLength={VERSION_NAME_LENGTH}
        onChange={setName}
      />
      <TextField
        label={t('versions.note')}
        isOptional
        lines={4}
        value={note}
        maxLength={VERSION_NOTE_LENGTH}
        onChange={setNote}
      />
    </Dialog>
  )
}
