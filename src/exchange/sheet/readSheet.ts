/** A file or a pasted text as sheets, told apart by how it begins and not by its name. */
import type { Result } from '../../model/result.ts'
import { ok, refuse } from '../../model/result.ts'
import { readDelimited } from './delimited.ts'
import { decodeText } from './encoding.ts'
import { SHEET_LIMITS } from './grid.ts'
import type { Book, SheetProblem } from './grid.ts'
import { readXlsx } from './xlsx/xlsx.ts'

/** The sheets of a CSV, TSV or XLSX file, or of pasted text. */
export function readSheet(input: Uint8Array | string): Result<Book, SheetProblem> {
  if (typeof input === 'string') return readText(input)
  if (input.length > SHEET_LIMITS.fileBytes) return refuse({ code: 'fileTooLarge', limit: SHEET_LIMITS.fileBytes })
  if (startsWith(input, [0x50, 0x4b])) return readXlsx(input)
  // Compound files: .xls of before 2007, and workbooks locked with a password.
  if (startsWith(input, [0xd0, 0xcf, 0x11, 0xe0])) return refuse({ code: 'oldExcel' })
  const text = decodeText(input)
  return text === null ? refuse({ code: 'notASheet' }) : readText(text)
}

function readText(text: string): Result<Book, SheetProblem> {
  const read = readDelimited(text)
  return read.ok ? ok({ sheets: [read.value], unread: [] }) : read
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
