/** Puts things in a line so that the wishes of pairs are met as far as they can be. */

/** A wish of a pair: positive wants `second` before `first`, negative the other way round, 0 just apart. */
export interface PairWish {
  readonly first: number
  readonly second: number
  readonly wish: number
}

interface Neighbor {
  readonly other: number
  /** Cost of standing before the other, less that of standing behind it. */
  readonly wish: number
}

const SWEEPS = 4

/**
 * An order of `count` things. `fallback` compares where the wishes leave it open; it must be total, so that
 * the same input gives the same order.
 */
export function orderByWishes(
  count: number,
  pairs: readonly PairWish[],
  fallback: (a: number, b: number) => number,
): readonly number[] {
  const neighbors: Neighbor[][] = Array.from({ length: count }, () => [])
  for (const { first, second, wish } of pairs) {
    if (wish === 0) continue
    neighbors[first]?.push({ other: second, wish })
    neighbors[second]?.push({ other: first, wish: -wish })
  }
  const order = firstOrder(count, neighbors, fallback)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) if (!improve(order, neighbors)) break
  return order
}

/** Takes, again and again, whoever most wants to stand before all who are left. */
function firstOrder(
  count: number,
  neighbors: readonly Neighbor[][],
  fallback: (a: number, b: number) => number,
): number[] {
  const byFallback = Array.from({ length: count }, (_, at) => at).sort(fallback)
  const score = neighbors.map((list) => list.reduce((sum, { wish }) => sum + wish, 0))
  const isTaken = new Uint8Array(count)
  const order: number[] = []
  while (order.length < count) {
    let best = -1
    let bestScore = Infinity
    for (const one of byFallback) {
      const own = score[one] ?? 0
      if (isTaken[one] === 0 && own < bestScore) {
        best = one
        bestScore = own
      }
    }
    isTaken[best] = 1
    order.push(best)
    for (const { other, wish } of neighbors[best] ?? []) score[other] = (score[other] ?? 0) + wish
  }
  return order
}

/** Moves each to where it is best among its neighbors; whether anything moved. */
function improve(order: number[], neighbors: readonly Neighbor[][]): boolean {
  const place = new Int32Array(order.length)
  for (const [at, one] of order.entries()) place[one] = at
  let hasMoved = false
  for (let one = 0; one < order.length; one += 1) {
    const list = neighbors[one] ?? []
    if (list.length === 0) continue
    const here = place[one] ?? 0
    const sorted = [...list].sort((a, b) => (place[a.other] ?? 0) - (place[b.other] ?? 0))
    let cost = 0
    for (const { wish } of sorted) cost += wish
    let best = cost
    let target = -1
    let current = cost
    for (const { other, wish } of sorted) {
      cost -= 2 * wish
      if ((place[other] ?? 0) < here) current = cost
      if (cost < best) {
        best = cost
        target = place[other] ?? 0
      }
    }
    if (best >= current) continue
    const to = target < here ? target + 1 : target
    order.splice(here, 1)
    order.splice(to, 0, one)
    for (let at = Math.min(here, to); at <= Math.max(here, to); at += 1) place[order[at] ?? 0] = at
    hasMoved = true
  }
  return hasMoved
}
