import { useState } from 'react'

import { EMPLOYER_LENGTH } from '../../../model/confirmation.ts'
import type { Claim } from '../../../model/confirmation.ts'
import {
  ASKS_PER_ROUND,
  MESSAGE_LENGTH,
  ROUND_SCOPES,
  roundsActs,
  targetsOf,
  useRounds,
} from '../../../store/rounds.ts'
import type { RoundScope } from '../../../store/rounds.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Button } from '../../parts/Button.tsx'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { reviewProblem } from './reviewWords.ts'
import type { RoundsStep } from './roundsStep.ts'
import styles from './reviews.module.css'

interface NewRoundDialogProps {
  readonly mapId: string
  readonly selectedIds: readonly string[]
  readonly onStep: (step: RoundsStep) => void
  readonly onClose: () => void
}

/** What each scope may ask to be confirmed of it. */
const CLAIMS_OF: { readonly [S in RoundScope]: readonly Claim[] } = {
  selected: ['right', 'require', 'pay'],
  wages: ['right', 'require', 'pay'],
  pathways: ['right', 'require'],
}

/** Makes a round: what is asked, of whom, by when. */
export function NewRoundDialog({ mapId, selectedIds, onStep, onClose }: NewRoundDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const links = useRounds((state) => state.links)
  const [title, setTitle] = useState('')
  const [message, setMessage] = useState('')
  const [day, setDay] = useState('')
  const [scope, setScope] = useState<RoundScope>(selectedIds.length > 0 ? 'selected' : 'wages')
  const [wanted, setClaim] = useState<Claim>('right')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [names, setNames] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const claim = CLAIMS_OF[scope].find((one) => one === wanted) ?? 'right'
  const targets = targetsOf(map, scope, selectedIds, claim)
  const labels = namesIn(names)
  const faults = {
    title: title.trim() === '' ? t('rounds.nameMissing') : null,
    scope:
      targets.length === 0
        ? t('rounds.nothing')
        : targets.length > ASKS_PER_ROUND
          ? t('rounds.tooMuch', { most: ASKS_PER_ROUND })
          : null,
    whom: chosen.size + labels.length === 0 ? t('rounds.nobody') : null,
  }
  const shown = isAsked ? faults : { title: null, scope: null, whom: null }

  const apply = async (): Promise<void> => {
    setIsAsked(true)
    if (isBusy || Object.values(faults).some((fault) => fault !== null)) return
    setIsBusy(true)
    const wish = { title, message, dueOn: day === '' ? null : day, claim, targets, grantIds: [...chosen], labels }
    const made = await roundsActs.create(mapId, wish, location.origin)
    setIsBusy(false)
    if (made.ok) onStep({ step: 'made', made: made.value, isAnother: false })
    else setProblem(reviewProblem(made.problem, words))
  }
  const tick = (id: string, isOn: boolean): void => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog
      isWide
      title={t('rounds.new')}
      onClose={onClose}
      onSubmit={() => void apply()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit aria-disabled={isBusy}>
            {t(isBusy ? 'rounds.making' : 'rounds.make')}
          </Button>
        </>
      }
    >
      <div data-begin>
        <TextField
          label={t('rounds.name')}
          hint={t('rounds.nameHint')}
          error={shown.title}
          maxLength={120}
          value={title}
          onChange={setTitle}
        />
      </div>
      <Select
        label={t('rounds.scope')}
        error={shown.scope}
        value={scope}
        options={ROUND_SCOPES.map((value) => ({
          value,
          label: t(`rounds.scope.${value}`, { n: targetsOf(map, value, selectedIds, 'right').length }),
        }))}
        onChange={setScope}
      />
      <Select
        label={t('rounds.claim')}
        value={claim}
        options={CLAIMS_OF[scope].map((value) => ({ value, label: t(`reviews.claim.${value}`) }))}
        onChange={setClaim}
      />
      <Field label={t('rounds.dueOn')} isOptional>
        {(control) => <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <TextField
        isOptional
        label={t('rounds.message')}
        lines={3}
        maxLength={MESSAGE_LENGTH}
        value={message}
        onChange={setMessage}
      />
      {links.length === 0 ? null : (
        <fieldset className={styles['group']}>
          <legend className={styles['legend']}>{t('rounds.whomOld')}</legend>
          <div className={styles['links']}>
            {links.map(({ id, label, useCount }) => (
              <Checkbox key={id} isOn={chosen.has(id)} onChange={(isOn) => tick(id, isOn)}>
                {label} <span className={styles['muted']}>{t('sharing.used', { n: useCount })}</span>
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      <TextField
        label={t('rounds.whomNew')}
        hint={t('rounds.whomNewHint')}
        error={shown.whom}
        lines={3}
        value={names}
        onChange={setNames}
      />
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </Dialog>
  )
}

function namesIn(text: string): readonly string[] {
  const names = text.split('\n').map((name) => name.trim().slice(0, EMPLOYER_LENGTH))
  return [...new Set(names)].filter((name) => name !== '')
}
