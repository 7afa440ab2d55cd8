/** Numbers and wages in the words of the picture's language. */
import { amountOf } from '../model/figure.ts'
import type { Amount } from '../model/figure.ts'
import type { Wage, WageUnit } from '../model/wage.ts'
import type { FaceWords, PluralPhrase } from './words.ts'

interface Formats {
  readonly count: Intl.NumberFormat
  readonly hour: Intl.NumberFormat
  readonly year: Intl.NumberFormat
  readonly plural: Intl.PluralRules
}

const formats = new Map<string, Formats>()

function formatsOf(locale: string): Formats {
  const known = formats.get(locale)
  if (known !== undefined) return known
  const dollars = { style: 'currency', currency: 'USD' } as const
  const made: Formats = {
    count: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    hour: new Intl.NumberFormat(locale, { ...dollars, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    year: new Intl.NumberFormat(locale, { ...dollars, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    plural: new Intl.PluralRules(locale),
  }
  formats.set(locale, made)
  return made
}

/** A phrase with its number, e.g. `1,250 postings`. */
export function phraseOf(phrase: PluralPhrase, amount: number, words: FaceWords): string {
  const { count, plural } = formatsOf(words.locale)
  const form = plural.select(amount) === 'one' ? phrase.one : phrase.other
  return form.replace('{n}', count.format(amount))
}

/** The phrase of a figure; `2,500+ postings` where it is top-coded; null where no number can be told. */
export function figurePhrase(
  figure: { readonly value: Amount } | null,
  phrase: PluralPhrase,
  words: FaceWords,
): string | null {
  const amount = amountOf(figure)
  if (amount !== null) return phraseOf(phrase, amount, words)
  if (figure === null || figure.value.state !== 'topCoded') return null
  return phrase.other.replace('{n}', `${formatsOf(words.locale).count.format(figure.value.atLeast)}+`)
}

/**
 * A wage in words: its amounts and, apart, its unit (`''` where the amounts are withheld). Null where
 * nothing is known. Both ends known give a range, one end alone `from` or `up to`; a top-coded end
 * bears a plus sign; the median stands alone where both ends are missing.
 */
export function wagePhrase(
  wage: Wage | null,
  words: FaceWords,
): { readonly amounts: string; readonly unit: string } | null {
  if (wage === null) return null
  const unit = wage.unit === 'hour' ? words.perHour : words.perYear
  const low = amountText(wage.low, wage.unit, words)
  const high = amountText(wage.high, wage.unit, words)
  if (low !== null && high !== null) {
    const amounts = low === high ? low : words.wageRange.replace('{from}', low).replace('{to}', high)
    return { amounts, unit }
  }
  if (low !== null) return { amounts: words.wageFrom.replace('{from}', low), unit }
  if (high !== null) {
    const amounts = wage.high.state === 'topCoded' ? high : words.wageUpTo.replace('{to}', high)
    return { amounts, unit }
  }
  const median = amountText(wage.median, wage.unit, words)
  if (median !== null) return { amounts: median, unit }
  const isWithheld = [wage.low, wage.median, wage.high].some(({ state }) => state === 'suppressed')
  return isWithheld ? { amounts: words.wageSuppressed, unit: '' } : null
}

function amountText(amount: Amount, unit: WageUnit, words: FaceWords): string | null {
  const format = formatsOf(words.locale)[unit]
  if (amount.state === 'known') return format.format(amount.amount)
  return amount.state === 'topCoded' ? `${format.format(amount.atLeast)}+` : null
}
