/** XLSX files (ECMA-376) as grids, within limits: nothing is unpacked that no sheet needs. */
import type { Result } from '../../../model/result.ts'
import { ok, refuse } from '../../../model/result.ts'
import { SHEET_LIMITS } from '../grid.ts'
import type { Book, Grid, SheetProblem, UnreadSheet } from '../grid.ts'
import { readSheetPart } from './sheetPart.ts'
import { is1904, readNumberSorts, readSharedTexts, readSheetPlaces } from './workbook.ts'
import { readXml } from './xml.ts'
import { listZip, unpack } from './zip.ts'
import type { ZipPart } from './zip.ts'

/** Sheets read of one workbook; further ones are told, and not offered. */
const MOST_SHEETS = 20

/** Every visible sheet that holds anything, and which were not read. */
export function readXlsx(bytes: Uint8Array): Result<Book, SheetProblem> {
  const listed = listZip(bytes)
  if (!listed.ok) return listed
  const texts = new Texts(bytes, listed.value)
  const workbook = texts.read('xl/workbook.xml')
  const relations = texts.read('xl/_rels/workbook.xml.rels')
  if (!workbook.ok) return workbook
  if (!relations.ok) return relations
  if (workbook.value === '') return refuse({ code: 'notASheet' })
  const shared = texts.read('xl/sharedStrings.xml')
  const styles = texts.read('xl/styles.xml')
  if (!shared.ok) return shared
  if (!styles.ok) return styles
  const around = {
    texts: readSharedTexts(shared.value),
    sorts: readNumberSorts(styles.value),
    is1904: is1904(workbook.value),
  }
  const places = readSheetPlaces(workbook.value, relations.value)
  const visible = places.filter(({ isHidden }) => !isHidden)
  const grids: Grid[] = []
  for (const { name, path } of visible.slice(0, MOST_SHEETS)) {
    const part = texts.read(path)
    if (!part.ok) return part
    const grid = readSheetPart(name, part.value, around)
    if (!grid.ok) return grid
    if (grid.value.rows.length > 0) grids.push(grid.value)
  }
  const beyond = visible.slice(MOST_SHEETS)
  const unread = places.flatMap((place): readonly UnreadSheet[] => {
    const { name, isHidden } = place
    if (isHidden) return [{ name, why: 'hiddenSheet' }]
    return beyond.includes(place) ? [{ name, why: 'sheetBeyond' }] : []
  })
  if (grids.length > 0) return ok({ sheets: grids, unread })
  return refuse({ code: unread.length === 0 ? 'empty' : 'onlyHidden' })
}

/** Unpacks parts as text, all of them together within the limit. */
class Texts {
  readonly #bytes: Uint8Array
  readonly #parts: ReadonlyMap<string, ZipPart>
  #room: number = SHEET_LIMITS.inflatedBytes

  constructor(bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>) {
    this.#bytes = bytes
    this.#parts = parts
  }

  /** A part's text, '' where there is none. Refused when it is not sound XML, or takes more room than is left. */
  read(name: string): Result<string, SheetProblem> {
    const part = this.#parts.get(name)
    if (part === undefined) return ok('')
    const unpacked = unpack(this.#bytes, part, this.#room)
    if (!unpacked.ok) return unpacked
    this.#room -= unpacked.value.length
    const text = new TextDecoder().decode(unpacked.value)
    // A document type can only stand before the first tag; sheets are checked whole as they are read.
    for (const token of readXml(text)) {
      if (token.type === 'bad') return refuse({ code: token.code })
      if (token.type === 'open') break
    }
    return ok(text)
  }
}
