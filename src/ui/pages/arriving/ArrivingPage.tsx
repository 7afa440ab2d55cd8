import { CloudOff, Hourglass, KeyRound, Link2Off, RotateCcw } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { WordKey } from '../../../i18n/t.ts'
import { arrive } from '../../../store/arriving.ts'
import type { ArrivalProblem } from '../../../store/arriving.ts'
import { forgetLink } from '../../../store/keptLink.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { navigate, pathOf, readRoute } from '../../router.ts'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import pageStyles from '../pages.module.css'
import { SignInLink } from './SignInLink.tsx'

interface ArrivingPageProps {
  /** The key of the link; it stands nowhere but here. */
  readonly linkKey: string
  /** In, or on without it. */
  readonly onDone: (key: null) => void
}

/** Opens a link: goes where it leads, or says why it does not. */
export function ArrivingPage({ linkKey, onDone }: ArrivingPageProps) {
  const { t } = useWords()
  const [problem, setProblem] = useState<ArrivalProblem | null>(null)
  const [tries, setTries] = useState(0)
  usePageTitle(problem === null ? t('arriving.opening') : t(`arriving.${problem.code}`))

  useEffect(() => {
    let isWanted = true
    void arrive(linkKey).then((arrived) => {
      if (!isWanted) return
      if (!arrived.ok) {
        setProblem(arrived.problem)
        return
      }
      const { mapId } = arrived.value
      const route = readRoute(location.href)
      // A link to a map says in its address how to look at it.
      const isThere = (route.page === 'map' || route.page === 'review') && route.mapId === mapId
      if (mapId !== null && !isThere) navigate(pathOf({ page: 'map', mapId, face: null }), { replace: true })
      onDone(null)
    })
    return () => {
      isWanted = false
    }
  }, [linkKey, tries, onDone])

  const tryAgain = (): void => {
    setProblem(null)
    setTries(tries + 1)
  }
  const leave = (): void => {
    forgetLink()
    onDone(null)
  }
  return (
    <main className={pageStyles['alone']}>
      {problem === null ? (
        <StateMessage isPage isBusy title={t('arriving.opening')} />
      ) : (
        <Problem problem={problem} linkKey={linkKey} onRetry={tryAgain} onLeave={leave} />
      )}
    </main>
  )
}

interface ProblemProps {
  readonly problem: ArrivalProblem
  readonly linkKey: string
  readonly onRetry: () => void
  readonly onLeave: () => void
}

const ICONS: { readonly [C in ArrivalProblem['code']]: LucideIcon } = {
  unknown: Link2Off,
  expired: Hourglass,
  revoked: Link2Off,
  usedUp: Link2Off,
  tooMany: Hourglass,
  offline: CloudOff,
  signIn: KeyRound,
  failed: Link2Off,
}

function Problem({ problem, linkKey, onRetry, onLeave }: ProblemProps) {
  const { t } = useWords()
  const { code } = problem
  const text: WordKey = `arriving.${code}Text`
  const canRetry = code === 'offline' || code === 'tooMany' || code === 'failed'
  return (
    <StateMessage
      isPage
      isAlert
      icon={ICONS[code]}
      title={t(`arriving.${code}`)}
      text={problem.code === 'tooMany' ? t(text, { minutes: problem.minutes }) : t(text)}
    >
      {canRetry ? (
        <Button variant="primary" icon={RotateCcw} onClick={onRetry}>
          {t('shell.retry')}
        </Button>
      ) : null}
      {code === 'signIn' ? <SignInLink linkKey={linkKey} /> : null}
      {/* Who came in before by another link goes on with that. */}
      {code === 'offline' ? null : <TextButton onClick={onLeave}>{t('arriving.goOn')}</TextButton>}
    </StateMessage>
  )
}
