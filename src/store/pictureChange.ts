/** The difference between two pictures, small enough to post from a worker at every edit. Pure. */
import type { CardBox, CardFace, CellBox, LinkPath, MapPicture, Totals } from '../layout/picture.ts'

interface TableChange<T> {
  readonly put: readonly (readonly [string, T])[]
  /** All keys in their order, where one came, went or moved; else null. */
  readonly keys: readonly string[] | null
}

/** A card whose face is null looks as before: most only move, and faces are most of what there is to send. */
type MovedCard = Omit<CardBox, 'face'> & { readonly face: CardFace | null }

type Whole = Omit<MapPicture, 'cells' | 'cards' | 'links' | 'totals'>

/** What a picture has that the one before had not. */
export interface PictureChange {
  /** The parts that are no tables; only those that changed. */
  readonly whole: Partial<Whole>
  readonly cells: TableChange<CellBox>
  readonly cards: TableChange<MovedCard>
  readonly links: TableChange<LinkPath>
  readonly totals: TableChange<Totals>
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
    cards: diffCards(before.cards, after.cards),
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
    cards: applyTable(before.cards, { keys: change.cards.keys, put: withFaces(before.cards, change.cards.put) }),
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

function diffCards(before: MapPicture['cards'], after: MapPicture['cards']): TableChange<MovedCard> {
  const { put, keys } = diffTable(before, after)
  return {
    put: put.map(([id, card]) => [id, before.get(id)?.face === card.face ? { ...card, face: null } : card]),
    keys,
  }
}

function withFaces(
  before: MapPicture['cards'],
  put: readonly (readonly [string, MovedCard])[],
): readonly (readonly [string, CardBox])[] {
  return put.flatMap(([id, card]) => {
    const face = card.face ?? before.get(id)?.face
    return face === undefined ? [] : [[id, { ...card, face }] as const]
  })
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
