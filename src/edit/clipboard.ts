/** Cards to and from the clipboard. `duplicate.ts` does the same beside each card, without a detour. */
import type { Change } from '../model/change.ts'
import type { Clip } from '../model/clip.ts'
import type { Credential } from '../model/credential.ts'
import type { NewId } from '../model/ids.ts'
import { isCard, isPlaced } from '../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../model/kinds.ts'
import type { Level } from '../model/level.ts'
import { cardsIn, indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway } from '../model/pathway.ts'
import { cellKey } from '../model/place.ts'
import type { Cell } from '../model/place.ts'
import { fitSpan, orderedCard, setPlace, unmarkCell } from './cells.ts'
import { makeCopies, mentionsOf, nameCopies, renewMentions } from './clipCopies.ts'
import type { CopyPlaces } from './clipCopies.ts'
import { laneLike } from './laneLike.ts'
import { insertKeys } from './ordering.ts'
import { inReadingOrder } from './place.ts'

/** Where a block goes: its first row and column, in that cell after a card or last. Null: where it came from. */
export interface PasteSpot {
  readonly cell: Cell
  readonly after: string | null
}

export interface Pasted {
  readonly changes: readonly Change[]
  /** The new cards, as one reads the block. */
  readonly ids: readonly string[]
  /** Credentials that the map had already, and which stand for those copied. */
  readonly merged: number
  /** Cards that stand nearer together than they did, because the map has no more rows or columns. */
  readonly squeezed: number
  /** How often the map that was copied from named one of the cards, and none of these is named so now. */
  readonly leftMentions: number
}

export const NOTHING_PASTED: Pasted = { changes: [], ids: [], merged: 0, squeezed: 0, leftMentions: 0 }

/**
 * Copies of the placed cards among these ids and of all that belongs to them; null when there is none. `isCut` where
 * they are to be removed then.
 */
export function takeClip(map: CareerMap, ids: readonly string[], isCut = false): Clip | null {
  const cards = inReadingOrder(map, ids).filter(isPlaced)
  if (cards.length === 0) return null
  const { levels, pathways, links, notesOn, supportsOn } = indexOf(map)
  const copied = new Set<string>(cards.map(({ id }) => id))
  const inside = links.filter(({ from, to }) => copied.has(from) && copied.has(to))
  const leftLinks = links.filter(({ from, to }) => copied.has(from) !== copied.has(to)).length
  const pinned = [...copied, ...inside.map(({ id }) => id)]
    .flatMap((id): readonly MapRecord[] => [...(notesOn.get(id) ?? []), ...(supportsOn.get(id) ?? [])])
    .filter((record) => isCard(record) && record.place === null)
  const required = new Set(cards.flatMap((card) => (card.kind === 'occupation' ? Object.keys(card.credentials) : [])))
  const rows = stretch(levels, new Set(cards.map(({ place }) => place.levelId)))
  const columns = stretch(pathways, new Set(cards.map(({ place }) => place.pathwayId)))
  const credentials = [...required]
    .filter((id) => !copied.has(id))
    .flatMap((id) => recordOf(map, 'credential', id) ?? [])
    .map((credential): Credential => ({ ...credential, place: null }))
  return {
    levelIds: rows.map(({ id }) => id),
    pathwayIds: columns.map(({ id }) => id),
    laneNames: Object.fromEntries([...rows, ...columns].map(({ id, label }) => [id, label])),
    records: [...cards, ...inside, ...pinned, ...credentials],
    leftLinks,
    mentions: mentionsOf(map, new Set([...cards, ...inside, ...pinned].map(({ id }) => id))),
    isCut,
  }
}

/**
 * Adds a clip's cards with new ids, with the links among them, the notes and supports pinned to them and the
 * credentials they require. A credential that the map has by the same name is not added again. What was cut from this
 * map comes back as what it was, and is required, named and pinned to as before. The block keeps its shape; where
 * the map ends, it moves up or left, and what still does not fit stands in the last cell.
 */
export function pasteClip(map: CareerMap, clip: Clip, spot: PasteSpot | null, newId: NewId): Pasted {
  const cells = cellsFor(map, clip, spot)
  return cells === null ? NOTHING_PASTED : pasteInto(map, clip, cells, newId, spot?.after ?? null)
}

/**
 * Adds a clip's cards as `pasteClip` does, each into the cell that `cells` names for the cell it stood in (by its
 * `cellKey`). In the cell of the card `after` they stand behind that, elsewhere last.
 */
export function pasteInto(
  map: CareerMap,
  clip: Clip,
  cells: ReadonlyMap<string, Cell>,
  newId: NewId,
  after: string | null = null,
): Pasted {
  const named = nameCopies(map, clip, newId)
  if (named === null) return NOTHING_PASTED
  const cards = named.added.filter(isPlaced)
  const { places, healed } = placesFor(map, cards, cells, after)
  const copies = makeCopies(map, named, places)
  const renewed = renewMentions(map, clip, copies)
  const filled = cards.flatMap((card) => {
    const cell = card.kind === 'occupation' ? cells.get(cellKey(card.place)) : undefined
    return cell === undefined ? [] : [[cellKey(cell), cell] as const]
  })
  const settled = new Set([...cells.values()].map(cellKey)).size
  return {
    changes: [
      ...copies.map((record): Change => ({ type: 'put', record })),
      ...renewed,
      ...healed,
      ...[...new Map(filled).values()].flatMap((cell) => unmarkCell(map, cell)),
    ],
    ids: cards.flatMap(({ id }) => named.newIds.get(id) ?? []),
    merged: named.merged,
    squeezed: settled === cells.size ? 0 : cards.filter(({ place }) => isShared(cells, cellKey(place))).length,
    leftMentions: clip.mentions.length - renewed.length,
  }
}

/** Everything from the first to the last of these lanes. */
function stretch<T extends { readonly id: string }>(lanes: readonly T[], used: ReadonlySet<string>): readonly T[] {
  const first = lanes.findIndex(({ id }) => used.has(id))
  const last = lanes.findLastIndex(({ id }) => used.has(id))
  return lanes.slice(first, last + 1)
}

/** The cell each cell of the block goes to, by `cellKey` of where it was; null where the map has no such cell. */
function cellsFor(map: CareerMap, clip: Clip, spot: PasteSpot | null): ReadonlyMap<string, Cell> | null {
  const { levels, pathways } = indexOf(map)
  const used = clip.records.filter(isPlaced).map(({ place }) => place)
  const rows = lanesFor(levels, clip.levelIds, spot?.cell.levelId ?? null, {
    used: new Set(used.map(({ levelId }) => levelId)),
    names: clip.laneNames,
  })
  const columns = lanesFor(pathways, clip.pathwayIds, spot?.cell.pathwayId ?? null, {
    used: new Set(used.map(({ pathwayId }) => pathwayId)),
    names: clip.laneNames,
  })
  if (rows === null || columns === null) return null
  return new Map(
    used.flatMap((place) => {
      const level = rows.get(place.levelId)
      const pathway = columns.get(place.pathwayId)
      if (level === undefined || pathway === undefined) return []
      return [[cellKey(place), { levelId: level.id, pathwayId: pathway.id }] as const]
    }),
  )
}

/**
 * The row (or column) of the map for each of the clip's. `start` null: the same ones or those of the same names,
 * where the map has all that are in use; else one after the other from `start` or the first.
 */
function lanesFor<L extends Level | Pathway>(
  lanes: readonly L[],
  clipIds: readonly string[],
  start: string | null,
  { used, names }: { readonly used: ReadonlySet<string>; readonly names: Clip['laneNames'] },
): ReadonlyMap<string, L> | null {
  if (start === null) {
    const same = [...used].flatMap((id) => {
      const lane = laneLike(lanes, { id, label: names[id] ?? {} })
      return lane === undefined ? [] : [[id, lane] as const]
    })
    if (same.length === used.size) return new Map(same)
  }
  const at = start === null ? 0 : lanes.findIndex(({ id }) => id === start)
  if (at < 0 || lanes.length === 0) return null
  const first = Math.max(0, Math.min(at, lanes.length - clipIds.length))
  return new Map(
    clipIds.flatMap((id, place) => {
      const lane = lanes[Math.min(first + place, lanes.length - 1)]
      return lane === undefined ? [] : [[id, lane] as const]
    }),
  )
}

function isShared(cells: ReadonlyMap<string, Cell>, key: string): boolean {
  const cell = cells.get(key)
  const target = cell === undefined ? '' : cellKey(cell)
  return [...cells].some(([other, to]) => other !== key && cellKey(to) === target)
}

interface Places {
  readonly places: CopyPlaces
  /** Changes to cards that had to give way. */
  readonly healed: readonly Change[]
}

function placesFor(
  map: CareerMap,
  cards: readonly PlacedCard[],
  cells: ReadonlyMap<string, Cell>,
  after: string | null,
): Places {
  const groups = new Map<string, { readonly cell: Cell; readonly cards: PlacedCard[] }>()
  for (const card of cards) {
    const cell = cells.get(cellKey(card.place))
    if (cell === undefined) continue
    const group = groups.get(cellKey(cell)) ?? { cell, cards: [] }
    group.cards.push(card)
    groups.set(cellKey(cell), group)
  }
  const places = new Map<string, PlacedCard['place']>()
  const healed: Change[] = []
  for (const group of groups.values()) {
    const there = cardsIn(map, group.cell)
    const at = there.findIndex(({ id }) => id === after)
    const keys = insertKeys(there.map(orderedCard), at < 0 ? Infinity : at + 1, group.cards.length)
    for (const [place, card] of group.cards.entries()) {
      const order = keys.newcomers[place]
      const span = fitSpan(map, group.cell, card.place.span)
      if (order !== undefined) places.set(card.id, { ...group.cell, order, span })
    }
    for (const card of there) {
      const order = keys.healed.get(card.id)
      if (order !== undefined) healed.push(setPlace(card.id, { ...card.place, order }))
    }
  }
  return { places, healed }
}
