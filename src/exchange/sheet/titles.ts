/** Job titles, credentials and other names that share a cell. */
import { oneLine } from './plainWords.ts'

/** Longest name that fits a card. */
export const NAME_LIMIT = 300

/**
 * The names in a cell, parted by semicolons, bars, bullets and line ends. A comma parts two only where asked, and
 * where each side ends in a plural ("Software Engineers, Systems Engineers"): "Managers, All Other" is one title.
 */
export function splitNames(text: string, splitsAtCommas: boolean): readonly string[] {
  const parts = text.split(/[;|•·\n\r]+/).map(oneLine)
  return parts.flatMap((part) => (splitsAtCommas ? splitAtCommas(part) : [part])).filter((name) => name !== '')
}

/** What follows a comma in the name of one company or person. */
const SUFFIX = String.raw`(?:inc|incorporated|l\.?l\.?c|l\.?l\.?p|ltd|limited|plc|co|corp|corporation|company|p\.?l\.?l\.?c|p\.?c|p\.?a|p\.?s\.?c|n\.?a|s\.?a\.?s?|s\.? ?de ?r\.?l|s\.?a\.? de c\.?v|s\.?r\.?l|gmbh|jr|sr|m\.?d|d\.?d\.?s|ph\.?d|esq)`
/** Not one inside brackets, in a number such as 1,000, or before a suffix. */
const PARTING = new RegExp(
  String.raw`,(?![^()]*\))(?!(?<=\d,)\d{3}(?!\d))(?!\s*${SUFFIX}\.?\s*(?:,|$|\(|&|and\b|y\b))`,
  'i',
)

/** The names in a cell whose commas part them: `Humana, Inc., Norton` are two. */
export function splitAtEveryComma(text: string): readonly string[] {
  return text.split(PARTING).flatMap((part) => splitNames(part, false))
}

function splitAtCommas(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim().replace(/^(and|y)\s+/i, ''))
  const isPlural = (part: string): boolean => /\p{L}{2}s(\s*\([^)]*\))?$/iu.test(part)
  return parts.length > 1 && parts.every(isPlural) ? parts : [text]
}
