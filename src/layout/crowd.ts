import type { Box } from './picture.ts'

/** Side of the squares boxes are filed under, px: about a card with its gutter. */
const SQUARE = 256

interface Filed {
  readonly box: Box
  readonly owner: string
}

/** Boxes filed by where they are, so that "what is here?" costs little on a map of thousands. */
export class Crowd {
  readonly #squares = new Map<string, Filed[]>()

  add(box: Box, owner: string): void {
    const filed = { box, owner }
    for (const key of squaresOf(box)) {
      const list = this.#squares.get(key)
      if (list === undefined) this.#squares.set(key, [filed])
      else list.push(filed)
    }
  }

  /** How many boxes meet this one, those of `except` not counted unless it is `''`. */
  count(box: Box, except: string): number {
    const found = new Set<Filed>()
    for (const key of squaresOf(box)) {
      for (const filed of this.#squares.get(key) ?? []) {
        if ((except === '' || filed.owner !== except) && doMeet(filed.box, box)) found.add(filed)
      }
    }
    return found.size
  }
}

function squaresOf(box: Box): readonly string[] {
  const keys: string[] = []
  for (let x = Math.floor(box.x / SQUARE); x * SQUARE <= box.x + box.width; x += 1) {
    for (let y = Math.floor(box.y / SQUARE); y * SQUARE <= box.y + box.height; y += 1) keys.push(`${x},${y}`)
  }
  return keys
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
