/** Keeps what people typed from being run as a formula by the spreadsheet it is taken to. */

/** What spreadsheets take for the beginning of a formula, half and full width. A plain negative number is none. */
const FORMULA = /^[=+\-@＝＋－＠]/
const NEGATIVE = /^-\d+(\.\d+)?$/

/** Keeps a spreadsheet from running what is only text: an apostrophe before it, as people type it there. */
export function protect(cell: string): string {
  const line = cell.replace(/\p{Cc}+/gu, ' ').trim()
  return FORMULA.test(line) && !NEGATIVE.test(line) ? `'${line}` : line
}

/** The cell as it was before `protect`. */
export function unprotect(cell: string): string {
  const bare = cell.slice(1)
  return cell.startsWith("'") && FORMULA.test(bare) ? bare : cell
}
