/** Sub-rows: on which line of its row, and in which slot of its column, each card stands. */
import type { PlacedCard } from '../model/kinds.ts'
import type { CareerMap, MapIndex } from '../model/map.ts'
import { indexOf } from '../model/map.ts'
import type { LinkRelation } from '../model/link.ts'
import { cellKey } from '../model/place.ts'
import { LineRoom } from './lineRoom.ts'

/** Where a card stands: columns, lines and slots counted from the top left of its row. */
export interface Slot {
  readonly card: PlacedCard
  readonly column: number
  /** Columns covered, clamped at the last. */
  readonly span: number
  readonly line: number
  /** Place in its column's part of the line. A card that spans begins in its first column's last slot: 0 here. */
  readonly slot: number
}

export interface RowPlan {
  readonly lines: number
  /** Slots each column needs for its fullest line. */
  readonly slotsUsed: readonly number[]
  readonly slots: readonly Slot[]
}

/** Links of these kinds lead up: inside a row, what they lead to stands on a higher line. */
const RISING: ReadonlySet<LinkRelation> = new Set(['advances', 'prepares', 'stacks', 'articulates', 'enters'])

/** A cell of up to this many cards is one card wide. */
const UNWRAPPED = 3
/** Aspect a big map should have, times the usual height over width of a card with its gutters. */
const SHAPE = 1.2

/** Widest number of cards side by side for each column: more where cells are full, so that the map stays readable in shape. */
export function slotsPerColumn(map: CareerMap): readonly number[] {
  const { levels, pathways, cards } = indexOf(map)
  return pathways.map((pathway) => {
    const fullest = Math.max(
      1,
      ...levels.map((level) => cards.get(cellKey({ levelId: level.id, pathwayId: pathway.id }))?.length ?? 0),
    )
    if (fullest <= UNWRAPPED) return 1
    const wanted = Math.round(Math.sqrt((SHAPE * fullest * levels.length) / pathways.length))
    return Math.max(1, Math.min(fullest, wanted))
  })
}

/**
 * The plan of one row. Cards are taken in reading order; each stands on the highest line that lies below
 * everything it leads up to inside the row and still has room in its cell. A circle of links is broken at
 * the card that comes first.
 */
export function planRow(map: CareerMap, levelId: string, capacity: readonly number[]): RowPlan {
  const index = indexOf(map)
  const queue = cardsOfRow(index, levelId)
  const above = leadsUpTo(index, queue)
  const rows = new Map<string, number>()
  const room = new LineRoom(capacity)
  const placed: Placed[] = []
  const waitingFor = new Map<string, string[]>()
  const missing = new Map<string, number>()
  const ready: number[] = []
  queue.forEach(({ card }, order) => {
    const targets = above.get(card.id) ?? []
    missing.set(card.id, targets.length)
    for (const target of targets) waitingFor.set(target, [...(waitingFor.get(target) ?? []), card.id])
    if (targets.length === 0) ready.push(order)
  })
  const orderOf = new Map<string, number>(queue.map(({ card }, order) => [card.id, order]))
  let oldest = 0
  while (placed.length < queue.length) {
    let order = ready.shift()
    if (order === undefined) {
      while (rows.has(queue[oldest]?.card.id ?? '')) oldest += 1
      order = oldest
    }
    const one = queue[order]
    if (one === undefined) break
    if (rows.has(one.card.id)) continue
    const lowest = Math.max(-1, ...(above.get(one.card.id) ?? []).map((id) => rows.get(id) ?? -1))
    const line = room.take(one.column, one.span, lowest + 1)
    rows.set(one.card.id, line)
    placed.push({ order, line })
    for (const id of waitingFor.get(one.card.id) ?? []) {
      const left = (missing.get(id) ?? 0) - 1
      missing.set(id, left)
      if (left === 0) insertSorted(ready, orderOf.get(id) ?? 0)
    }
  }
  return { lines: room.lines, slotsUsed: room.slots, slots: slotsOf(queue, placed, room) }
}

interface Placed {
  /** Number in the queue. */
  readonly order: number
  readonly line: number
}

interface Queued {
  readonly card: PlacedCard
  readonly column: number
  readonly span: number
}

function cardsOfRow(index: MapIndex, levelId: string): readonly Queued[] {
  const { pathways, cards } = index
  return pathways.flatMap((pathway, column) =>
    (cards.get(`${levelId}|${pathway.id}`) ?? []).map((card) => ({
      card,
      column,
      span: Math.max(1, Math.min(card.place.span, pathways.length - column)),
    })),
  )
}

/** For each card of a row, the cards of that row it leads up to. */
function leadsUpTo(index: MapIndex, queue: readonly Queued[]): ReadonlyMap<string, readonly string[]> {
  const here = new Set<string>(queue.map(({ card }) => card.id))
  const above = new Map<string, readonly string[]>()
  for (const { card } of queue) {
    const targets = (index.linksAt.get(card.id) ?? [])
      .filter((link) => link.from === card.id && RISING.has(link.relation) && here.has(link.to))
      .map((link) => link.to)
    if (targets.length > 0) above.set(card.id, [...new Set(targets)])
  }
  return above
}

function slotsOf(queue: readonly Queued[], placed: readonly Placed[], room: LineRoom): readonly Slot[] {
  const next = new Map<string, number>()
  return placed
    .toSorted((a, b) => a.line - b.line || a.order - b.order)
    .flatMap(({ order, line }) => {
      const one = queue[order]
      if (one === undefined) return []
      if (one.span > 1) return [{ ...one, line, slot: 0 }]
      const key = `${line},${one.column}`
      const slot = next.get(key) ?? room.firstSlot(one.column, line)
      next.set(key, slot + 1)
      return [{ ...one, line, slot }]
    })
}

function insertSorted(list: number[], value: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] ?? 0) > value) at -= 1
  list.splice(at, 0, value)
}
