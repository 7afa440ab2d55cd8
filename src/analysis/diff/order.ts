/** Which of several things in an order were moved by someone, and which only gave way. */
import type { OrderKey } from '../../model/order.ts'

/** Something in an order, with its key there. */
export interface Standing {
  readonly id: string
  readonly order: OrderKey
}

/**
 * Ids of those that moved among the things that stand in both orders: as few as explain the change. Whoever
 * kept the order key was not touched and never counts as moved. Where several answers are as good, the same
 * one is given whichever order comes first.
 */
export function movedAmong(before: readonly Standing[], after: readonly Standing[]): ReadonlySet<string> {
  const afterById = new Map(after.map((one) => [one.id, one]))
  const beforeById = new Map(before.map((one) => [one.id, one]))
  const left = before.filter(({ id }) => afterById.has(id))
  const right = after.filter(({ id }) => beforeById.has(id))
  const from = left.findIndex(({ id }, at) => id !== right[at]?.id)
  if (from < 0) return new Set()
  const to = left.findLastIndex(({ id }, at) => id !== right[at]?.id) + 1
  const [first, second] = inFixedTurn(left.slice(from, to), right.slice(from, to))
  const untouched = new Set(left.flatMap(({ id, order }) => (afterById.get(id)?.order === order ? [id] : [])))
  const staying = stayingOf(first, second, untouched)
  return new Set(first.flatMap(({ id }) => (staying.has(id) ? [] : [id])))
}

/** The two orders so that the answer does not hang on which was given first. */
function inFixedTurn(
  a: readonly Standing[],
  b: readonly Standing[],
): readonly [readonly Standing[], readonly Standing[]] {
  const [idA = '', idB = ''] = [a[0]?.id, b[0]?.id]
  return idA <= idB ? [a, b] : [b, a]
}

/**
 * The longest row of things that follow each other in both orders, all the untouched among them: an untouched
 * one weighs more than all the others together.
 */
function stayingOf(
  first: readonly Standing[],
  second: readonly Standing[],
  untouched: ReadonlySet<string>,
): ReadonlySet<string> {
  const rank = new Map(second.map(({ id }, at) => [id, at]))
  const ranks = first.map(({ id }) => rank.get(id) ?? 0)
  const weights: number[] = []
  const previous: number[] = []
  let best = -1
  first.forEach(({ id }, at) => {
    let from = -1
    for (let earlier = 0; earlier < at; earlier += 1) {
      const follows = (ranks[earlier] ?? 0) < (ranks[at] ?? 0)
      if (follows && (weights[earlier] ?? 0) > (weights[from] ?? 0)) from = earlier
    }
    weights.push((weights[from] ?? 0) + (untouched.has(id) ? first.length + 1 : 1))
    previous.push(from)
    if ((weights[at] ?? 0) > (weights[best] ?? 0)) best = at
  })
  const staying = new Set<string>()
  for (let at = best; at >= 0; at = previous[at] ?? -1) staying.add(first[at]?.id ?? '')
  return staying
}
