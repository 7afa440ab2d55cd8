import { CheckCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { openAsks, roundPageActs, roundPageStore, useRoundPage } from '../../../store/roundPage.ts'
import type { RoundResponse } from '../../../store/roundPage.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { AskCard } from './AskCard.tsx'
import { EmployerField } from './EmployerField.tsx'
import { answeredOf, isPast } from './progress.ts'
import styles from './review.module.css'

interface ReviewRoundProps {
  readonly mapId: string
  readonly round: RoundResponse
}

/** What is asked, by whom and by when, and under it every ask; in its place thanks, once all of it is answered. */
export function ReviewRound({ mapId, round }: ReviewRoundProps) {
  const words = useWords()
  const { t, date } = words
  const [isLookingAgain, setIsLookingAgain] = useState(false)
  const [said, setSaid] = useState('')
  const isSending = useRoundPage(({ sending }) => Object.keys(sending).length > 0)
  const { done, count } = answeredOf(round)
  const open = openAsks(round)
  const hasEmployer = useRoundPage(({ employer }) => employer.trim() !== '')
  const progress = t('review.progress', { done, n: count })
  const isDone = count > 0 && done === count && !isSending

  const confirmRest = async (): Promise<void> => {
    if (isSending) return
    await roundPageActs.confirmRest(mapId)
    const now = roundPageStore.getState().round
    if (now !== null) {
      const { done: answered, count: n } = answeredOf(now)
      setSaid(t('review.progress', { done: answered, n }))
    }
  }
  if (isDone && !isLookingAgain && !round.isClosed) {
    return <Thanks said={said} onLookAgain={() => setIsLookingAgain(true)} />
  }
  return (
    <>
      <div className={styles['lead']}>
        <p className={styles['map']}>{round.mapTitle}</p>
        <h1 className={styles['title']}>{round.title}</h1>
        <p>{round.askedBy === '' ? t('review.asked') : t('review.askedBy', { name: round.askedBy })}</p>
        {round.message === '' ? null : <p className={styles['message']}>{round.message}</p>}
        {round.isClosed ? (
          <p className={styles['notice']}>{t('review.closed')}</p>
        ) : round.dueOn === null ? null : isPast(round.dueOn, new Date()) ? (
          <p className={styles['notice']}>{t('review.overdue', { date: date(round.dueOn) })}</p>
        ) : (
          <p className={styles['due']}>{t('review.due', { date: date(round.dueOn) })}</p>
        )}
      </div>
      {round.isClosed ? null : <EmployerField round={round} />}
      <div className={styles['progress']}>
        <progress aria-label={progress} max={count} value={done} className={styles['meter']} />
        <span aria-hidden="true">{progress}</span>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <ol className={styles['asks']} aria-label={t('review.asks')}>
        {round.asks.map((ask) => (
          <AskCard
            key={ask.id}
            mapId={mapId}
            round={round}
            ask={ask}
            onSaid={(line) => {
              setSaid(line)
              if (isDone) setIsLookingAgain(false)
            }}
          />
        ))}
      </ol>
      {round.isClosed || open.length < 2 || !hasEmployer ? null : (
        <div className={styles['end']}>
          <Button icon={CheckCheck} aria-disabled={isSending} onClick={() => void confirmRest()}>
            {isSending
              ? t('review.sending')
              : t(done === 0 ? 'review.yesToAll' : 'review.yesToRest', { n: open.length })}
          </Button>
        </div>
      )}
      {isDone && isLookingAgain ? (
        <div className={styles['end']}>
          <Button variant="primary" onClick={() => setIsLookingAgain(false)}>
            {t('review.employerDone')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

interface ThanksProps {
  readonly said: string
  readonly onLookAgain: () => void
}

function Thanks({ said, onLookAgain }: ThanksProps) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['thanks']}>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {t('review.thanks')}
      </h1>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <p>{t('review.thanksText')}</p>
      <Button onClick={onLookAgain}>{t('review.lookAgain')}</Button>
    </div>
  )
}
