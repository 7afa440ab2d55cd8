/** A workbook's parts that its sheets need: their names and places, the shared texts, the formats. */
import { builtInSort, sortOfCode } from './numberFormat.ts'
import type { NumberSort } from './numberFormat.ts'
import { readXml } from './xml.ts'

export interface SheetPlace {
  readonly name: string
  /** Path of its part in the ZIP file. */
  readonly path: string
  readonly isHidden: boolean
}

/** The sheets in their order, by `workbook.xml` and its relations. */
export function readSheetPlaces(workbook: string, relations: string): readonly SheetPlace[] {
  const targets = new Map<string, string>()
  for (const token of readXml(relations)) {
    if (token.type !== 'open' || token.name !== 'Relationship') continue
    targets.set(token.attributes.get('Id') ?? '', token.attributes.get('Target') ?? '')
  }
  const places: SheetPlace[] = []
  for (const token of readXml(workbook)) {
    if (token.type !== 'open' || token.name !== 'sheet') continue
    const { attributes } = token
    const target = targets.get(attributes.get('id') ?? '')
    if (target === undefined) continue
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible'
    places.push({ name: attributes.get('name') ?? '', path: fullPath(target), isHidden })
  }
  return places
}

/** Whether days are counted from 1904 (old Macintosh workbooks). */
export function is1904(workbook: string): boolean {
  for (const token of readXml(workbook)) {
    if (token.type !== 'open' || token.name !== 'workbookPr') continue
    return ['1', 'true'].includes(token.attributes.get('date1904') ?? '')
  }
  return false
}

/** The texts that cells name by number; phonetic readings are not part of them. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let isInText = false
  let phonetic = 0
  for (const token of readXml(xml)) {
    if (token.type === 'text') {
      if (isInText && phonetic === 0) text += token.text
    } else if (token.type === 'open') {
      if (token.name === 'si') text = ''
      if (token.name === 't') isInText = true
      if (token.name === 'rPh') phonetic += 1
    } else if (token.type === 'close') {
      if (token.name === 'si') texts.push(text)
      if (token.name === 't') isInText = false
      if (token.name === 'rPh') phonetic -= 1
    }
  }
  return texts
}

/** What each cell style makes of a number, by the style's number. */
export function readNumberSorts(xml: string): readonly NumberSort[] {
  const own = new Map<number, NumberSort>()
  const sorts: NumberSort[] = []
  let isInCells = false
  for (const token of readXml(xml)) {
    if (token.type === 'close' && token.name === 'cellXfs') isInCells = false
    if (token.type !== 'open') continue
    const id = Number(token.attributes.get('numFmtId') ?? 0)
    if (token.name === 'numFmt') own.set(id, sortOfCode(token.attributes.get('formatCode') ?? ''))
    if (token.name === 'cellXfs') isInCells = true
    if (token.name === 'xf' && isInCells) sorts.push(own.get(id) ?? builtInSort(id))
  }
  return sorts
}

function fullPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
