import type { CellBox, Point } from '../../../layout/picture.ts'

/** A point of the map, told by its cell: fractions of the cell's width and height. */
export function fractionsIn(cell: CellBox, { x, y }: Point): Point {
  const fraction = (part: number, whole: number): number => Math.min(1, Math.max(0, part / whole))
  return { x: fraction(x - cell.x, cell.width), y: fraction(y - cell.y, cell.height) }
}
