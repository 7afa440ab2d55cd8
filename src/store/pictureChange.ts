/** The difference between two pictures, small enough to post from a worker at every edit. Pure. */
import type { CardBox, CellBox, LinkPath, MapPicture, Totals } from '../layout/picture.ts'
import { isSame } from '../model/json.ts'

interface TableChange<T> {
  readonly put: readonly (readonly [string, T])[]
  /** All keys in their order, where one came, went or moved; else null. */
  readonly keys: readonly string[] | null
}

/** Things that look as before and only stand elsewhere: numbers alone, which cross from a worker at almost no cost. */
interface Moves {
  readonly ids: readonly string[]
  readonly numbers: Float64Array<ArrayBuffer>
}

interface MovingTableChange<T> extends TableChange<T> {
  readonly moved: Moves
}

type Whole = Omit<MapPicture, 'cells' | 'cards' | 'links' | 'totals'>

/** What a picture has that the one before had not. */
export interface PictureChange {
  /** The parts that are no tables; only those that changed. */
  readonly whole: Partial<Whole>
  readonly cells: TableChange<CellBox>
  readonly cards: MovingTableChange<CardBox>
  readonly links: MovingTableChange<LinkPath>
  readonly totals: TableChange<Totals>
}

export const NO_PICTURE: MapPicture = {
  arrangement: 'matrix',
  font: 'inter',
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
      ...(before.font !== after.font && { font: after.font }),
      ...(before.width !== after.width && { width: after.width }),
      ...(before.height !== after.height && { height: after.height }),
      ...(before.rows !== after.rows && { rows: after.rows }),
      ...(before.columns !== after.columns && { columns: after.columns }),
      ...(before.wageScale !== after.wageScale && { wageScale: after.wageScale }),
    },
    cells: diffTable(before.cells, after.cells),
    cards: diffMoving(before.cards, after.cards, cardMove),
    links: diffMoving(before.links, after.links, linkMove),
    totals: diffTable(before.totals, after.totals),
  }
}

/** The next picture from the one before. Parts that did not change are the same objects. */
export function applyPictureChange(before: MapPicture, change: PictureChange): MapPicture {
  return keepWhole(before, {
    ...before,
    ...change.whole,
    cells: applyTable(before.cells, change.cells),
    cards: applyTable(before.cards, withMoves(before.cards, change.cards, moveCard)),
    links: applyTable(before.links, withMoves(before.links, change.links, moveLink)),
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

function diffMoving<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  moveOf: (before: T, after: T) => readonly number[] | null,
): MovingTableChange<T> {
  const { put, keys } = diffTable(before, after)
  const whole: (readonly [string, T])[] = []
  const ids: string[] = []
  const numbers: number[] = []
  for (const entry of put) {
    const [id, now] = entry
    const was = before.get(id)
    const move = was === undefined ? null : moveOf(was, now)
    if (move === null) whole.push(entry)
    else {
      ids.push(id)
      for (const number of move) numbers.push(number)
    }
  }
  return { put: whole, keys, moved: { ids, numbers: new Float64Array(numbers) } }
}

function withMoves<T>(
  before: ReadonlyMap<string, T>,
  { put, keys, moved }: MovingTableChange<T>,
  move: (before: T, next: () => number) => T,
): TableChange<T> {
  let at = 0
  const next = (): number => moved.numbers[at++] ?? 0
  const all = [...put]
  for (const id of moved.ids) {
    const was = before.get(id)
    if (was === undefined) throw new Error(`A picture moves ${id}, which was not in the one before`)
    all.push([id, move(was, next)])
  }
  return { put: all, keys }
}

/** Its box, if nothing else of the card changed. */
function cardMove(before: CardBox, after: CardBox): readonly number[] | null {
  const { x, y, width, height } = after
  if (before.face !== after.face || !isSame({ ...before, x, y, width, height }, after)) return null
  return [x, y, width, height]
}

function moveCard(before: CardBox, next: () => number): CardBox {
  return { ...before, x: next(), y: next(), width: next(), height: next() }
}

/** The place of its words and its corners, if nothing else of the link changed. */
function linkMove(before: LinkPath, after: LinkPath): readonly number[] | null {
  const { points, label } = after
  const { x, y } = label ?? NOWHERE
  const still = before.label === null || label === null ? before.label : { ...before.label, x, y }
  if (!isSame({ ...before, points, label: still }, after)) return null
  return [x, y, points.length, ...points.flatMap((point) => [point.x, point.y])]
}

function moveLink(before: LinkPath, next: () => number): LinkPath {
  const place = { x: next(), y: next() }
  const points = Array.from({ length: next() }, () => ({ x: next(), y: next() }))
  return { ...before, points, label: before.label === null ? null : { ...before.label, ...place } }
}

const NOWHERE = { x: 0, y: 0 }

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
