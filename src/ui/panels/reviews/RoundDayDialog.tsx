import { useState } from 'react'

import { roundsActs } from '../../../store/rounds.ts'
import type { RoundSummary } from '../../../store/rounds.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { useWords } from '../../words.tsx'
import { reviewProblem } from './reviewWords.ts'
import styles from './reviews.module.css'

interface RoundDayDialogProps {
  readonly mapId: string
  readonly round: RoundSummary
  readonly onClose: () => void
}

/** Another day to answer by, or none. */
export function RoundDayDialog({ mapId, round, onClose }: RoundDayDialogProps) {
  const words = useWords()
  const { t } = words
  const [day, setDay] = useState(round.dueOn ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const apply = async (): Promise<void> => {
    const changed = await roundsActs.change(mapId, round.id, { dueOn: day === '' ? null : day })
    if (changed.ok) onClose()
    else setProblem(reviewProblem(changed.problem, words))
  }
  return (
    <Dialog
      title={t('rounds.changeOf', { title: round.title })}
      onClose={onClose}
      onSubmit={() => void apply()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit>
            {t('rounds.save')}
          </Button>
        </>
      }
    >
      <Field label={t('rounds.dueOn')} isOptional>
        {(control) => <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </Dialog>
  )
}
