/** Builds XLSX files for tests, part by part. */
import { strToU8, zipSync } from 'fflate'

export interface SheetXml {
  readonly name: string
  /** What stands inside `<sheetData>`. */
  readonly rows: string
  readonly merges?: readonly string[]
  readonly isHidden?: boolean
}

/** A workbook of sheets written in XML; `styles` are number formats of cell styles 1, 2, ... */
export function workbook(
  sheets: readonly SheetXml[],
  options: {
    readonly formats?: readonly string[]
    readonly shared?: readonly string[]
    readonly date1904?: boolean
  } = {},
): Uint8Array {
  const { formats = [], shared = [], date1904 = false } = options
  const names = sheets.map(({ name, isHidden = false }, at) => {
    const state = isHidden ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
  }
  sheets.forEach(({ rows, merges = [] }, at) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
  })
  return zipped(parts)
}

/** Rows of plain texts as inline strings; numbers as numbers. Empty texts make no cell. */
export function rowsXml(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((cells, row) => {
      const inside = cells.map((cell, column) => {
        const place = `${String.fromCharCode(65 + column)}${row + 1}`
        if (cell === '') return ''
        if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
        return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`
      })
      return `<row r="${row + 1}">${inside.join('')}</row>`
    })
    .join('')
}

/** A ZIP file of texts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 })
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeText(code)}"/>`)
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
