import { FileQuestion, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'

import { useMap } from '../../../store/map.ts'
import { openPublished } from '../../../store/openPublished.ts'
import { setWords } from '../../../store/session.ts'
import { FIRST_VIEW } from '../../../store/view.ts'
import { showLinked } from '../../../store/viewActs.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import { firstFace } from '../editor/faces.ts'
import pageStyles from '../pages.module.css'
import { PublishedFrame } from './PublishedFrame.tsx'

interface PublishedPageProps {
  readonly publicId: string
}

/** A published map, for everyone: it stands still, and nothing but it is asked for. */
export function PublishedPage({ publicId }: PublishedPageProps) {
  return (
    <LateWords>
      <Published publicId={publicId} />
    </LateWords>
  )
}

function Published({ publicId }: PublishedPageProps) {
  const words = useWords()
  const status = useMap((state) => state.status)
  const [publishedAt, setPublishedAt] = useState('')

  useEffect(() => {
    showLinked({ ...FIRST_VIEW, face: firstFace(null) })
    return openPublished(publicId, () => faceWordsFrom(words), setPublishedAt)
    // The next effect tells of other words.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [publicId])

  useEffect(() => setWords(faceWordsFrom(words)), [words])

  return status === 'ready' ? <PublishedFrame publishedAt={publishedAt} /> : <Waiting status={status} />
}

function Waiting({ status }: { readonly status: string }) {
  const { t } = useWords()
  usePageTitle(null)
  return (
    <main className={pageStyles['alone']}>
      {status === 'notFound' ? (
        <StateMessage isPage isAlert icon={FileQuestion} title={t('published.none')} text={t('published.noneText')} />
      ) : status === 'failed' ? (
        <StateMessage isPage isAlert title={t('published.failed')} text={t('published.failedText')}>
          <Button icon={RotateCcw} onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        </StateMessage>
      ) : (
        <StateMessage isPage isBusy title={t('shell.mapLoading')} />
      )}
    </main>
  )
}
