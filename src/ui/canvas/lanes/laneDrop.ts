/** Where a dragged header would let its lane stand. */
import type { Lane } from '../../../layout/picture.ts'
import { indexOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'

export interface LaneDrop {
  /** Before this lane; null for after the last one. */
  readonly beforeId: string | null
  /** The edge it would stand at, in px of the map along the axis. */
  readonly line: number
}

/** The gap between lanes that a point, in px of the map along the axis, means. Null where it would stay where it is. */
export function laneDrop(lanes: readonly Lane[], id: string, axis: 'x' | 'y', at: number): LaneDrop | null {
  const edges = lanes.map(({ band }) => (axis === 'x' ? [band.x, band.width] : [band.y, band.height]))
  const gap = edges.filter(([start = 0, length = 0]) => at > start + length / 2).length
  const own = lanes.findIndex((lane) => lane.id === id)
  const [start = 0, length = 0] = edges[Math.min(gap, edges.length - 1)] ?? []
  if (own < 0 || gap === own || gap === own + 1) return null
  return { beforeId: lanes[gap]?.id ?? null, line: gap < edges.length ? start : start + length }
}

/** The place among all lanes of its kind, hidden ones too, that a drop means for a lane: see `moveLane`. */
export function dropIndex(map: CareerMap, id: string, { beforeId }: Pick<LaneDrop, 'beforeId'>): number {
  const { levels, pathways } = indexOf(map)
  const lanes = levels.some((level) => level.id === id) ? levels : pathways
  const others = lanes.filter((lane) => lane.id !== id)
  if (beforeId !== null) return others.findIndex((lane) => lane.id === beforeId)
  return others.findLastIndex(({ display }) => display !== 'hidden') + 1
}
