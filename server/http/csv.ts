import { protect } from '../../src/exchange/protect.ts'

/** Rows as CSV (RFC 4180), with nothing in them that a spreadsheet would run as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = protect(text)
  // Where decimals have a comma, spreadsheets part cells by semicolons.
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
