import { Plus } from 'lucide-react'
import { useState } from 'react'

import { makeFigure } from '../../../model/figure.ts'
import { toJson } from '../../../model/json.ts'
import { CipCode, DELIVERY_MODES, PROGRAM_ATTRIBUTES } from '../../../model/program.ts'
import type { Program } from '../../../model/program.ts'
import { acts } from '../../../store/acts.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { Checks } from './Checks.tsx'
import { CommonFields } from './CommonFields.tsx'
import { FigureField } from './FigureField.tsx'
import { isValid } from './isValid.ts'
import styles from './inspector.module.css'
import { NameFields } from './NameFields.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { PlainText, UrlEntry } from './OtherForms.tsx'
import { Section } from './Section.tsx'
import { TextEntry } from './TextEntry.tsx'

interface ProgramFormProps {
  readonly card: Program
  readonly isDisabled: boolean
}

/** What a training provider offers. */
export function ProgramForm({ card, isDisabled }: ProgramFormProps) {
  const { t } = useWords()
  const set = (field: string, value: string | number | null): null => {
    acts.setField(card.id, field, value)
    return null
  }
  return (
    <>
      <NameFields card={card} isDisabled={isDisabled} />
      <Section title={t('kind.program')}>
        <PlainText
          id={card.id}
          field="provider"
          label={t('inspector.provider')}
          value={card.provider}
          isDisabled={isDisabled}
        />
        <TextEntry
          label={t('inspector.cip')}
          value={card.cipCode ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => {
            const code = typed.trim()
            if (code !== '' && !isValid(CipCode, code)) return t('inspector.cipWrong', { typed })
            return set('cipCode', code === '' ? null : code)
          }}
        />
        <NumberEntry
          label={t('inspector.awardLevel')}
          value={card.awardLevel}
          isDisabled={isDisabled}
          isSound={(n) => Number.isInteger(n) && n >= 1 && n <= 99}
          wrong={(typed) => t('inspector.awardLevelWrong', { typed })}
          onCommit={(n) => set('awardLevel', n)}
        />
        <NumberEntry
          label={t('inspector.length')}
          value={card.months}
          isDisabled={isDisabled}
          isSound={(n) => n >= 0 && n <= 240}
          wrong={(typed) => t('inspector.monthsWrong', { typed })}
          onCommit={(n) => set('months', n)}
        />
        <NumberEntry
          label={t('inspector.credits')}
          value={card.credits}
          isDisabled={isDisabled}
          isSound={(n) => n >= 0 && n <= 1000}
          wrong={(typed) => t('inspector.creditsWrong', { typed })}
          onCommit={(n) => set('credits', n)}
        />
        <FigureField
          label={t('inspector.cost')}
          unit="dollars"
          figure={card.cost}
          isDisabled={isDisabled}
          onChange={(figure) => void acts.setField(card.id, 'cost', toJson(figure) ?? null)}
        />
        <Checks
          label={t('inspector.delivery')}
          options={DELIVERY_MODES.map((value) => ({ value, label: t(`inspector.delivery.${value}`) }))}
          isOn={(value) => card.delivery[value] === true}
          isDisabled={isDisabled}
          onChange={(value, isOn) => void acts.setEntry(card.id, 'delivery', value, isOn ? true : undefined)}
        />
        <Checks
          label={t('inspector.attributes')}
          options={PROGRAM_ATTRIBUTES.map((value) => ({ value, label: t(`inspector.attribute.${value}`) }))}
          isOn={(value) => card.attributes[value] === true}
          isDisabled={isDisabled}
          onChange={(value, isOn) => void acts.setEntry(card.id, 'attributes', value, isOn ? true : undefined)}
        />
        <UrlEntry id={card.id} value={card.url} isDisabled={isDisabled} />
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
      <Section title={t('inspector.completersByYear')}>
        <YearlyCompleters card={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

function YearlyCompleters({ card, isDisabled }: ProgramFormProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = (): void => {
    const year = typed.trim()
    if (!/^\d{4}$/.test(year)) return setError(t('inspector.yearWrong', { typed }))
    setError(null)
    setTyped('')
    if (card.completers[year] === undefined) {
      acts.setEntry(
        card.id,
        'completers',
        year,
        toJson({ ...makeFigure('completers-per-year', 0), value: { state: 'missing' } }),
      )
    }
  }
  return (
    <>
      {Object.entries(card.completers)
        .sort(([a], [b]) => b.localeCompare(a))
        .map(([year, figure]) => (
          <FigureField
            key={year}
            label={t('inspector.completersIn', { year })}
            unit="completers-per-year"
            figure={figure}
            isDisabled={isDisabled}
            onChange={(next) => void acts.setEntry(card.id, 'completers', year, toJson(next ?? undefined))}
          />
        ))}
      {isDisabled ? null : (
        <div className={styles['adder']}>
          <TextField
            label={t('inspector.year')}
            inputMode="numeric"
            value={typed}
            error={error}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
          <IconButton label={t('inspector.addYear')} icon={Plus} variant="default" onClick={add} />
        </div>
      )}
    </>
  )
}
