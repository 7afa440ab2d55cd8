/** A list, one card a row, as cards. */
import { readSocCode } from '../../analysis/soc/soc.ts'
import { addressOf, cellAt } from './grid.ts'
import type { Grid } from './grid.ts'
import { readColumns } from './columns.ts'
import type { ListField } from './fields.ts'
import { readFigures, readRowWage } from './listFigures.ts'
import { finish, leaveOut, newOutcome, noteLane, tellAbove } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { plainWords, saysNoJobs } from './plainWords.ts'
import { addressIn, textIn } from './rowText.ts'
import type { ListRow } from './rowText.ts'
import { isGroupCode, splitTitleCode } from './socCode.ts'
import { NAME_LIMIT, splitAtEveryComma, splitNames } from './titles.ts'
import type { ColumnReading, SheetCard, SheetChoices, Understanding } from './understanding.ts'

/** Reads a list by its columns. Everything with words in it becomes part of a card or is told as left out. */
export function readList(grid: Grid, choices: SheetChoices): Understanding {
  const outcome = newOutcome()
  const readings = readColumns(grid, choices)
  const columns = new Map(readings.flatMap((one) => (one.field === 'ignore' ? [] : [[one.field, one] as const])))
  const first = (choices.headerRow ?? -1) + 1
  tellAbove(grid, choices.headerRow ?? 0, outcome)
  tellIgnored(grid, readings, first, outcome)
  const above: Above = new Map()
  for (let row = first; row < grid.rows.length; row += 1) {
    const line: ListRow = { grid, row, columns, choices, outcome }
    if ([...columns.keys()].every((field) => textIn(line, field) === '')) continue
    readRow(line, above)
  }
  return finish(outcome, choices, readings)
}

type Above = Map<ListField, { text: string; address: string }>

function readRow(line: ListRow, above: Above): void {
  const { outcome } = line
  const title = textIn(line, 'title')
  const note = textIn(line, 'note')
  const code = readSocCode(textIn(line, 'soc'))
  if (/^(grand )?total\b|^(suma|total general)\b/.test(plainWords(title))) {
    return leaveOut(outcome, 'totalRow', rowRange(line), title)
  }
  if (code !== null && isGroupCode(code)) return leaveOut(outcome, 'groupRow', rowRange(line), title || code)
  if (saysNoJobs(title) || (title === '' && saysNoJobs(note))) {
    const field = title === '' ? 'note' : 'title'
    outcome.readings.set(addressIn(line, field), { type: 'noJobs' })
    const lanes = { level: laneOf(line, 'level', above), pathway: laneOf(line, 'pathway', above) }
    outcome.marks.push({ address: addressIn(line, field), ...lanes })
    return
  }
  const titles = readTitles(line)
  if (titles.length === 0) return tellNoTitle(line, above)
  if (/^#[A-Z/0!?]+$/.test(title)) return leaveOut(outcome, 'formulaError', addressIn(line, 'title'), title)
  outcome.cards.push(readCard(line, titles, above))
}

function readCard(line: ListRow, titles: SheetCard['titles'], above: Above): SheetCard {
  const level = laneOf(line, 'level', above)
  const pathway = laneOf(line, 'pathway', above)
  return {
    address: addressIn(line, 'title'),
    titles,
    level,
    pathway,
    reach: [pathway],
    wage: readRowWage(line),
    figures: readFigures(line),
    credentials: namesIn(line, 'credentials'),
    employers: namesIn(line, 'employers'),
    skills: namesIn(line, 'skills'),
    description: longText(line, 'description', 4000),
    note: longText(line, 'note', 4000),
    source: longText(line, 'source', 500),
    area: longText(line, 'area', 500),
    period: longText(line, 'period', 500),
  }
}

/** The lane a row stands in; an empty cell may mean the one above. */
function laneOf(line: ListRow, field: 'level' | 'pathway', above: Above): string {
  const own = { text: textIn(line, field), address: addressIn(line, field) }
  const filled = own.text === '' && line.choices.fillsDown ? (above.get(field) ?? own) : own
  if (own.text !== '') above.set(field, own)
  const lanes = field === 'level' ? line.outcome.levels : line.outcome.pathways
  return noteLane(lanes, filled.text, filled.address)
}

function readTitles(line: ListRow): SheetCard['titles'] {
  const { outcome, choices } = line
  const address = addressIn(line, 'title')
  const cell = textIn(line, 'title')
  const names = splitNames(cell, choices.splitsAtCommas)
  const codes = codesFor(line, names.length)
  const titles = names.flatMap((name, at) => {
    if (name.length > NAME_LIMIT || !/\p{L}/u.test(name)) return []
    const title = splitTitleCode(name)
    return [{ ...title, socCode: codes[at] ?? title.socCode }]
  })
  if (titles.length < names.length) {
    const isLong = names.some((name) => name.length > NAME_LIMIT)
    leaveOut(outcome, isLong ? 'tooLong' : 'notUnderstood', address, cell, NAME_LIMIT)
  }
  if (titles.length > 1) outcome.readings.set(address, { type: 'names', names: titles.map(({ words }) => words) })
  return titles
}

/** The codes of the code column for so many titles, in their order; between two others a place may be empty. */
function codesFor(line: ListRow, count: number): readonly (string | null)[] {
  const cell = textIn(line, 'soc')
  if (cell === '' || count === 0) return []
  const address = addressIn(line, 'soc')
  const places = cell.split(/[;,|][^\S\n]*\n|[;,|\n]/).map((text) => text.trim())
  const filled = places.filter((text) => text !== '')
  const texts = places.length > count ? filled : places
  if (filled.some((text) => readSocCode(text) === null)) leaveOut(line.outcome, 'notASocCode', address, cell)
  else if (filled.length > count) leaveOut(line.outcome, 'socCount', address, cell, count)
  const codes = texts.map(readSocCode)
  const [first = null] = codes
  if (filled.length === 1 && first !== null) line.outcome.readings.set(address, { type: 'soc', code: first })
  return codes
}

function namesIn(line: ListRow, field: 'credentials' | 'employers' | 'skills'): readonly string[] {
  const cell = textIn(line, field)
  const address = addressIn(line, field)
  // Lists of short things are parted by commas too, unless semicolons part them already.
  const names = /[;|\n]/.test(cell) ? splitNames(cell, false) : splitAtEveryComma(cell)
  const kept = [...new Set(names)].filter((name) => name.length <= NAME_LIMIT)
  if (kept.length > 1) line.outcome.readings.set(address, { type: 'names', names: kept })
  if (names.some((name) => name.length > NAME_LIMIT)) leaveOut(line.outcome, 'tooLong', address, cell, NAME_LIMIT)
  return kept
}

/** A text that is kept whole or, where it is too long, told and left out. */
function longText(line: ListRow, field: ListField, limit: number): string {
  const text = textIn(line, field)
  if (text.length <= limit) return text
  leaveOut(line.outcome, 'tooLong', addressIn(line, field), text, limit)
  return ''
}

/** A row without a title that says something all the same. A level or pathway alone is a heading for what follows. */
function tellNoTitle(line: ListRow, above: Above): void {
  const says = [...line.columns.keys()].filter((field) => textIn(line, field) !== '')
  const titleAddress = line.columns.has('title') ? addressIn(line, 'title') : undefined
  const isHeading = line.choices.fillsDown && says.every((field) => field === 'level' || field === 'pathway')
  says.forEach((field, at) => {
    const own = { text: textIn(line, field), address: addressIn(line, field) }
    if (isHeading) above.set(field, own)
    // The first names the cell where a title is missing, so that one can be written there.
    else leaveOut(line.outcome, 'noTitle', own.address, own.text, at === 0 ? titleAddress : undefined)
  })
}

function tellIgnored(grid: Grid, readings: readonly ColumnReading[], first: number, outcome: Outcome): void {
  for (const { column, name, field, filled } of readings) {
    if (field !== 'ignore' || filled === 0) continue
    const rows = grid.rows.flatMap((_, row) => (row >= first && cellAt(grid, row, column) !== '' ? [row] : []))
    const range = `${addressOf(rows[0] ?? first, column)}:${addressOf(rows.at(-1) ?? first, column)}`
    leaveOut(outcome, 'ignoredColumn', range, name, filled)
  }
}

function rowRange({ grid, row }: ListRow): string {
  return `${addressOf(row, 0)}:${addressOf(row, Math.max(0, (grid.rows[row]?.length ?? 1) - 1))}`
}
