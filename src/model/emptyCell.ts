import * as v from 'valibot'

import { emptyCellId, EmptyCellId } from './ids.ts'
import { Cell } from './place.ts'
import type { Cell as CellPlace } from './place.ts'
import { LocalizedText } from './text.ts'

/**
 * The team's finding "No high-demand jobs at this level within the pathway". An empty cell without this
 * mark has not been looked at yet: a different finding.
 */
export const EmptyCell = v.object({
  id: EmptyCellId,
  kind: v.literal('emptyCell'),
  ...Cell.entries,
  note: LocalizedText,
})
export type EmptyCell = v.InferOutput<typeof EmptyCell>

export function makeEmptyCell(cell: CellPlace): EmptyCell {
  const { levelId, pathwayId } = cell
  return { id: emptyCellId(levelId, pathwayId), kind: 'emptyCell', levelId, pathwayId, note: {} }
}
