/** Where a card stands that reaches over several pathways, and how far. */
import type { PathwayId } from '../../model/ids.ts'

export interface Reach {
  readonly pathwayId: PathwayId
  readonly span: number
  /** Those it should reach over too, but cannot: they do not stand beside the others. */
  readonly missed: readonly PathwayId[]
}

/**
 * The pathways of a card as they stand on the map: those side by side with its own, from the first of them on.
 * `wanted` has its own first; null where there is none.
 */
export function reachOver(wanted: readonly PathwayId[], order: readonly PathwayId[]): Reach | null {
  const [own] = wanted
  if (own === undefined) return null
  const at = order.indexOf(own)
  let [first, last] = [at, at]
  while (isWanted(order[first - 1], wanted)) first -= 1
  while (isWanted(order[last + 1], wanted)) last += 1
  const reached = order.slice(first, last + 1)
  return {
    pathwayId: reached[0] ?? own,
    span: Math.max(1, reached.length),
    missed: [...new Set(wanted)].filter((id) => !reached.includes(id)),
  }
}

function isWanted(id: PathwayId | undefined, wanted: readonly PathwayId[]): boolean {
  return id !== undefined && wanted.includes(id)
}
