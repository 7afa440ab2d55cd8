import type { Words } from '../../../i18n/t.ts'
import type { Amount } from '../../../model/figure.ts'
import { convertWage, makeWage, wageBounds } from '../../../model/wage.ts'
import type { Wage, WageUnit } from '../../../model/wage.ts'
import { Segments } from '../../parts/Segments.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { readWage, writeAmount } from './reading.ts'
import { SourceFields } from './SourceFields.tsx'
import { TextEntry } from './TextEntry.tsx'

interface WageFieldProps {
  readonly label: string
  readonly wage: Wage | null
  readonly isDisabled: boolean
  readonly onChange: (wage: Wage | null) => void
}

const ENDS = ['low', 'median', 'high'] as const
const NONE: Amount = { state: 'missing' }

/** A wage range as its source gives it, with what was understood and the same in the other unit. */
export function WageField({ label, wage, isDisabled, onChange }: WageFieldProps) {
  const words = useWords()
  const { t } = words
  const isUpsideDown =
    wage !== null && wage.low.state === 'known' && wage.high.state === 'known' && wage.low.amount > wage.high.amount

  const commitEnd = (end: (typeof ENDS)[number], typed: string): string | null => {
    const understood = readWage(typed)
    if (understood === undefined) return t('inspector.numberWrong', { typed })
    const base = wage ?? makeWage('hour', null, null)
    if (understood === null) {
      const next = { ...base, [end]: NONE }
      onChange(ENDS.every((one) => next[one].state === 'missing') && next.source === null ? null : next)
      return null
    }
    const { low, high, unit } = understood
    const next: Wage = { ...base, unit: unit ?? base.unit }
    // A range typed into any of the fields is the whole range.
    onChange(high === null ? { ...next, [end]: low } : { ...next, low, high })
    return null
  }

  return (
    <div className={styles['figure']}>
      <div className={styles['ends']} role="group" aria-label={label}>
        {ENDS.map((end) => (
          <TextEntry
            key={end}
            label={t(`inspector.${end}`)}
            value={wage === null || wage[end].state === 'missing' ? '' : writeAmount(wage[end])}
            isDisabled={isDisabled}
            commit={(typed) => commitEnd(end, typed)}
          />
        ))}
      </div>
      <Segments
        label={t('inspector.unit')}
        isLabelSeen
        value={wage?.unit ?? 'hour'}
        options={[
          { value: 'hour', label: t('inspector.unitHour') },
          { value: 'year', label: t('inspector.unitYear') },
        ]}
        onChange={(unit) => (isDisabled ? undefined : onChange({ ...(wage ?? makeWage(unit, null, null)), unit }))}
      />
      <p className={styles['understood']} role="status">
        {isUpsideDown ? t('inspector.wageOrder') : wage === null ? '' : understoodWords(words, wage)}
      </p>
      <p className={styles['hint']}>{t('inspector.wageHint')}</p>
      {wage === null ? null : (
        <SourceFields
          what={label}
          value={wage}
          isDisabled={isDisabled}
          onChange={(provenance) => onChange({ ...wage, ...provenance })}
        />
      )}
    </div>
  )
}

/** "$18.00 – $24.00 an hour. That is $37,440 – $49,920 a year at 2,080 hours." */
function understoodWords(words: Words, wage: Wage): string {
  const bounds = wageBounds(wage, wage.unit)
  if (bounds === null) return ''
  const other: WageUnit = wage.unit === 'hour' ? 'year' : 'hour'
  const range = (unit: WageUnit): string => {
    const low = words.dollars(convertWage(bounds.low, wage.unit, unit), unit)
    const high = words.dollars(convertWage(bounds.high, wage.unit, unit), unit)
    const said = low === high ? low : `${low} – ${high}`
    return words.t(unit === 'hour' ? 'inspector.perHour' : 'inspector.perYear', { range: said })
  }
  return words.t('inspector.wageUnderstood', { here: range(wage.unit), there: range(other) })
}
