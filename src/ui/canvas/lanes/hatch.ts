import type { Box, CellBox } from '../../../layout/picture.ts'

/** Space between an empty cell's edge and its hatching, px. */
const INSET = { x: 22, y: 20 }
/** Space around the words where cards stand in the cell too, px. */
const PADDING = { x: 14, y: 7 }

/**
 * What is hatched of a cell marked empty, from the cell's corner: all of it where nothing stands in it, else
 * only the ground of its words.
 */
export function hatchBox(cell: CellBox): Box {
  if (cell.cardCount === 0 || cell.lines.length === 0) {
    return { x: INSET.x, y: INSET.y, width: cell.width - 2 * INSET.x, height: cell.height - 2 * INSET.y }
  }
  const left = Math.min(...cell.lines.map((line) => line.x)) - PADDING.x
  const right = Math.max(...cell.lines.map((line) => line.x + line.width)) + PADDING.x
  const top = Math.min(...cell.lines.map((line) => line.y - line.size)) - PADDING.y
  const bottom = Math.max(...cell.lines.map((line) => line.y)) + PADDING.y
  return { x: left, y: top, width: right - left, height: bottom - top }
}
