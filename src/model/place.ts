import * as v from 'valibot'

import { LevelId, PathwayId } from './ids.ts'
import { OrderKey } from './order.ts'

/** Where a level meets a pathway. */
export const Cell = v.object({ levelId: LevelId, pathwayId: PathwayId })
export type Cell = v.InferOutput<typeof Cell>

/**
 * Where a card stands: its cell, its order there, and over how many neighbouring pathways it spans
 * (counted to the right, at least 1). One value on purpose: two people who move a card at once must
 * not leave it in a cell that neither chose.
 */
export const Place = v.object({
  levelId: LevelId,
  pathwayId: PathwayId,
  order: OrderKey,
  span: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
})
export type Place = v.InferOutput<typeof Place>

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.levelId === b.levelId && a.pathwayId === b.pathwayId
}

/** A cell's name, for use as a key. */
export function cellKey(cell: Cell): string {
  return `${cell.levelId}|${cell.pathwayId}`
}
