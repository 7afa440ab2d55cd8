/** Single numbers as people and publishers write them. */
import { known } from '../../model/figure.ts'
import type { Amount } from '../../model/figure.ts'

/** `null`: the cell says nothing. `'bad'`: it says something that is no number. */
export type AmountRead = Amount | 'bad' | null

/** Reads a count or a rate, e.g. `1,250`, `12.5%`, `n/a`. `*` and `**` are how BLS withholds a value. */
export function readAmount(text: string): AmountRead {
  // Long runs of blanks would be tried in every way they can be parted.
  const bare = text.replace(/\s+/g, ' ').trim().toLowerCase()
  if (bare === '') return null
  if (/^(n\/?a|n\.a\.|nd|s\/d|none|null|unknown|sin datos|no disponible|desconocido|-+|–|—|\?)$/.test(bare)) {
    return { state: 'missing' }
  }
  if (/^\*+$/.test(bare) || /^(suppressed|withheld|confidential|suprimido)$/.test(bare)) return { state: 'suppressed' }
  const match = /^([~≈≥]|>=)?\s*([+\-−]?)\s*(\d[\d.,'\s]*?)\s*(k?)\s*(\+?)\s*%?$/.exec(bare)
  const value = readNumber(match?.[3] ?? '')
  if (match === null || value === null) return 'bad'
  const amount = (match[2] === '-' || match[2] === '−' ? -value : value) * (match[4] === 'k' ? 1000 : 1)
  return match[5] === '+' || match[1] === '≥' || match[1] === '>='
    ? { state: 'topCoded', atLeast: amount }
    : known(amount)
}

/**
 * A number with its groups and decimals, in the way of the United States (`1,234.5`) or of Europe (`1.234,5`).
 * Three digits after a single comma or dot-and-nothing-else are a group only for a comma: `1,234` is 1234.
 */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s'\u00a0\u202f]/g, '')
  if (/^\d+(\.\d+)?$/.test(bare)) return Number(bare)
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^\d+,\d{1,2}$/.test(bare) ? Number(bare.replace(',', '.')) : null
}
