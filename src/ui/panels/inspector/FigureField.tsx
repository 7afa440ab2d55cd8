import type { Figure, FigureUnit } from '../../../model/figure.ts'
import { NO_PROVENANCE } from '../../../model/figure.ts'
import type { Words } from '../../../i18n/t.ts'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { readAmount, readNumber, writeAmount } from './reading.ts'
import { SourceFields } from './SourceFields.tsx'
import { TextEntry } from './TextEntry.tsx'

interface FigureFieldProps {
  readonly label: string
  readonly unit: FigureUnit
  readonly figure: Figure | null
  /** Whether it was counted over a window of months. */
  readonly hasMonths?: boolean
  readonly isDisabled: boolean
  readonly onChange: (figure: Figure | null) => void
}

/** A sourced figure: its number, what kind of number it is, and under it where it comes from. */
export function FigureField({ label, unit, figure, hasMonths = false, isDisabled, onChange }: FigureFieldProps) {
  const words = useWords()
  const { t } = words
  return (
    <div className={styles['figure']}>
      <TextEntry
        label={label}
        inputMode="text"
        value={writeAmount(figure?.value ?? null)}
        hint={figure === null ? undefined : stateWords(words, figure)}
        isDisabled={isDisabled}
        commit={(typed) => {
          const value = readAmount(typed)
          if (value === undefined) return t('inspector.numberWrong', { typed })
          onChange(value === null ? null : { ...(figure ?? { unit, months: null, ...NO_PROVENANCE }), value })
          return null
        }}
      />
      {hasMonths && figure !== null ? (
        <TextEntry
          label={t('inspector.months')}
          inputMode="numeric"
          value={figure.months === null ? '' : String(figure.months)}
          isDisabled={isDisabled}
          commit={(typed) => {
            const months = typed.trim() === '' ? null : readNumber(typed)
            if (typed.trim() !== '' && (months === null || months < 0 || months > 1200)) {
              return t('inspector.monthsWrong', { typed })
            }
            onChange({ ...figure, months })
            return null
          }}
        />
      ) : null}
      {figure === null ? null : (
        <SourceFields
          what={label}
          value={figure}
          isDisabled={isDisabled}
          onChange={(provenance) => onChange({ ...figure, ...provenance })}
        />
      )}
    </div>
  )
}

/** In words, what the number is where it is not simply a number. */
function stateWords({ t, number }: Words, { value }: Figure): string | undefined {
  switch (value.state) {
    case 'known':
      return undefined
    case 'missing':
      return t('inspector.missing')
    case 'suppressed':
      return t('inspector.suppressed')
    case 'topCoded':
      return t('inspector.topCoded', { n: number(value.atLeast) })
  }
}
