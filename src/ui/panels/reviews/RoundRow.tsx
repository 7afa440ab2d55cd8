import { roundAddress, roundsActs } from '../../../store/rounds.ts'
import type { LinkProgress, RoundSummary } from '../../../store/rounds.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Button } from '../../parts/Button.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import { isPast } from '../../pages/review/progress.ts'
import { reviewProblem, targetName } from './reviewWords.ts'
import type { RoundsStep } from './roundsStep.ts'
import styles from './reviews.module.css'

interface RoundRowProps {
  readonly mapId: string
  readonly round: RoundSummary
  readonly onStep: (step: RoundsStep) => void
  /** Is given what came of a press, to be said. */
  readonly onSaid: (line: string) => void
}

/** One round: what it asks, by when, and link by link who has done what. */
export function RoundRow({ mapId, round, onStep, onSaid }: RoundRowProps) {
  const words = useWords()
  const { t, date } = words
  const { id, title, dueOn, closedAt, askCount, links } = round
  const isClosed = closedAt !== null
  const asked = links.filter(({ grantId }) => grantId !== null)
  const done = asked.filter((link) => link.confirmed + link.remarks.length >= askCount).length
  const late = dueOn !== null && !isClosed && isPast(dueOn, new Date())

  const change = async (isNowClosed: boolean): Promise<void> => {
    const changed = await roundsActs.change(mapId, id, { isClosed: isNowClosed })
    onSaid(changed.ok ? '' : reviewProblem(changed.problem, words))
  }
  const renew = async (old: AskedLink): Promise<void> => {
    const renewed = await roundsActs.renewLink(mapId, round, old, location.origin)
    if (renewed.ok) onStep({ step: 'made', made: { round, addresses: [renewed.value] }, isAnother: true })
    else onSaid(reviewProblem(renewed.problem, words))
  }
  const remind = async (): Promise<void> => {
    const address = roundAddress(location.origin, mapId, id)
    const values = { title, n: askCount, address }
    const text =
      dueOn === null ? t('rounds.remindText', values) : t('rounds.remindTextDue', { ...values, date: date(dueOn) })
    onSaid(t((await copyText(text)) ? 'rounds.copied' : 'rounds.copyFailed'))
  }
  return (
    <div role="group" className={styles['round']} aria-label={title}>
      <div className={styles['roundHead']}>
        <h3>{title}</h3>
        {isClosed ? <span className={styles['tag']}>{t('rounds.closed')}</span> : null}
        {dueOn === null || isClosed ? null : (
          <span className={styles[late ? 'over' : 'tag']}>
            {t(late ? 'rounds.overdue' : 'rounds.due', { date: date(dueOn) })}
          </span>
        )}
      </div>
      <p className={styles['muted']}>
        {t('rounds.asks', { n: askCount })} · {t('rounds.done', { done, n: asked.length })}
      </p>
      <ul className={styles['rows']}>
        {links.map((link) => (
          <LinkRow
            key={link.grantId ?? ''}
            link={link}
            askCount={askCount}
            onRenew={isClosed ? null : (old) => void renew(old)}
          />
        ))}
      </ul>
      <div className={styles['buttons']}>
        {isClosed ? null : <Button onClick={() => void remind()}>{t('rounds.remind')}</Button>}
        {isClosed ? null : <Button onClick={() => onStep({ step: 'day', round })}>{t('rounds.change')}</Button>}
        <Button onClick={() => void change(!isClosed)}>{t(isClosed ? 'rounds.reopen' : 'rounds.close')}</Button>
      </div>
    </div>
  )
}

interface AskedLink {
  readonly grantId: string
  readonly label: string
}

interface LinkRowProps {
  readonly link: LinkProgress
  readonly askCount: number
  /** Makes another link for one that has ended; null where nothing is asked any more. */
  readonly onRenew: ((old: AskedLink) => void) | null
}

function LinkRow({ link, askCount, onRenew }: LinkRowProps) {
  const words = useWords()
  const { t, ago } = words
  const map = useCareerMap()
  const { grantId, label, isOver, openedAt, lastAt, confirmed, remarks } = link
  const now = new Date()
  const facts = [
    t('rounds.progress', { done: confirmed, n: askCount }),
    t('rounds.remarks', { n: remarks.length }),
    openedAt === null ? t('rounds.notOpened') : t('rounds.opened', { ago: ago(openedAt, now) }),
    ...(confirmed + remarks.length === 0 || lastAt === null ? [] : [t('rounds.last', { ago: ago(lastAt, now) })]),
    ...(isOver ? [t('rounds.over')] : []),
  ]
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={styles['name']}>{grantId === null ? t('rounds.others') : label}</p>
        <p className={styles['muted']}>{facts.join(' · ')}</p>
        {remarks.length === 0 ? null : (
          <ul className={styles['remarks']}>
            {remarks.map(({ target, text, at }) => {
              const what = targetName(map, words, target)
              return (
                <li key={`${what} ${at}`}>{t(text === '' ? 'rounds.remarkGone' : 'rounds.remark', { what, text })}</li>
              )
            })}
          </ul>
        )}
      </div>
      {isOver && grantId !== null && onRenew !== null ? (
        <TextButton aria-label={t('rounds.renewOf', { label })} onClick={() => onRenew({ grantId, label })}>
          {t('rounds.renew')}
        </TextButton>
      ) : null}
    </li>
  )
}
