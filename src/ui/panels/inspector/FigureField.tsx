import type { ReactNode } from 'react'

import { NO_PROVENANCE } from '../../../model/figure.ts'
import type { Figure, FigureUnit } from '../../../model/figure.ts'
import { toJson } from '../../../model/json.ts'
import type { Words } from '../../../i18n/t.ts'
import { useWords } from '../../words.tsx'
import { FIGURE_FIELDS } from '../../../model/anchor.ts'
import { CommentOnFigure } from '../comments/CommentOnFigure.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { ConfirmFigure } from '../reviews/ConfirmFigure.tsx'
import { FigureConfirmed } from '../reviews/FigureConfirmed.tsx'
import styles from './inspector.module.css'
import { NumberEntry } from './NumberEntry.tsx'
import { isNegative, readAmount, writeAmount } from './reading.ts'
import { changeAll, sharedBy } from './shared.ts'
import type { WithId } from './shared.ts'
import { SourceFields } from './SourceFields.tsx'
import { TextEntry } from './TextEntry.tsx'

interface FigureFieldProps<F extends string> extends Pick<FigureEntryProps, 'label' | 'unit' | 'hasMonths'> {
  readonly records: readonly (WithId & { readonly [K in F]: Figure | null })[]
  readonly field: F
  readonly isDisabled: boolean
}

/** A figure in a field of one card, or of several. */
export function FigureField<F extends string>({ records, field, ...rest }: FigureFieldProps<F>) {
  const sole = records.length === 1 ? records[0] : undefined
  const known = FIGURE_FIELDS.find((one) => one === field)
  const own = sole === undefined || known === undefined ? null : { cardId: sole.id, field: known }
  return (
    <EditArea field={field}>
      <FigureEntry
        {...rest}
        mark={own === null ? null : <FigureConfirmed {...own} />}
        figures={records.map((record) => record[field])}
        onChange={(change) =>
          changeAll(records, (record) => {
            const value = toJson(change(record[field])) ?? null
            return { type: 'field', id: record.id, field, value }
          })
        }
      />
      {own === null ? null : <CommentOnFigure {...own} label={rest.label} />}
      {own === null || sole?.[field] === null ? null : <ConfirmFigure {...own} label={rest.label} />}
    </EditArea>
  )
}

interface FigureEntryProps {
  readonly label: string
  readonly unit: FigureUnit
  readonly figures: readonly (Figure | null)[]
  /** Whether it was counted over a window of months. */
  readonly hasMonths?: boolean
  readonly isDisabled: boolean
  /** What is to be told of it right under the number. */
  readonly mark?: ReactNode
  /** Is given what becomes of each of the figures. */
  readonly onChange: (change: (figure: Figure | null) => Figure | null) => void
}

/** A sourced figure: its number, what kind of number it is, and under it where it comes from. */
export function FigureEntry({
  label,
  unit,
  figures,
  hasMonths = false,
  isDisabled,
  mark = null,
  onChange,
}: FigureEntryProps) {
  const words = useWords()
  const { t } = words
  const known = figures.filter((figure) => figure !== null)
  const value = sharedBy(figures, (figure) => figure?.value ?? null)
  return (
    <div className={styles['figure']}>
      <TextEntry
        label={label}
        inputMode="text"
        value={value === undefined ? undefined : writeAmount(value)}
        hint={value === undefined || value === null ? undefined : stateWords(words, value)}
        isDisabled={isDisabled}
        commit={(typed) => {
          const read = readAmount(typed)
          if (read === undefined) return t('inspector.numberWrong', { typed })
          // Growth alone goes down as well as up.
          if (unit !== 'percent' && isNegative(read)) return t('inspector.negativeWrong', { typed })
          onChange((figure) =>
            read === null ? null : { ...(figure ?? { unit, months: null, ...NO_PROVENANCE }), value: read },
          )
          return null
        }}
      />
      {mark}
      {hasMonths && known.length > 0 ? (
        <NumberEntry
          label={t('inspector.months')}
          value={sharedBy(known, ({ months }) => months)}
          isDisabled={isDisabled}
          isSound={(n) => n >= 0 && n <= 1200}
          wrong={(typed) => t('inspector.monthsWrong', { typed })}
          onCommit={(months) => onChange((figure) => (figure === null ? null : { ...figure, months }))}
        />
      ) : null}
      {known.length === 0 ? null : (
        <SourceFields
          what={label}
          values={known}
          isDisabled={isDisabled}
          onChange={(change) => onChange((figure) => (figure === null ? null : { ...figure, ...change(figure) }))}
        />
      )}
    </div>
  )
}

/** In words, what the number is where it is not simply a number. */
function stateWords({ t, number }: Words, value: Figure['value']): string | undefined {
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
