import { Check, MessageSquareText } from 'lucide-react'

import { isCard } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordIdOf } from '../../../model/confirmation.ts'
import type { Words } from '../../../i18n/t.ts'
import { mapOfAsk, roundPageActs, roundPageStore, useRoundPage } from '../../../store/roundPage.ts'
import type { RoundAsk, RoundResponse, Say } from '../../../store/roundPage.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { AskFacts } from './AskFacts.tsx'
import { AskAnswer } from './AskAnswer.tsx'
import { answeredOf } from './progress.ts'
import styles from './review.module.css'

interface AskCardProps {
  readonly mapId: string
  readonly round: RoundResponse
  readonly ask: RoundAsk
  /** Is given what came of a press, to be said. */
  readonly onSaid: (line: string) => void
}

/** One thing asked: what stands there, and the answer. */
export function AskCard({ mapId, round, ask, onSaid }: AskCardProps) {
  const words = useWords()
  const { t } = words
  const sending = useRoundPage((state) => state.sending[ask.id])
  const map = mapOfAsk(ask, round)
  const title = titleOf(ask, map, words)
  const { answer } = ask

  const say = async (wish: Say): Promise<void> => {
    await roundPageActs.say(mapId, ask.id, wish)
    const now = roundPageStore.getState()
    if (now.round === null || now.sending[ask.id] !== undefined) return
    const { done, count } = answeredOf(now.round)
    const values = { title, progress: t('review.progress', { done, n: count }) }
    onSaid(t(SAID[wish.type], values))
  }
  return (
    <li className={styles['ask']} data-state={answer === null ? 'open' : answer.isConfirmed ? 'yes' : 'no'}>
      <h2 className={styles['askTitle']}>{title}</h2>
      {ask.records.length === 0 ? (
        <p className={styles['muted']}>{t('review.gone')}</p>
      ) : (
        <AskFacts ask={ask} map={map} />
      )}
      {answer === null ? null : (
        <p className={styles['answer']}>
          {answer.isConfirmed ? (
            <Check size={18} aria-hidden="true" />
          ) : (
            <MessageSquareText size={18} aria-hidden="true" />
          )}
          <span>{answer.isConfirmed ? t('review.confirmed') : t('review.remarked', { text: answer.remark })}</span>
          {round.isClosed || sending !== undefined ? null : (
            <TextButton title={t('review.undoOf', { title })} onClick={() => void say({ type: 'undo' })}>
              {t('review.undo')}
            </TextButton>
          )}
        </p>
      )}
      {sending?.state === 'changed' ? (
        <p role="alert" className={styles['problem']}>
          {t('review.changed')}
        </p>
      ) : null}
      {sending?.state === 'failed' ? (
        <div role="alert" className={styles['failed']}>
          <p className={styles['problem']}>{t(sending.isOffline ? 'review.notSentOffline' : 'review.notSent')}</p>
          <Button variant="primary" onClick={() => void say(sending.say)}>
            {t('review.sendAgain')}
          </Button>
        </div>
      ) : null}
      {answer !== null || round.isClosed || ask.records.length === 0 || sending?.state === 'failed' ? null : (
        <AskAnswer
          claim={round.claim}
          title={title}
          isSending={sending?.state === 'sending'}
          onSay={(wish) => void say(wish)}
        />
      )}
    </li>
  )
}

const SAID = { confirm: 'review.saidYes', remark: 'review.saidNo', undo: 'review.undone' } as const

function titleOf({ target, records }: RoundAsk, map: CareerMap, words: Words): string {
  const record = records.find(({ id }) => id === recordIdOf(target))
  if (record === undefined) return words.t('canvas.untitled')
  const name = nameOf(map, words, record.id)
  if (target.type !== 'figure' || !isCard(record)) return name
  return words.t('reviews.ofFigure', { figure: name, said: words.t(`diff.field.${target.field}`) })
}
