import type { Box } from './picture.ts'

/** Side of the squares boxes are filed under, px: about a card with its gutter. */
const SQUARE = 256
/** Squares in a row of the file; no picture is wider. */
const STRIDE = 1 << 16

interface Filed {
  readonly box: Box
  readonly owner: string
}

/** Boxes filed by where they are, so that "what is here?" costs little on a map of thousands. */
export class Crowd {
  readonly #squares = new Map<number, Filed[]>()

  add(box: Box, owner: string): void {
    const filed = { box, owner }
    visitSquares(box, (column, row) => {
      const key = row * STRIDE + column
      const list = this.#squares.get(key)
      if (list === undefined) this.#squares.set(key, [filed])
      else list.push(filed)
    })
  }

  /** How many boxes of other owners meet this one. */
  count(box: Box, owner: string): number {
    let count = 0
    visitSquares(box, (column, row) => {
      for (const other of this.#squares.get(row * STRIDE + column) ?? []) {
        if (other.owner === owner || !doMeet(other.box, box)) continue
        // Two boxes may share several squares; they are counted in the one where their common part begins.
        const isHere =
          Math.floor(Math.max(other.box.x, box.x) / SQUARE) === column &&
          Math.floor(Math.max(other.box.y, box.y) / SQUARE) === row
        if (isHere) count += 1
      }
    })
    return count
  }
}

function visitSquares(box: Box, visit: (column: number, row: number) => void): void {
  const lastColumn = Math.floor((box.x + box.width) / SQUARE)
  const lastRow = Math.floor((box.y + box.height) / SQUARE)
  for (let column = Math.floor(box.x / SQUARE); column <= lastColumn; column += 1) {
    for (let row = Math.floor(box.y / SQUARE); row <= lastRow; row += 1) visit(column, row)
  }
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
