/** Amounts, figures and wages of a difference in words. */
import type { Quantity } from '../../../analysis/diff/mapDiff.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Figure, Source } from '../../../model/figure.ts'
import type { Wage } from '../../../model/wage.ts'

type Amounted = Pick<Quantity, 'value' | 'unit'>

/**
 * An amount: a number or dollars, or that it is not available, withheld, or only told as "at least". `isExact`: with
 * all its digits.
 */
export function amountWords({ value, unit }: Amounted, words: Words, isExact = false): string {
  const { t } = words
  const told = (amount: number): string =>
    isExact ? exactWords(amount, unit, words) : numberWords(amount, unit, words)
  switch (value.state) {
    case 'known':
      return told(value.amount)
    case 'topCoded':
      return t('inspector.topCoded', { n: told(value.atLeast) })
    case 'missing':
    case 'suppressed':
      return t(`inspector.${value.state}`)
  }
}

/** A whole figure or wage, without its source: "low $18.00, high $24.00 an hour". */
export function figureWords(figure: Figure | Wage, words: Words): string {
  const { t } = words
  if ('value' in figure) return amountWords(figure, words)
  const { unit } = figure
  const parts = (['low', 'median', 'high'] as const).flatMap((part) => {
    const value = figure[part]
    return value.state === 'missing' ? [] : [t(`diff.whole.${part}`, { n: amountWords({ value, unit }, words) })]
  })
  if (parts.length === 0) return t('inspector.missing')
  return t(unit === 'hour' ? 'inspector.perHour' : 'inspector.perYear', { range: parts.join(', ') })
}

/** What a source goes by, with the period its numbers are of; '' where there is none. */
export function sourceWords({ source, period }: Pick<Quantity, 'source' | 'period'>): string {
  const name = source === null ? '' : source.name.trim() || (source.url ?? '')
  if (name === '' || period === null || period.trim() === '' || name.includes(period)) return name
  return `${name}, ${period}`
}

/** A source by name and address, so that two with one name can be told apart. */
export function namedSource({ name, url }: Source): string {
  return [name.trim(), url ?? ''].filter((part) => part !== '').join(', ')
}

function numberWords(amount: number, unit: Quantity['unit'], words: Words): string {
  if (unit === 'hour' || unit === 'year') return words.dollars(amount, unit)
  if (unit === 'dollars') return words.dollars(amount)
  return unit === 'percent' ? words.t('diff.percent', { n: words.number(amount) }) : words.number(amount)
}

function exactWords(amount: number, unit: Quantity['unit'], words: Words): string {
  const isMoney = unit === 'hour' || unit === 'year' || unit === 'dollars'
  const money = isMoney ? ({ style: 'currency', currency: 'USD' } as const) : {}
  const n = new Intl.NumberFormat(words.locale, { ...money, maximumSignificantDigits: 17 }).format(amount)
  return unit === 'percent' ? words.t('diff.percent', { n }) : n
}
