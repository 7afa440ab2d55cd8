import { CircleAlert, CloudOff, FileQuestion, RefreshCw, RotateCcw } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'

import type { MapStatus } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { LateAsideNote } from '../../panels/offline/LateNotes.tsx'
import { Button } from '../../parts/Button.tsx'
import { Link } from '../../parts/Link.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import pageStyles from '../pages.module.css'
import { late } from '../../parts/late.tsx'

const MapDoor = late(async () => (await import('../arriving/MapDoor.tsx')).MapDoor)

/** After this long people wonder whether anything happens at all. */
const SLOW_MS = 6_000

/** What stands in place of the editor as long as there is no map to edit. */
export function EditorState({ status }: { readonly status: Exclude<MapStatus, 'ready'> }) {
  const { t } = useWords()
  usePageTitle(null)
  return (
    <main className={pageStyles['alone']}>
      <Suspense fallback={null}>
        <State status={status} />
      </Suspense>
      <LateAsideNote />
      <p className={pageStyles['foot']}>
        <Link to="/">{t('shell.home')}</Link>
      </p>
    </main>
  )
}

function State({ status }: { readonly status: Exclude<MapStatus, 'ready'> }) {
  const { t } = useWords()
  switch (status) {
    case 'closed':
    case 'loading':
      return <Loading />
    case 'notFound':
      return (
        <StateMessage
          isPage
          icon={FileQuestion}
          isAlert
          title={t('shell.mapNotFound')}
          text={t('shell.mapNotFoundText')}
        />
      )
    case 'tooNew':
      return (
        <StateMessage isPage icon={RefreshCw} isAlert title={t('shell.mapTooNew')} text={t('shell.mapTooNewText')}>
          <Reload />
        </StateMessage>
      )
    case 'signedOut':
    case 'forbidden':
      return (
        <LateWords>
          <MapDoor isKnown={status === 'forbidden'} />
        </LateWords>
      )
    case 'failed':
      return (
        <StateMessage isPage isAlert title={t('shell.mapFailed')} text={t('shell.mapFailedText')}>
          <Reload />
        </StateMessage>
      )
  }
}

function Loading() {
  const { t } = useWords()
  const state = useMe(({ save }) => save.state)
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  if (state === 'notSaved') {
    return (
      <StateMessage isPage icon={CircleAlert} isBusy title={t('shell.mapTrouble')} text={t('shell.mapTroubleText')} />
    )
  }
  if (state === 'offline') {
    return <StateMessage isPage icon={CloudOff} isBusy title={t('shell.mapOffline')} text={t('shell.mapOfflineText')} />
  }
  return isSlow ? (
    <StateMessage isPage isBusy title={t('shell.mapLoading')} text={t('shell.mapLoadingSlow')} />
  ) : (
    <StateMessage isPage isBusy title={t('shell.mapLoading')} />
  )
}

function Reload() {
  const { t } = useWords()
  return (
    <Button icon={RotateCcw} onClick={() => location.reload()}>
      {t('shell.reload')}
    </Button>
  )
}
