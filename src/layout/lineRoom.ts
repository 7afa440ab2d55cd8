/** Which lines of a row still have room, column by column. */

interface Room {
  /** Cards that stand in this column alone. */
  single: number
  /** A card that spans begins here: it has the last slot. */
  begins: boolean
  /** A card that spans ends here: it has the first slot. */
  ends: boolean
  /** A card that spans runs through: there is no room at all. */
  isCrossed: boolean
}

/**
 * A card that spans columns has one slot of the first and one of the last, and the whole of those between:
 * it reaches into every pathway it belongs to, and is no wider than that needs.
 */
export class LineRoom {
  readonly #capacity: readonly number[]
  readonly #rooms: readonly Room[][]

  /** `capacity`: the most cards side by side in each column. */
  constructor(capacity: readonly number[]) {
    this.#capacity = capacity
    this.#rooms = capacity.map(() => [])
  }

  /** Lines in use. */
  get lines(): number {
    return Math.max(0, ...this.#rooms.map((rooms) => rooms.length))
  }

  /** Slots each column needs for its fullest line, at least 1. */
  get slots(): readonly number[] {
    return this.#rooms.map((rooms) => Math.max(1, ...rooms.map(countOf)))
  }

  /** The first line from `from` on with room for a card over `span` columns, which it takes. */
  take(column: number, span: number, from: number): number {
    let line = from
    while (!this.#hasRoom(column, span, line)) line += 1
    for (let at = column; at < column + span; at += 1) {
      const room = this.#roomAt(at, line)
      if (span === 1) room.single += 1
      else if (at === column) room.begins = true
      else if (at === column + span - 1) room.ends = true
      else room.isCrossed = true
    }
    return line
  }

  /** The first slot for cards of the column alone: the second where a spanning card ends. */
  firstSlot(column: number, line: number): number {
    return this.#roomAt(column, line).ends ? 1 : 0
  }

  #hasRoom(column: number, span: number, line: number): boolean {
    for (let at = column; at < column + span; at += 1) {
      const room = this.#roomAt(at, line)
      const isFull = room.isCrossed || countOf(room) >= (this.#capacity[at] ?? 1)
      if (isFull) return false
      if (span === 1) continue
      const isFirst = at === column
      const isLast = at === column + span - 1
      if (isFirst ? room.begins : isLast ? room.ends : countOf(room) > 0) return false
    }
    return true
  }

  #roomAt(column: number, line: number): Room {
    const rooms = this.#rooms[column] ?? []
    while (rooms.length <= line) rooms.push({ single: 0, begins: false, ends: false, isCrossed: false })
    return rooms[line] ?? { single: 0, begins: false, ends: false, isCrossed: false }
  }
}

function countOf(room: Room): number {
  return room.single + (room.begins ? 1 : 0) + (room.ends ? 1 : 0)
}
