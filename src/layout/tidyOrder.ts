/** Our own proposals for Tidy: cards and columns near what they are linked to, then swaps that pay. */
import { isPlaced } from '../model/kinds.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { CardBox, MapPicture, Point } from './picture.ts'

/** Ids of the cards of each cell in order, by `cellKey`. */
export type CellOrders = ReadonlyMap<string, readonly string[]>

const SWEEPS = 8
/** With more links than this every swap is too slow to weigh, and the start stays as it is. */
const MOST_LINKS = 250

export function ordersNow(map: CareerMap): CellOrders {
  return new Map([...indexOf(map).cards].map(([key, cards]) => [key, cards.map(({ id }) => id)]))
}

export function columnsNow(map: CareerMap): readonly string[] {
  return indexOf(map).pathways.map(({ id }) => id)
}

/** Cards of each cell as a picture shows them: by line, then from the left. */
export function ordersIn(picture: Pick<MapPicture, 'cards'>): CellOrders {
  const cells = new Map<string, CardBox[]>()
  for (const card of picture.cards.values()) {
    const key = `${card.levelId}|${card.pathwayId}`
    const list = cells.get(key)
    if (list === undefined) cells.set(key, [card])
    else list.push(card)
  }
  return new Map(
    [...cells].map(([key, cards]) => [
      key,
      cards.toSorted((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1)).map(({ id }) => id),
    ]),
  )
}

/** Cards take turns in the places of their cell: each line sorted by where its cards' neighbors stand. */
export function orderBySweep(picture: MapPicture): CellOrders {
  const seats = seatsOf(picture)
  const neighbors = neighborsOf(picture)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const places of seats.lines) {
      const sitting = places.flatMap((seat) => seats.cardAt.get(seat) ?? [])
      const wanted = new Map(sitting.map((id) => [id, middleOf(id, neighbors, seats.seatOf)]))
      const sorted = sitting.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || (a < b ? -1 : 1))
      for (const [at, id] of sorted.entries()) sit(seats, id, places[at])
    }
  }
  return readOrders(picture, seats)
}

/** Swaps two cards of a cell wherever fewer straight lines between linked cards then cross, until none does. */
export function orderBySwaps(picture: MapPicture, start: CellOrders): CellOrders {
  const seats = seatsOf(picture)
  for (const [key, ids] of start) {
    const places = seats.cells.get(key) ?? []
    for (const [at, id] of ids.entries()) sit(seats, id, places[at])
  }
  const links = [...picture.links.values()]
  if (links.length > MOST_LINKS) return readOrders(picture, seats)
  const linksAt = new Map<string, Set<number>>()
  for (const [at, { from, to }] of links.entries()) {
    for (const id of [from, to]) linksAt.set(id, (linksAt.get(id) ?? new Set()).add(at))
  }
  const place = (id: string): Point => seats.seatOf.get(id) ?? { x: 0, y: 0 }
  const countAt = (one: string, two: string): number => {
    const own = new Set([...(linksAt.get(one) ?? []), ...(linksAt.get(two) ?? [])])
    let count = 0
    for (const at of own) {
      const link = links[at]
      if (link === undefined) continue
      const [a, b] = [place(link.from), place(link.to)]
      for (const [next, other] of links.entries()) {
        if (next === at || (own.has(next) && next < at)) continue
        if (other.from === link.from || other.to === link.to || other.from === link.to || other.to === link.from)
          continue
        if (doCrossAt(a, b, place(other.from), place(other.to))) count += 1
      }
      count += (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 5000
    }
    return count
  }
  for (let sweep = 0, hasChanged = true; hasChanged && sweep < SWEEPS; sweep += 1) {
    hasChanged = false
    for (const places of seats.cells.values()) {
      for (let first = 0; first < places.length; first += 1) {
        for (let second = first + 1; second < places.length; second += 1) {
          const [a, b] = [places[first], places[second]]
          const one = a === undefined ? undefined : seats.cardAt.get(a)
          const two = b === undefined ? undefined : seats.cardAt.get(b)
          if (one === undefined || two === undefined) continue
          const before = countAt(one, two)
          if (before < 1) continue
          sit(seats, one, b)
          sit(seats, two, a)
          if (countAt(one, two) < before) hasChanged = true
          else {
            sit(seats, one, a)
            sit(seats, two, b)
          }
        }
      }
    }
  }
  return readOrders(picture, seats)
}

/** Columns in an order that brings linked ones together; those that a spanning card covers stay side by side. */
export function columnsBySweep(map: CareerMap): readonly string[] {
  const { links } = indexOf(map)
  const blocks = columnBlocks(map)
  const blockOf = new Map(blocks.flatMap((ids, at) => ids.map((id) => [id, at] as const)))
  const weights = blocks.map(() => blocks.map(() => 0))
  const columnOf = (id: string): number | undefined => {
    const record = map.records.get(id)
    return record !== undefined && isPlaced(record) ? blockOf.get(record.place.pathwayId) : undefined
  }
  for (const { from, to } of links) {
    const [a, b] = [columnOf(from), columnOf(to)]
    if (a === undefined || b === undefined || a === b) continue
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = weights[one]
      if (row !== undefined) row[two] = (row[two] ?? 0) + 1
    }
  }
  const order = blocks.map((_, at) => at)
  const costOf = (): number => {
    let cost = 0
    for (const [at, one] of order.entries()) {
      for (let next = at + 1; next < order.length; next += 1) {
        cost += (weights[one]?.[order[next] ?? 0] ?? 0) * (next - at)
      }
    }
    return cost
  }
  let cost = costOf()
  for (let sweep = 0, hasChanged = true; hasChanged && sweep < SWEEPS; sweep += 1) {
    hasChanged = false
    for (let from = 0; from < order.length; from += 1) {
      for (let to = 0; to < order.length; to += 1) {
        if (from === to) continue
        const [moved = 0] = order.splice(from, 1)
        order.splice(to, 0, moved)
        const next = costOf()
        if (next < cost) {
          cost = next
          hasChanged = true
        } else {
          order.splice(to, 1)
          order.splice(from, 0, moved)
        }
      }
    }
  }
  return order.flatMap((at) => blocks[at] ?? [])
}

/** Columns that must stay side by side in their order: single ones, and those under a common spanning card. */
function columnBlocks(map: CareerMap): readonly (readonly string[])[] {
  const ids = columnsNow(map)
  const isJoined = ids.map(() => false)
  for (const record of map.records.values()) {
    if (!isPlaced(record) || record.place.span === 1) continue
    const first = ids.indexOf(record.place.pathwayId)
    for (let at = first + 1; at < Math.min(ids.length, first + record.place.span); at += 1) isJoined[at] = true
  }
  const blocks: string[][] = []
  for (const [at, id] of ids.entries()) {
    if (isJoined[at] === true) blocks.at(-1)?.push(id)
    else blocks.push([id])
  }
  return blocks
}

/** The places cards stand in now: what an order of cards is dealt out to. */
interface Seats {
  /** Seats of each cell in reading order, and of each line of a cell. */
  readonly cells: ReadonlyMap<string, readonly Point[]>
  readonly lines: readonly (readonly Point[])[]
  readonly cardAt: Map<Point, string>
  readonly seatOf: Map<string, Point>
}

function seatsOf(picture: MapPicture): Seats {
  const cells = new Map<string, Point[]>()
  const lines: Point[][] = []
  const cardAt = new Map<Point, string>()
  const seatOf = new Map<string, Point>()
  for (const [key, ids] of ordersIn(picture)) {
    const seats: Point[] = []
    for (const id of ids) {
      const card = picture.cards.get(id)
      if (card === undefined) continue
      const seat = { x: card.x + card.width / 2, y: card.y }
      if (seats.at(-1)?.y === seat.y) lines.at(-1)?.push(seat)
      else lines.push([seat])
      seats.push(seat)
      cardAt.set(seat, id)
      seatOf.set(id, seat)
    }
    cells.set(key, seats)
  }
  return { cells, lines, cardAt, seatOf }
}

function sit(seats: Seats, id: string, seat: Point | undefined): void {
  if (seat === undefined) return
  seats.cardAt.set(seat, id)
  seats.seatOf.set(id, seat)
}

function readOrders(picture: MapPicture, { cells, cardAt }: Seats): CellOrders {
  const orders = new Map<string, readonly string[]>()
  for (const [key, seats] of cells) {
    if (picture.cells.has(key))
      orders.set(
        key,
        seats.flatMap((seat) => cardAt.get(seat) ?? []),
      )
  }
  return orders
}

function neighborsOf(picture: MapPicture): ReadonlyMap<string, readonly string[]> {
  const neighbors = new Map<string, string[]>()
  for (const { from, to } of picture.links.values()) {
    neighbors.set(from, [...(neighbors.get(from) ?? []), to])
    neighbors.set(to, [...(neighbors.get(to) ?? []), from])
  }
  return neighbors
}

/** Where a card's neighbors stand on average; where it stands itself when it has none. px. */
function middleOf(
  id: string,
  neighbors: ReadonlyMap<string, readonly string[]>,
  seatOf: ReadonlyMap<string, Point>,
): number {
  const own = neighbors.get(id) ?? []
  if (own.length === 0) return seatOf.get(id)?.x ?? 0
  return own.reduce((sum, next) => sum + (seatOf.get(next)?.x ?? 0), 0) / own.length
}

/** Whether two straight lines cross between their ends. */
function doCrossAt(a: Point, b: Point, c: Point, d: Point): boolean {
  return isLeft(a, b, c) * isLeft(a, b, d) < 0 && isLeft(c, d, a) * isLeft(c, d, b) < 0
}

function isLeft(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
}
