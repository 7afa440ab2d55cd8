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

function splitAtCommas(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim().replace(/^(and|y)\s+/i, ''))
  const isPlural = (part: string): boolean => /\p{L}{2}s(\s*\([^)]*\))?$/iu.test(part)
  return parts.length > 1 && parts.every(isPlural) ? parts : [text]
}
