import { useState } from 'react'

import { versionActs } from '../../../store/versions.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { goToVersion } from './goToVersion.ts'
import { versionRefusal } from './versionRefusal.ts'
import { whenWords } from './versionWords.ts'

interface RestoreDialogProps {
  readonly version: VersionSummary
  readonly onClose: () => void
}

/** Says what restoring does before it does it; afterwards it can be taken back. */
export function RestoreDialog({ version, onClose }: RestoreDialogProps) {
  const words = useWords()
  const { t } = words
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const when = whenWords(version, words)

  const takeBack = async (beforeId: string): Promise<void> => {
    const done = await versionActs.restore(beforeId)
    showToast(done.ok ? t('versions.takenBack') : versionRefusal(done.problem, words))
  }
  const restore = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const done = await versionActs.restore(version.id)
    setIsBusy(false)
    if (!done.ok) {
      setError(versionRefusal(done.problem, words))
      return
    }
    const { beforeId } = done.value
    showToast(t('versions.restored', { when }), { label: t('action.undo'), run: () => void takeBack(beforeId) })
    onClose()
    goToVersion(null)
  }
  return (
    <Dialog
      title={t('versions.restoreTitle', { when })}
      onClose={onClose}
      onSubmit={() => void restore()}
      footer={<DialogFooter label={t('versions.restoreDo')} isDisabled={isBusy} onClose={onClose} />}
    >
      <p>{t('versions.restoreText')}</p>
      {error === null ? null : <p role="alert">{error}</p>}
    </Dialog>
  )
}
