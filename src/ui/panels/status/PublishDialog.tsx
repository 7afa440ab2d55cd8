import { Copy, Undo2 } from 'lucide-react'
import { useState } from 'react'

import type { ApiProblem } from '../../../store/maps.ts'
import { publicationActs } from '../../../store/publication.ts'
import type { PublicationState } from '../../../store/publication.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { copyText } from '../exporting/save.ts'
import { versionRefusal } from '../versions/versionRefusal.ts'
import styles from './StatusSign.module.css'

interface PublishDialogProps {
  readonly mapId: string
  /** What stands before the public now. */
  readonly publication: NonNullable<PublicationState['standing']>['publication']
  readonly onClose: () => void
}

/** Says what publishing does, and does it; shows the address of what is public, and takes it back. */
export function PublishDialog({ mapId, publication, onClose }: PublishDialogProps) {
  const words = useWords()
  const { t } = words
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')

  const finish = (problem: ApiProblem | null): void => {
    setIsBusy(false)
    setError(problem === null ? null : versionRefusal(problem, words))
  }
  const publish = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    // It stays open: now it shows the address. A message over it would lie on just that.
    const done = await publicationActs.publish(mapId)
    finish(done.ok ? null : done.problem)
    if (done.ok) setSaid(t('status.isOut'))
  }
  const unpublish = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const done = await publicationActs.unpublish(mapId)
    finish(done.ok ? null : done.problem)
    if (!done.ok) return
    showToast(t('status.unpublished'))
    onClose()
  }
  return (
    <Dialog
      title={t(publication === null ? 'status.publishTitle' : 'status.publicTitle')}
      onClose={onClose}
      onSubmit={() => void publish()}
      footer={
        <DialogFooter
          label={t(publication === null ? 'status.publishDo' : 'status.publishAgain')}
          isDisabled={isBusy}
          onClose={onClose}
        >
          {publication === null ? null : (
            <Button icon={Undo2} variant="danger" disabled={isBusy} onClick={() => void unpublish()}>
              {t('status.unpublish')}
            </Button>
          )}
        </DialogFooter>
      }
    >
      {publication === null ? null : <PublicAddress publicId={publication.publicId} at={publication.at} />}
      <p>{t(publication === null ? 'status.publishText' : 'status.publicText')}</p>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {error === null ? null : (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </Dialog>
  )
}

function PublicAddress({ publicId, at }: { readonly publicId: string; readonly at: string }) {
  const { t, date } = useWords()
  const [said, setSaid] = useState('')
  const path = pathOf({ page: 'published', publicId })
  const address = `${location.origin}${path}`
  const copy = async (): Promise<void> => {
    setSaid(t((await copyText(address)) ? 'status.copied' : 'status.copyFailed'))
  }
  return (
    <>
      <p>{t('status.publicSince', { date: date(at) })}</p>
      <TextField label={t('status.address')} value={address} isReadOnly />
      <div className={styles['acts']}>
        <Button icon={Copy} onClick={() => void copy()}>
          {t('status.copy')}
        </Button>
        <a className={styles['link']} href={path} target="_blank" rel="noreferrer">
          {t('status.open')}
        </a>
        <span role="status">{said}</span>
      </div>
    </>
  )
}
