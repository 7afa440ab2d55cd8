import { Copy, Undo2 } from 'lucide-react'
import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import { useMap } from '../../../store/map.ts'
import type { ApiProblem } from '../../../store/maps.ts'
import { publicationActs, usePublication } from '../../../store/publication.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import { versionRefusal } from '../versions/versionRefusal.ts'
import { whenWords } from '../versions/versionWords.ts'
import styles from './StatusSign.module.css'

interface PublishDialogProps {
  /** What is to be published; null: the map as it is now. */
  readonly version: VersionSummary | null
  readonly onClose: () => void
}

/** Says what publishing does, and does it; shows the address of what is public, and takes it back. */
export function PublishDialog({ version, onClose }: PublishDialogProps) {
  const words = useWords()
  const { t, date } = words
  const mapId = useMap((state) => state.mapId)
  const publication = usePublication(({ standing }) => standing?.publication ?? null)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  if (mapId === null) return null

  const finish = (problem: ApiProblem | null): void => {
    setIsBusy(false)
    setError(problem === null ? null : versionRefusal(problem, words))
  }
  const publish = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    // It stays open: now it shows the address. A message over it would lie on just that.
    const done = await publicationActs.publish(mapId, version?.id ?? null)
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
  const isPublic = publication !== null && (version === null || publication.versionId === version.id)
  const label = t(
    version !== null ? 'status.versionDo' : publication === null ? 'status.publishDo' : 'status.publishAgain',
  )
  return (
    <Dialog
      title={titleOf(version, isPublic, words)}
      onClose={onClose}
      onSubmit={() => void publish()}
      footer={
        <>
          {isPublic ? (
            <Button icon={Undo2} variant="danger" disabled={isBusy} onClick={() => void unpublish()}>
              {t('status.unpublish')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t(isPublic ? 'shell.close' : 'shell.cancel')}</Button>
          {isPublic && version !== null ? null : (
            <Button variant="primary" isSubmit disabled={isBusy}>
              {label}
            </Button>
          )}
        </>
      }
    >
      {isPublic ? <PublicAddress publicId={publication.publicId} at={publication.at} /> : null}
      <p>{t(isPublic ? 'status.publicText' : version === null ? 'status.publishText' : 'status.versionText')}</p>
      {isPublic || publication === null ? null : <p>{t('status.versionReplaces', { date: date(publication.at) })}</p>}
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

function titleOf(version: VersionSummary | null, isPublic: boolean, words: Words): string {
  if (version === null) return words.t(isPublic ? 'status.publicTitle' : 'status.publishTitle')
  return words.t(isPublic ? 'status.versionIsPublic' : 'status.versionTitle', { when: whenWords(version, words) })
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
