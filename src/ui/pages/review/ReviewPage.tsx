import { CloudOff, FileQuestion, RotateCcw } from 'lucide-react'
import { useEffect } from 'react'

import type { WordKey } from '../../../i18n/t.ts'
import { roundPageActs, useRoundPage } from '../../../store/roundPage.ts'
import type { RoundPageState } from '../../../store/roundPage.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { SignInLink } from '../arriving/SignInLink.tsx'
import { useMode } from '../arriving/useMode.ts'
import { PlainBar } from '../PlainBar.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import { ReviewRound } from './ReviewRound.tsx'
import styles from './review.module.css'

interface ReviewPageProps {
  readonly mapId: string
  readonly roundId: string
}

/** The one screen of those who are asked to confirm: what is asked, and nothing else of the map. */
export function ReviewPage({ mapId, roundId }: ReviewPageProps) {
  const { t } = useWords()
  const round = useRoundPage((state) => state.round)
  const problem = useRoundPage((state) => state.problem)
  usePageTitle(round?.title ?? t('review.loading'))

  useEffect(() => {
    void roundPageActs.open(mapId, roundId)
  }, [mapId, roundId])

  return (
    <div className={styles['page']}>
      <PlainBar />
      <main className={styles['main']}>
        {problem !== null ? (
          <Problem problem={problem} onRetry={() => void roundPageActs.open(mapId, roundId)} />
        ) : round === null ? (
          <StateMessage isPage isBusy title={t('review.loading')} />
        ) : (
          <ReviewRound mapId={mapId} round={round} />
        )}
      </main>
    </div>
  )
}

interface ProblemProps {
  readonly problem: NonNullable<RoundPageState['problem']>
  readonly onRetry: () => void
}

function Problem({ problem, onRetry }: ProblemProps) {
  const { t } = useWords()
  if (problem.code === 'refused' && problem.status === 401) return <SignedOut />
  const text = textOf(problem)
  const isOffline = text === 'review.offlineText'
  return (
    <StateMessage isPage isAlert icon={isOffline ? CloudOff : FileQuestion} title={t('review.failed')} text={t(text)}>
      {isOffline ? (
        <Button variant="primary" icon={RotateCcw} onClick={onRetry}>
          {t('shell.retry')}
        </Button>
      ) : null}
    </StateMessage>
  )
}

/** How one comes in is another thing where people sign in. */
function SignedOut() {
  const { t } = useWords()
  const mode = useMode()
  const text = mode === 'oidc-only' ? 'arriving.mapDoorText.oidc-only' : 'review.signedOutText'
  return (
    <StateMessage isPage isAlert icon={FileQuestion} title={t('review.failed')} text={t(text)}>
      {mode === null || mode === 'links' ? null : <SignInLink />}
    </StateMessage>
  )
}

function textOf(problem: ProblemProps['problem']): WordKey {
  if (problem.code !== 'refused' || problem.status >= 429) return 'review.offlineText'
  return problem.status === 403 ? 'review.refusedText' : 'review.goneText'
}
