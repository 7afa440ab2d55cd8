/** The difference between two pictures, small enough to post from a worker at every edit. Pure. */
import type { MapPicture } from '../layout/picture.ts'

interface TableChange<T> {
  readonly put: readonly (readonly [string, T])[]
  /** All keys in their order, where one came, went or moved; else null. */
  readonly keys: readonly string[] | null
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

/** The next picture from the one before. Parts that did not change are the same objects. */
export function applyPictureChange(before: MapPicture, change: PictureChange): MapPicture {
  return keepWhole(before, {
    ...before,
    ...change.whole,
    cells: applyTable(before.cells, change.cells),
    cards: applyTable(before.cards, change.cards),
    links: applyTable(before.links, change.links),
    totals: applyTable(before.totals, change.totals),
  })
}

/** The picture before, where all parts of the next are the very same. */
export function keepWhole(before: MapPicture | null, next: MapPicture): MapPicture {
  if (before === null) return next
  const fields = new Map<string, unknown>(Object.entries(before))
  return Object.entries(next).every(([field, value]) => fields.get(field) === value) ? before : next
}

function diffTable<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): TableChange<T> {
  if (before === after) return { put: [], keys: null }
  const put = [...after].filter(([key, value]) => before.get(key) !== value)
  const order = before.keys()
  const isSameOrder = before.size === after.size && [...after.keys()].every((key) => key === order.next().value)
  return { put, keys: isSameOrder ? null : [...after.keys()] }
}

function applyTable<T>(before: ReadonlyMap<string, T>, { put, keys }: TableChange<T>): ReadonlyMap<string, T> {
  if (put.length === 0 && keys === null) return before
  const table = new Map([...before, ...put])
  if (keys === null) return table
  const ordered = new Map<string, T>()
  for (const key of keys) {
    const value = table.get(key)
    if (value !== undefined) ordered.set(key, value)
  }
  return ordered
}
