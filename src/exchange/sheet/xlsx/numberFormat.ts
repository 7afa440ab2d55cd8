/** Numbers of a workbook as people see them: days as days, shares as percent, everything else plain. */

/** What a cell's format makes of its number. */
export type NumberSort = 'plain' | 'date' | 'percent'

const DAY_MS = 86_400_000
/** Day 0 of Excel's usual calendar, and of the one that begins in 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999 in the usual calendar: the last day Excel knows. */
const LAST_DAY = 2_958_465

/** The sort of a built-in format (ECMA-376 Part 1, 18.8.30). */
export function builtInSort(id: number): NumberSort {
  if (id === 9 || id === 10) return 'percent'
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : 'plain'
}

/** The sort of a format by its code; words in quotes, colors and escaped signs say nothing about it. */
export function sortOfCode(code: string): NumberSort {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
  if (bare.includes('%')) return 'percent'
  return /[dmyhs]/i.test(bare.replace(/general|e[+-]/gi, '')) ? 'date' : 'plain'
}

/** A stored number as text; what is no number stays as it is written. */
export function writeNumber(stored: string, sort: NumberSort, is1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  // Twelve digits: what lies behind them is the noise of binary fractions.
  if (sort === 'percent') return `${Number((value * 100).toPrecision(12))}%`
  if (sort === 'date' && value >= 0 && value <= LAST_DAY) return writeDay(value, is1904)
  return String(Number(value.toPrecision(12)))
}

function writeDay(serial: number, is1904: boolean): string {
  // The usual calendar has a 29 February 1900, which never was: days before it are one off.
  const days = !is1904 && serial < 60 ? serial + 1 : serial
  const iso = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY_MS)).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
