/** Order keys for newcomers and movers, mending what stands in the way: equal keys, and keys grown too long. */
import { orderKeysAt } from '../model/order.ts'
import type { Ordered, OrderKey } from '../model/order.ts'

/** Keys that grew past this are all made anew; the schema refuses them at 200. */
const LONGEST_KEY = 100

export interface InsertedKeys {
  /** Keys for the newcomers, in order. */
  readonly newcomers: readonly OrderKey[]
  /** New keys for those already there that had to give way, by id. */
  readonly healed: ReadonlyMap<string, OrderKey>
}

/**
 * Keys for `count` newcomers that shall stand before the one now at `index` of `sorted` (Infinity: last).
 * Two people who inserted at once may have left neighbors with equal keys; such neighbors get new ones.
 */
export function insertKeys(sorted: readonly Ordered[], index: number, count: number): InsertedKeys {
  const at = Number.isNaN(index) ? sorted.length : Math.max(0, Math.min(Math.trunc(index), sorted.length))
  const before = sorted[at - 1]
  const tied = before === undefined ? [] : sorted.slice(at).filter(({ order }) => order <= before.order)
  const keys = orderKeysAt(sorted, at, count + tied.length)
  if (keys.some((key) => key.length > LONGEST_KEY)) return allAnew(sorted, at, count)
  return {
    newcomers: keys.slice(0, count),
    healed: new Map(tied.flatMap(({ id }, place) => pair(id, keys[count + place]))),
  }
}

/** New keys so that one of `sorted` stands at `index` among all; empty when it stands there or is not among them. */
export function moveKeys(sorted: readonly Ordered[], id: string, index: number): ReadonlyMap<string, OrderKey> {
  const from = sorted.findIndex((one) => one.id === id)
  const to = Math.max(0, Math.min(Math.trunc(index), sorted.length - 1))
  if (from < 0 || Number.isNaN(to) || from === to) return new Map()
  const others = sorted.filter((one) => one.id !== id)
  const { newcomers, healed } = insertKeys(others, to, 1)
  return new Map([...healed, ...pair(id, newcomers[0])])
}

function allAnew(sorted: readonly Ordered[], at: number, count: number): InsertedKeys {
  const keys = orderKeysAt([], 0, sorted.length + count)
  return {
    newcomers: keys.slice(at, at + count),
    healed: new Map(sorted.flatMap(({ id }, place) => pair(id, keys[place < at ? place : place + count]))),
  }
}

function pair(id: string, key: OrderKey | undefined): [string, OrderKey][] {
  return key === undefined ? [] : [[id, key]]
}
