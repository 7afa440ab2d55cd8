import { compareOrder, orderKeyAt, orderKeysAt } from '../../src/model/order.ts'
import type { Ordered } from '../../src/model/order.ts'

/** Moving maps about in one spot makes keys longer and longer; past this all of a collection get new ones. */
const LONGEST_KEY = 64

/**
 * The order keys to write so that `id` stands before `before`, or last with null, among the tabs of a collection.
 * Nearly always that is one; null when `before` is none of the others.
 */
export function keysToPlace(tabs: readonly Ordered[], id: string, before: string | null): readonly Ordered[] | null {
  const others = tabs.filter((tab) => tab.id !== id).toSorted(compareOrder)
  const at = before === null ? others.length : others.findIndex((tab) => tab.id === before)
  if (at < 0) return null
  const order = orderKeyAt(others, at)
  if (order.length <= LONGEST_KEY) return [{ id, order }]
  const ids = others.map((tab) => tab.id).toSpliced(at, 0, id)
  return keysInOrder(ids)
}

/** Fresh keys for tabs that stand in this order. */
export function keysInOrder(ids: readonly string[]): readonly Ordered[] {
  const keys = orderKeysAt([], 0, ids.length)
  return ids.flatMap((id, at) => {
    const order = keys[at]
    return order === undefined ? [] : [{ id, order }]
  })
}
