import type { CardWish } from '../../model/clip.ts'
import type { Figure, FigureUnit } from '../../model/figure.ts'
import type { CardKind } from '../../model/kinds.ts'
import type { Wage } from '../../model/wage.ts'
import { columnNamed, kindNamed } from './columns.ts'
import type { ReadColumn } from './columns.ts'
import { readFigure, readWage, readWageRange } from './figures.ts'

/** What a block of cells was taken for: rows under a header, one column of titles, or a grid laid over the map. */
export interface WishBlock {
  readonly shape: 'list' | 'column' | 'grid'
  readonly wishes: readonly CardWish[]
  /** Cells and columns that could not be read or are none of the card's, as they stood there; nothing of them is on the cards. */
  readonly unread: readonly string[]
}

/**
 * Reads a block of cells. Its first row is a header where it names a column of titles and most of its cells
 * are names of columns; then each further row is a card. Without a header each cell is a card: those of one
 * column go into one cell of the map, those of several columns are laid over its rows and columns.
 */
export function readWishes(rows: readonly (readonly string[])[]): WishBlock {
  const [first = [], ...rest] = rows
  const columns = first.map(columnNamed)
  const named = columns.filter((column) => column !== undefined).length
  const filled = first.filter((cell) => cell !== '').length
  if (rest.length > 0 && columns.includes('title') && named * 2 > filled) return readList(first, columns, rest)
  const isColumn = first.length === 1
  const wishes = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === '') return []
      return [{ ...BLANK, titles: [titleFrom(cell, '')], ...(!isColumn && { row, column }) }]
    }),
  )
  return { shape: isColumn ? 'column' : 'grid', wishes, unread: [] }
}

const BLANK: CardWish = {
  kind: 'occupation',
  titles: [],
  row: 0,
  column: 0,
  level: '',
  pathway: '',
  wage: null,
  openings: null,
  postings: null,
  completers: null,
  credentials: [],
  employers: [],
  provider: '',
}

function readList(
  header: readonly string[],
  columns: readonly (ReadColumn | undefined)[],
  rows: readonly (readonly string[])[],
): WishBlock {
  const unread = header.filter((words, at) => words !== '' && isUnread(columns, at))
  const wishes: CardWish[] = []
  for (const row of rows) {
    const cell = (column: ReadColumn): string => row[columns.indexOf(column)] ?? ''
    if (cell('title') === '') unread.push(...row.filter((words, at) => words !== '' && !isUnread(columns, at)))
    else wishes.push(readRow(cell, unread))
  }
  return { shape: 'list', wishes, unread }
}

/** A column of no known name, or a second one of the same. */
function isUnread(columns: readonly (ReadColumn | undefined)[], at: number): boolean {
  const column = columns[at]
  return column === undefined || columns.indexOf(column) !== at
}

function readRow(cell: (column: ReadColumn) => string, unread: string[]): CardWish {
  const note = <T>(words: string, value: T | null): T | null => {
    if (words !== '' && value === null) unread.push(words)
    return value
  }
  const kind = kindNamed(cell('kind'))
  note(cell('kind'), kind ?? null)
  const unfit = unfitFor(kind ?? 'occupation')
  for (const column of unfit) note(cell(column), null)
  const own = (column: ReadColumn): string => (unfit.includes(column) ? '' : cell(column))
  const figure = (column: 'openings' | 'postings' | 'completers', unit: FigureUnit): Figure | null =>
    note(own(column), readFigure(own(column), unit))
  const codes = own('soc')
    .split(';')
    .map((code) => code.trim())
  const titles = kind === 'occupation' || kind === undefined ? cell('title').split(';') : [cell('title')]
  for (const code of codes.slice(titles.length)) note(code, null)
  return {
    ...BLANK,
    kind: kind ?? 'occupation',
    titles: titles.flatMap((words, at) => {
      const code = codes[at] ?? ''
      const title = titleFrom(words, code)
      note(code, title.words === '' ? null : title.socCode)
      return title.words === '' ? [] : [title]
    }),
    level: cell('level'),
    pathway: cell('pathway'),
    wage: wageFrom(own, note),
    openings: figure('openings', 'openings-per-year'),
    postings: figure('postings', 'postings'),
    completers: figure('completers', 'completers-per-year'),
    credentials: listFrom(own('credentials')),
    employers: listFrom(own('employers')),
    provider: own('provider'),
  }
}

const OF_OCCUPATIONS: readonly ReadColumn[] = [
  'soc',
  'wageLow',
  'wageMedian',
  'wageHigh',
  'wage',
  'openings',
  'postings',
  'completers',
  'credentials',
  'employers',
]

/** The columns that a card of this kind has no place for. A unit without a wage says nothing, and is none of them. */
function unfitFor(kind: CardKind): readonly ReadColumn[] {
  if (kind === 'occupation') return ['provider']
  const hasProvider = kind === 'program' || kind === 'support' || kind === 'credential'
  return hasProvider ? OF_OCCUPATIONS : [...OF_OCCUPATIONS, 'provider']
}

/** `15-1254`, or `15-1254.00` as O*NET writes it. */
const SOC = /^(\d{2}-\d{4})(?:\.\d{2})?$/

function titleFrom(words: string, code: string): { readonly words: string; readonly socCode: string | null } {
  return { words: words.replace(/\s+/gu, ' ').trim(), socCode: SOC.exec(code)?.[1] ?? null }
}

function wageFrom(
  cell: (column: ReadColumn) => string,
  note: (words: string, value: Wage | null) => Wage | null,
): Wage | null {
  const cells = { low: cell('wageLow'), median: cell('wageMedian'), high: cell('wageHigh'), unit: cell('wageUnit') }
  const parts = [cells.low, cells.median, cells.high].filter((part) => part !== '')
  if (parts.length > 0) {
    // Of two columns for the same the one in parts is more exact.
    note(cell('wage'), null)
    return note(parts.join(' '), readWage(cells))
  }
  return cell('wage') === '' ? null : note(cell('wage'), readWageRange(cell('wage')))
}

function listFrom(cell: string): readonly string[] {
  return [...new Set(cell.split(';').map((part) => part.trim()))].filter((part) => part !== '')
}
