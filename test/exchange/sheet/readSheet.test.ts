import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { readSheet } from '../../../src/exchange/sheet/readSheet.ts'
import { gridOf, refusalOf } from './reading.ts'
import { rowsXml, workbook, zipped } from './xlsxFile.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const rows = (input: Uint8Array | string) => gridOf(input).rows

describe('text files', () => {
  it.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons, with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['tabs, as Excel copies', 'a\tb\r\n1\t2\r\n', '\t'],
    ['bars', 'a|b\n1|2', '|'],
  ])('are cut at %s', (_, input, delimiter) => {
    expect(rows(input)[0]).toEqual(['a', 'b'])
    expect(rows(input)[1]).toEqual(input.split(/\r?\n/)[1]?.split(delimiter))
  })

  it('may say what cuts them', () => {
    expect(rows('sep=;\r\na,b;c\r\n1;2')).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ])
  })

  it('keep delimiters, line ends and quotes inside quotes', () => {
    expect(rows('a,b\n"x, y","line 1\r\nline ""2"""')).toEqual([
      ['a', 'b'],
      ['x, y', 'line 1\r\nline "2"'],
    ])
  })

  it('take a quote that never ends, or that belongs to the words, as it stands', () => {
    expect(rows('a,b\n"open,2\n3,4')).toEqual([
      ['a', 'b'],
      ['"open', '2'],
      ['3', '4'],
    ])
    expect(rows('a,b\n"A" team,2')[1]).toEqual(['"A" team', '2'])
  })

  it('may have rows of different lengths and empty rows at the end', () => {
    expect(rows('a,b,c\n1\n1,2,3,4\n,,\n\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
  })

  it('keep what looks like a formula as words', () => {
    expect(rows('a,b\n=1+1,@x')[1]).toEqual(['=1+1', '@x'])
  })

  const words = 'Ocupación;Años\nTécnico;2'
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const units = codesOf(`${mark ? '\ufeff' : ''}${words}`)
    return Uint8Array.from(
      units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
  }
  it.each([
    ['UTF-8', text(words)],
    ['UTF-8 with a mark', text(`\ufeff${words}`)],
    ['UTF-16 little end first', utf16('le', true)],
    ['UTF-16 big end first', utf16('be', true)],
    ['UTF-16 without a mark', utf16('le', false)],
    ['Windows-1252', Uint8Array.from(codesOf(words))],
  ])('are read in %s', (_, bytes) => {
    expect(rows(bytes)).toEqual([
      ['Ocupación', 'Años'],
      ['Técnico', '2'],
    ])
  })

  it('are refused when they are none, empty, or larger than a table can be', () => {
    expect(refusalOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]))).toBe('notASheet')
    expect(refusalOf('')).toBe('empty')
    expect(refusalOf(' \n,,\n')).toBe('empty')
    expect(refusalOf('x\n'.repeat(10_001))).toBe('tooManyRows')
    expect(refusalOf(','.repeat(201))).toBe('tooManyColumns')
    expect(refusalOf(`${'x,'.repeat(100)}\n`.repeat(2500))).toBe('tooManyCells')
    expect(refusalOf(new Uint8Array(10_000_001))).toBe('fileTooLarge')
    expect(refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('oldExcel')
  })

  it('made of open quotes alone are still read', () => {
    expect(refusalOf('"a,'.repeat(60).repeat(3).slice(0, 500))).toBe('read')
  })
})

describe('XLSX files', () => {
  it('give shared and rich texts, numbers, days, shares, truth and the last value of formulas', () => {
    const file = workbook(
      [
        {
          name: 'A & B',
          rows:
            '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>32.22</v></c><c r="D2" s="1"><v>45443</v></c>' +
            '<c r="E2" s="2"><v>0.05</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="str"><f>A1&amp;"x"</f><v>kept</v></c>' +
            '<c r="H2"><f>SUM(A1)</f></c><c r="I2" t="e"><v>#REF!</v></c><c r="J2" s="3"><v>0.1</v></c></row>',
        },
      ],
      {
        shared: ['<r><t>Web </t></r><r><t>Developers</t></r><rPh><t>x</t></rPh>'],
        formats: ['yyyy\\-mm\\-dd', '0.0%', '[Red]"day" $#,##0.00'],
      },
    )
    expect(gridOf(file).name).toBe('A & B')
    expect(rows(file)[1]).toEqual([
      '',
      'Web Developers',
      '32.22',
      '2024-05-31',
      '5%',
      'TRUE',
      'kept',
      '=SUM(A1)',
      '#REF!',
      '0.1',
    ])
  })

  it('count days from 1904 where they say so', () => {
    const sheet = { name: 'A', rows: '<row><c s="1"><v>0</v></c></row>' }
    expect(rows(workbook([sheet], { formats: ['d/m/yy'], date1904: true }))[0]).toEqual(['1904-01-01'])
  })

  it('tell which cells are merged', () => {
    const file = workbook([{ name: 'A', rows: rowsXml([['x', '', 'y']]), merges: ['A1:B1'] }])
    expect(gridOf(file).merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  })

  it('leave empty sheets aside, and count styled empty cells for nothing', () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    const file = workbook([
      { name: 'Empty', rows: '' },
      { name: 'Full', rows: rowsXml([['x']]) + far },
    ])
    const read = readSheet(file)
    expect(read.ok && read.value.sheets.map(({ name, rows: all }) => [name, all.length])).toEqual([['Full', 1]])
  })

  it('tell of hidden sheets and of those beyond the twentieth, which are not read', () => {
    const many = Array.from({ length: 22 }, (_, at) => ({ name: `S${at + 1}`, rows: rowsXml([['x']]) }))
    const read = readSheet(workbook([{ name: 'Old', rows: rowsXml([['x']]), isHidden: true }, ...many]))
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(many.slice(0, 20).map(({ name }) => name))
    expect(read.ok && read.value.unread).toEqual([
      { name: 'Old', why: 'hiddenSheet' },
      { name: 'S21', why: 'sheetBeyond' },
      { name: 'S22', why: 'sheetBeyond' },
    ])
    expect(refusalOf(workbook([{ name: 'Old', rows: rowsXml([['x']]), isHidden: true }]))).toBe('onlyHidden')
  })

  const parts = (sheet: string) => ({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r" Target="a.xml"/></Relationships>',
    'xl/a.xml': sheet,
  })
  const withCell = (place: string): string => `<sheetData><row><c r="${place}"><v>1</v></c></row></sheetData>`

  it('that inflate beyond the limit are refused, by what they declare', () => {
    expect(refusalOf(zipped(parts(' '.repeat(61_000_000))))).toBe('inflatesTooMuch')
  })

  it('that declare less than they are are refused too', () => {
    const file = zipped(parts(`<a>${' '.repeat(61_000_000)}</a>`))
    expect(refusalOf(declaring(file, 'xl/a.xml', 1000))).toBe('inflatesTooMuch')
    const small = zipped(parts(`<a>${' '.repeat(5000)}</a>`))
    expect(refusalOf(declaring(small, 'xl/a.xml', 1000))).toBe('brokenFile')
  })

  it('with entities of their own are refused', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    expect(refusalOf(zipped(parts(laughs)))).toBe('hostileFile')
    expect(refusalOf(zipped(parts(`<a/>${laughs}`)))).toBe('hostileFile')
  })

  it('with more rows, columns or cells than a table can have are refused', () => {
    expect(refusalOf(zipped(parts(withCell('A10001'))))).toBe('tooManyRows')
    expect(refusalOf(zipped(parts(withCell('GS1'))))).toBe('tooManyColumns')
    expect(refusalOf(zipped(parts(`<row>${'<c r="A1"><v>1</v></c>'.repeat(200_001)}</row>`)))).toBe('tooManyCells')
  })

  it('that are broken, cut off, or some other ZIP file are refused', () => {
    const whole = workbook([{ name: 'A', rows: rowsXml([['x']]) }])
    expect(refusalOf(whole.slice(0, whole.length - 30))).toBe('brokenFile')
    expect(refusalOf(zipSync({ 'a.txt': text('hello') }))).toBe('notASheet')
    expect(refusalOf(zipped(parts('<row><c r="A1"><v>1</row')))).toBe('brokenFile')
    expect(refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBe('brokenFile')
    const bytes = whole.map((byte, at) => (at > 60 && at < 90 ? byte ^ 0x55 : byte))
    expect(['brokenFile', 'notASheet', 'hostileFile', 'read', 'empty']).toContain(refusalOf(bytes))
  })
})

/** UTF-16 units; all of them below 256 are also Windows-1252. */
function codesOf(words: string): readonly number[] {
  return Array.from({ length: words.length }, (_, at) => words.charCodeAt(at))
}

/** The file with another size declared for a part, in its directory. */
function declaring(file: Uint8Array, name: string, size: number): Uint8Array {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  const letters = text(name)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    if (letters.every((letter, offset) => copy[at + 46 + offset] === letter)) view.setUint32(at + 24, size, true)
  }
  return copy
}
