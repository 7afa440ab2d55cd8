import type { Amount } from '../../../model/figure.ts'
import { known } from '../../../model/figure.ts'

/** What was typed, understood: an amount, nothing at all (null), or not understood (undefined). */
export type ReadAmount = Amount | null | undefined

const MISSING = new Set(['n/a', 'na', 'n/d', 'nd', '-', '—', '–'])

/**
 * Reads one number as people type it: `1,250`, `$18.50`, `45k`, `115+` (at least), `n/a` (not available),
 * `*` (withheld). Commas part thousands and a point the decimals, in English and US Spanish alike.
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  if (MISSING.has(text)) return { state: 'missing' }
  if (text === '*' || text === '**') return { state: 'suppressed' }
  const isAtLeast = text.endsWith('+') || text.startsWith('≥')
  const amount = readNumber(text.replace(/^≥\s*/, '').replace(/\+$/, ''))
  if (amount === null) return undefined
  return isAtLeast ? { state: 'topCoded', atLeast: amount } : known(amount)
}

/** Whether it is below zero, which nothing counted or paid can be. */
export function isNegative(amount: ReadAmount): boolean {
  if (amount === null || amount === undefined) return false
  return (amount.state === 'known' && amount.amount < 0) || (amount.state === 'topCoded' && amount.atLeast < 0)
}

/** A plain number with `$`, `%`, thousands or `k`; null when it is none. */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^\$\s*/, '')
    .replace(/\s*%$/, '')
  const parts = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(k)?$/.exec(text)
  if (parts === null) return null
  const [, sign, digits = '', thousand] = parts
  const amount = Number(digits.replaceAll(',', '')) * (thousand === undefined ? 1 : 1000)
  return sign === '-' ? -amount : amount
}

/** An amount as it would be typed. */
export function writeAmount(amount: Amount | null): string {
  if (amount === null) return ''
  switch (amount.state) {
    case 'known':
      return String(amount.amount)
    case 'missing':
      return 'n/a'
    case 'suppressed':
      return '*'
    case 'topCoded':
      return `${amount.atLeast}+`
  }
}
