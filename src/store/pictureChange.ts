/** The difference between two pictures, small enough to post from a worker at every edit. Pure. */
import type { MapPicture } from '../layout/picture.ts'
import { isSame } from '../model/json.ts'

interface TableChange<T> {
  readonly put: readonly (readonly [string, T])[]
  readonly removed: readonly string[]
}

type Whole = Omit<MapPicture, 'cells' | 'cards' | 'links' | 'totals'>

/** What a picture has that the one before had not. */
export interface PictureChange {
  /** The parts that are no tables; only those that changed. */
  readonly whole: Partial<Whole>
  readonly cells: TableChange<MapPicture['cells'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly cards: TableChange<MapPicture['cards'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly links: TableChange<MapPicture['links'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly totals: TableChange<MapPicture['totals'] extends ReadonlyMap<string, infer T> ? T : never>
}

export const NO_PICTURE: MapPicture = {
  arrangement: 'matrix',
  width: 0,
  height: 0,
  rows: [],
  columns: [],
  cells: new Map(),
  cards: new Map(),
  links: new Map(),
  totals: new Map(),
  wageScale: null,
}

/** What leads from one picture to the next; parts are told apart by identity, as layout keeps it. */
export function diffPicture(before: MapPicture, after: MapPicture): PictureChange {
  return {
    whole: {
      ...(before.arrangement !== after.arrangement && { arrangement: after.arrangement }),
      ...(before.width !== after.width && { width: after.width }),
      ...(before.height !== after.height && { height: after.height }),
      ...(before.rows !== after.rows && { rows: after.rows }),
      ...(before.columns !== after.columns && { columns: after.columns }),
      ...(before.wageScale !== after.wageScale && { wageScale: after.wageScale }),
    },
    cells: diffTable(before.cells, after.cells),
    cards: diffTable(before.cards, after.cards),
    links: diffTable(before.links, after.links),
    totals: diffTable(before.totals, after.totals),
  }
}

/**
 * The next picture from the one before. What is equal to what stood there is not replaced, so that a
 * picture that a worker made anew from nothing keeps the identities of the one that was seen.
 */
export function applyPictureChange(before: MapPicture, change: PictureChange): MapPicture {
  const { whole } = change
  const next: MapPicture = {
    arrangement: whole.arrangement ?? before.arrangement,
    width: whole.width ?? before.width,
    height: whole.height ?? before.height,
    rows: whole.rows === undefined ? before.rows : keepList(before.rows, whole.rows),
    columns: whole.columns === undefined ? before.columns : keepList(before.columns, whole.columns),
    wageScale: whole.wageScale === undefined ? before.wageScale : keep(before.wageScale, whole.wageScale),
    cells: applyTable(before.cells, change.cells),
    cards: applyTable(before.cards, change.cards),
    links: applyTable(before.links, change.links),
    totals: applyTable(before.totals, change.totals),
  }
  return isShallowSame(before, next) ? before : next
}

function diffTable<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): TableChange<T> {
  if (before === after) return { put: [], removed: [] }
  return {
    put: [...after].filter(([key, value]) => before.get(key) !== value),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  }
}

function applyTable<T>(before: ReadonlyMap<string, T>, change: TableChange<T>): ReadonlyMap<string, T> {
  const put = change.put.filter(([key, value]) => !isSame(before.get(key), value))
  if (put.length === 0 && change.removed.length === 0) return before
  const next = new Map(before)
  for (const key of change.removed) next.delete(key)
  for (const [key, value] of put) next.set(key, value)
  return next
}

function keepList<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const kept = after.map((item, at) => keep(before[at], item))
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

function keep<T>(before: T | undefined, after: T): T {
  return before !== undefined && isSame(before, after) ? before : after
}

function isShallowSame(a: MapPicture, b: MapPicture): boolean {
  const fields = new Map<string, unknown>(Object.entries(a))
  return Object.entries(b).every(([field, value]) => fields.get(field) === value)
}
