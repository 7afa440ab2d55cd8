/** Order keys for a wished order that leave as many things as can be their own. */
import { orderKeysAt } from '../model/order.ts'
import type { Ordered, OrderKey } from '../model/order.ts'

/** New keys for those of `wished` that must have one so that the list sorts as it stands. */
export function orderKeysFor(wished: readonly Ordered[]): readonly { readonly id: string; readonly order: OrderKey }[] {
  const kept = longestRise(wished)
  const changed: { id: string; order: OrderKey }[] = []
  for (let at = 0; at < wished.length;) {
    if (kept.has(at)) {
      at += 1
      continue
    }
    let end = at
    while (end < wished.length && !kept.has(end)) end += 1
    const around = [wished[at - 1], wished[end]].filter((one) => one !== undefined)
    const keys = orderKeysAt(around, at === 0 ? 0 : 1, end - at)
    for (const [nth, order] of keys.entries()) {
      const one = wished[at + nth]
      if (one !== undefined) changed.push({ id: one.id, order })
    }
    at = end
  }
  return changed
}

/** Places of a longest part of the list whose keys rise: those keep theirs. */
function longestRise(wished: readonly Ordered[]): ReadonlySet<number> {
  const lengths: number[] = []
  const before: number[] = []
  let last = -1
  for (const [at, { order }] of wished.entries()) {
    lengths[at] = 1
    before[at] = -1
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((wished[earlier]?.order ?? '') < order && (lengths[earlier] ?? 0) + 1 > (lengths[at] ?? 0)) {
        lengths[at] = (lengths[earlier] ?? 0) + 1
        before[at] = earlier
      }
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at
  }
  const kept = new Set<number>()
  for (let at = last; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
