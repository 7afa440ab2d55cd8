import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import { toJson } from '../../../model/json.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { convertWage, wageBounds } from '../../../model/wage.ts'
import type { Wage, WageUnit } from '../../../model/wage.ts'
import { wageWords } from '../../figureWords.ts'
import { Segments } from '../../parts/Segments.tsx'
import { useWords } from '../../words.tsx'
import { CommentOnFigure } from '../comments/CommentOnFigure.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { ConfirmFigure } from '../reviews/ConfirmFigure.tsx'
import { FigureConfirmed } from '../reviews/FigureConfirmed.tsx'
import type { FormProps } from './form.ts'
import styles from './inspector.module.css'
import { isNegative, readAmount, writeAmount } from './reading.ts'
import { changeAll, sharedBy } from './shared.ts'
import { SourceFields } from './SourceFields.tsx'
import { TextEntry } from './TextEntry.tsx'
import { hasRange, isOutside, withMedian, withoutRange, withRange } from './wageChange.ts'
import { dollarsOf, readWage, writeWage } from './wageEntry.ts'

/** A wage range as its source gives it, with what was understood and the same in the other unit. */
export function WageField({ records, isDisabled }: FormProps<Occupation>) {
  const words = useWords()
  const { t } = words
  const [isGuessed, setIsGuessed] = useState(false)
  // What a kept median came to, and in which unit: told as long as the wage is in it.
  const [converted, setConverted] = useState<{ readonly said: string; readonly unit: WageUnit } | null>(null)
  const label = t('inspector.wage')
  const known = records.map(({ wage }) => wage).filter((wage) => wage !== null)
  const unit = sharedBy(known, (wage) => wage.unit)
  const range = sharedBy(records, ({ wage }) => (wage === null ? '' : rangeTyped(words, wage)))
  const median = sharedBy(records, ({ wage }) =>
    wage === null || wage.median.state === 'missing' ? '' : writeAmount(wage.median),
  )
  const change = (next: (wage: Wage | null) => Wage | null): null => {
    changeAll(records, ({ id, wage }) => ({ type: 'field', id, field: 'wage', value: toJson(next(wage)) ?? null }))
    return null
  }
  const commitRange = (typed: string): string | null => {
    const read = readWage(typed)
    if (!read.ok) return t(`inspector.wageWrong.${read.problem}`, { typed })
    const { value } = read
    setIsGuessed(value?.isGuessed ?? false)
    setConverted(null)
    if (value === null) return change(withoutRange)
    const moved = known.filter((wage) => value.unit !== null && wage.unit !== value.unit && hasMedian(wage))
    const [first] = moved
    if (first !== undefined) {
      const after = withRange(first, value)
      const values = { n: moved.length, before: medianWords(words, first), after: medianWords(words, after) }
      setConverted({ said: t('inspector.medianConverted', values), unit: after.unit })
    }
    return change((wage) => withRange(wage, value))
  }
  const commitMedian = (typed: string): string | null => {
    const read = readAmount(typed)
    if (read === undefined) return t('inspector.numberWrong', { typed })
    if (isNegative(read)) return t('inspector.negativeWrong', { typed })
    const outside = read === null ? undefined : known.find((wage) => isOutside(wage, read))
    if (outside !== undefined) return t('inspector.medianWrong', { typed, range: rangeWords(words, outside) })
    setConverted(null)
    if (!known.some(hasRange)) setIsGuessed(read !== null && dollarsOf(read) !== null)
    return change((wage) => withMedian(wage, read))
  }
  const sample = range === undefined ? undefined : known[0]
  const [sole] = records
  return (
    <div className={styles['figure']}>
      <EditArea field="wage">
        <TextEntry
          label={label}
          hint={t('inspector.wageHint')}
          value={range}
          isDisabled={isDisabled}
          commit={commitRange}
        />
        <p className={styles['understood']} role="status">
          {sample === undefined ? '' : understoodWords(words, sample)}
          {isGuessed && unit !== undefined ? ` ${t(`inspector.wageGuessed.${unit}`)}` : ''}
          {converted !== null && converted.unit === unit ? ` ${converted.said}` : ''}
        </p>
        {sole === undefined || records.length > 1 ? null : <FigureConfirmed cardId={sole.id} field="wage" />}
        <TextEntry label={t('inspector.median')} value={median} isDisabled={isDisabled} commit={commitMedian} />
        {known.length === 0 ? null : (
          <>
            <Segments<WageUnit | 'various'>
              label={t('inspector.unit')}
              isLabelSeen
              isDisabled={isDisabled}
              value={unit ?? 'various'}
              options={[
                { value: 'hour', label: t('inspector.unitHour') },
                { value: 'year', label: t('inspector.unitYear') },
              ]}
              onChange={(chosen) => {
                setIsGuessed(false)
                setConverted(null)
                if (chosen !== 'various') change((wage) => (wage === null ? null : { ...wage, unit: chosen }))
              }}
            />
            <SourceFields
              what={label}
              values={known}
              isDisabled={isDisabled}
              onChange={(next) => change((wage) => (wage === null ? null : { ...wage, ...next(wage) }))}
            />
          </>
        )}
      </EditArea>
      {sole === undefined || records.length > 1 ? null : (
        <CommentOnFigure cardId={sole.id} field="wage" label={label} />
      )}
      {sole === undefined || records.length > 1 || sole.wage === null ? null : (
        <ConfirmFigure cardId={sole.id} field="wage" label={label} />
      )}
    </div>
  )
}

function rangeTyped({ t }: Words, wage: Wage): string {
  const { low, median, high } = wage
  if (low.state === 'missing' && high.state === 'missing' && median.state !== 'missing') return ''
  const unit = { hour: t('inspector.typedHour'), year: t('inspector.typedYear') }
  return writeWage(wage, { unit, upTo: t('inspector.typedUpTo') })
}

/** "$18.00 – $24.00 an hour. That is $37,440 – $49,920 a year at 2,080 hours." */
function understoodWords(words: Words, wage: Wage): string {
  const { t } = words
  if (wage.low.state === 'known' && wage.high.state === 'known' && wage.low.amount > wage.high.amount) {
    return t('inspector.wageOrder')
  }
  if (isOutside(wage, wage.median)) {
    return t('inspector.medianOrder', { median: medianWords(words, wage), range: rangeWords(words, wage) })
  }
  const bounds = wageBounds(wage, wage.unit)
  if (bounds === null) return ''
  const other: WageUnit = wage.unit === 'hour' ? 'year' : 'hour'
  const range = (unit: WageUnit): string => {
    const low = words.dollars(convertWage(bounds.low, wage.unit, unit), unit)
    const high = words.dollars(convertWage(bounds.high, wage.unit, unit), unit)
    const said = low === high ? low : `${low} – ${high}`
    return perUnit(words, said, unit)
  }
  return t('inspector.wageUnderstood', { here: range(wage.unit), there: range(other) })
}

function hasMedian({ median }: Wage): boolean {
  return dollarsOf(median) !== null
}

/** "$21.63 an hour" */
function medianWords(words: Words, { median, unit }: Wage): string {
  return perUnit(words, words.dollars(dollarsOf(median) ?? 0, unit), unit)
}

/** "$18.00 – $24.00 an hour", or what is told of it. */
function rangeWords(words: Words, wage: Wage): string {
  return wageWords(words, { ...wage, median: { state: 'missing' } })
}

function perUnit({ t }: Words, range: string, unit: WageUnit): string {
  return t(unit === 'hour' ? 'inspector.perHour' : 'inspector.perYear', { range })
}
