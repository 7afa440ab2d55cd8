import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as v from 'valibot'

/** A fractional index: strings that sort, with always room for another in between. */
export const OrderKey = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((key) => isOrderKey(key), 'not an order key'),
)
export type OrderKey = string

/** What can be put in an order: by its key, and by id where two keys are the same. */
export interface Ordered {
  readonly id: string
  readonly order: OrderKey
}

/** Compares for sorting: order key, then id, so that everyone sees the same order. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Keys for `count` newcomers standing at `index` among `sorted` neighbours (0 = before the first).
 * Neighbours with equal keys (two people inserted at once) are stepped over, so it never fails.
 */
export function orderKeysAt(
  sorted: readonly { readonly order: OrderKey }[],
  index: number,
  count: number,
): readonly OrderKey[] {
  const at = Math.max(0, Math.min(index, sorted.length))
  const before = at > 0 ? (sorted[at - 1]?.order ?? null) : null
  const after = sorted.slice(at).find((one) => before === null || one.order > before)?.order ?? null
  return generateNKeysBetween(before, after, count)
}

/** One key at `index` among `sorted` neighbours. */
export function orderKeyAt(sorted: readonly { readonly order: OrderKey }[], index: number): OrderKey {
  return orderKeysAt(sorted, index, 1)[0] ?? generateKeyBetween(null, null)
}

/** The library alone lets strange digits pass, and fails on them only when something is put beside the key. */
function isOrderKey(key: string): boolean {
  if (!/^[0-9A-Za-z]+$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    generateKeyBetween(null, key)
    return true
  } catch {
    return false
  }
}
