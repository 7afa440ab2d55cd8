import { protect } from './protect.ts'

/** Tells spreadsheets that the letters are UTF-8; without it Excel takes accents for two letters. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A difference as a CSV file (RFC 4180) from its rows, the head first. No cell is run as a formula; every one is
 * quoted, so that none falls apart where a spreadsheet parts cells by semicolons.
 */
export function diffCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${protect(cell).replaceAll('"', '""')}"`).join(','))
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('')
}
