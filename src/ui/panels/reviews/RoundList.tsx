import { ClipboardCheck, RotateCcw } from 'lucide-react'
import { useState } from 'react'

import { roundsActs, useRounds } from '../../../store/rounds.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { OldAfterField } from './OldAfterField.tsx'
import { reviewProblem } from './reviewWords.ts'
import { RoundRow } from './RoundRow.tsx'
import type { RoundsStep } from './roundsStep.ts'
import styles from './reviews.module.css'

interface RoundListProps {
  readonly mapId: string
  readonly onStep: (step: RoundsStep) => void
  readonly onClose: () => void
}

/** All rounds of the map with who has done what, and the way to a new one. */
export function RoundList({ mapId, onStep, onClose }: RoundListProps) {
  const words = useWords()
  const { t } = words
  const rounds = useRounds((state) => state.rounds)
  const problem = useRounds((state) => state.problem)
  const [said, setSaid] = useState('')
  return (
    <Dialog
      isWide
      title={t('rounds.title')}
      description={t('rounds.text')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <div className={styles['buttons']} data-begin>
        <Button variant="primary" icon={ClipboardCheck} onClick={() => onStep({ step: 'new' })}>
          {t('rounds.new')}
        </Button>
        <span role="status">{said}</span>
      </div>
      {problem === null ? null : (
        <StateMessage isAlert title={t('rounds.failed')} text={reviewProblem(problem, words)}>
          <Button icon={RotateCcw} onClick={() => void roundsActs.load(mapId)}>
            {t('shell.retry')}
          </Button>
        </StateMessage>
      )}
      {rounds === null && problem === null ? <StateMessage isBusy title={t('shell.loading')} /> : null}
      {rounds?.length === 0 ? <p className={styles['muted']}>{t('rounds.none')}</p> : null}
      {rounds === null ? null : (
        <div>
          {rounds.map((round) => (
            <RoundRow key={round.id} mapId={mapId} round={round} onStep={onStep} onSaid={setSaid} />
          ))}
        </div>
      )}
      <OldAfterField />
    </Dialog>
  )
}
