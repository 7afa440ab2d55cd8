import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'

import type { Judged } from '../../../analysis/confirmations.ts'
import { may, useAccess } from '../../../store/access.ts'
import { judgeAll, judgedOn, reviewsActs, useReviews } from '../../../store/reviews.ts'
import type { GivenConfirmation } from '../../../store/reviews.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Button } from '../../parts/Button.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { changeLines, reviewProblem, targetWords } from './reviewWords.ts'
import styles from './reviews.module.css'

/** All that employers confirmed of a card or a pathway, the newest first, with what changed since. */
export function ConfirmationList({ id }: { readonly id: string }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const reviews = useReviews((state) => state)
  const mayConfirm = useAccess(may('confirm'))
  const [problem, setProblem] = useState<string | null>(null)
  const judged = judgedOn(judgeAll(map, reviews, new Date()), id)
  const again = async ({ target, claim, employer }: GivenConfirmation): Promise<void> => {
    const done = await reviewsActs.confirm({ target, claim, employer })
    setProblem(done.ok ? null : reviewProblem(done.problem, words))
    if (done.ok) showToast(t('reviews.confirmed', { employer }))
  }
  const withdraw = async (confirmationId: string): Promise<void> => {
    const done = await reviewsActs.withdraw(confirmationId)
    setProblem(done.ok ? null : reviewProblem(done.problem, words))
    if (done.ok) showToast(t('reviews.withdrawn'))
  }
  if (reviews.problem !== null && reviews.confirmations === null) {
    return <p className={styles['problem']}>{reviewProblem(reviews.problem, words)}</p>
  }
  if (reviews.confirmations === null) return <p className={styles['muted']}>{t('shell.loading')}</p>
  if (judged.length === 0) return <p className={styles['muted']}>{t('reviews.none')}</p>
  return (
    <>
      <ul className={styles['rows']} aria-label={t('reviews.title')}>
        {judged.map((one) => (
          <Row
            key={one.confirmation.id}
            judged={one}
            oldAfterMonths={reviews.oldAfterMonths}
            mainLanguage={map.settings.mainLanguage}
            mayRepeat={mayConfirm}
            onRepeat={() => void again(one.confirmation)}
            onWithdraw={() => void withdraw(one.confirmation.id)}
          />
        ))}
      </ul>
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </>
  )
}

interface RowProps {
  readonly judged: Judged<GivenConfirmation>
  readonly oldAfterMonths: number
  readonly mainLanguage: string
  /** Whether I may confirm: what is my own and does not stand any more. */
  readonly mayRepeat: boolean
  readonly onRepeat: () => void
  readonly onWithdraw: () => void
}

function Row({ judged, oldAfterMonths, mainLanguage, mayRepeat, onRepeat, onWithdraw }: RowProps) {
  const { confirmation, state, changes } = judged
  const words = useWords()
  const { t, date } = words
  const { employer, claim, target, at, by, isMine, canWithdraw, erasedCount } = confirmation
  const what = targetWords(words, target)
  const when = isMine ? 'reviews.mine' : by === '' ? 'reviews.byGuest' : 'reviews.by'
  return (
    <li className={styles['row']} data-state={state}>
      <div className={styles['what']}>
        <p className={styles['name']}>{employer}</p>
        <p>{t('reviews.entry', { claim: t(`reviews.claim.${claim}`), what })}</p>
        <p className={styles['muted']}>{t(when, { date: date(at), name: by })}</p>
        {state === 'old' ? (
          <p className={styles['muted']}>{t('reviews.state.old', { months: oldAfterMonths })}</p>
        ) : null}
        {state === 'changed' ? (
          <div className={styles['changed']}>
            <p>{t('reviews.state.changed')}</p>
            <ul>
              {changeLines(changes, mainLanguage, words).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {erasedCount > 0 ? <li>{t('reviews.state.erased', { n: erasedCount })}</li> : null}
            </ul>
          </div>
        ) : null}
        {isMine && mayRepeat && (state === 'changed' || state === 'old') ? (
          <div className={styles['acts']}>
            <Button icon={BadgeCheck} aria-label={t('reviews.againOf', { employer, what })} onClick={onRepeat}>
              {t('reviews.again')}
            </Button>
          </div>
        ) : null}
      </div>
      {canWithdraw ? (
        <TextButton aria-label={t('reviews.withdrawOf', { employer, what })} onClick={onWithdraw}>
          {t('reviews.withdraw')}
        </TextButton>
      ) : null}
    </li>
  )
}
