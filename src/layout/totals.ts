import { amountOf } from '../model/figure.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import type { Totals } from './picture.ts'

/** Key of the whole map's totals. */
export const MAP_KEY = 'map'

type Name = keyof Totals
const NAMES: readonly Name[] = ['postings', 'openings', 'completers']
const NOTHING: Totals = { postings: null, openings: null, completers: null }

/**
 * Sums of every cell (by `cellKey`), level and pathway (by id) and of the map (`MAP_KEY`).
 * - Only known amounts of occupations count; missing, suppressed and top-coded ones do not.
 * - A card counts once: one that spans several pathways counts in the first of them, its own.
 * - Completers are those typed on occupations. Those of programs are their raw material and not added,
 *   or they would count twice.
 * - A cell marked "no high-demand jobs" counts as 0 postings, as in the Louisville publication, on maps
 *   that know any postings; without such a mark an empty cell counts as unknown.
 */
export function totalsOf(map: CareerMap): ReadonlyMap<string, Totals> {
  const { cards, emptyCells, levels, pathways } = indexOf(map)
  const sums = new Map<string, { -readonly [N in Name]: Totals[N] }>()
  const count = (keys: readonly string[], name: Name, amount: number): void => {
    for (const key of keys) {
      const sum = sums.get(key) ?? { ...NOTHING }
      sum[name] = (sum[name] ?? 0) + amount
      sums.set(key, sum)
    }
  }
  for (const list of cards.values()) {
    for (const card of list) {
      if (card.kind !== 'occupation') continue
      const { levelId, pathwayId } = card.place
      for (const name of NAMES) {
        const amount = amountOf(card[name])
        if (amount !== null) count([cellKey(card.place), levelId, pathwayId, MAP_KEY], name, amount)
      }
    }
  }
  const knowsPostings = sums.get(MAP_KEY)?.postings != null
  const totals = new Map<string, Totals>([[MAP_KEY, sums.get(MAP_KEY) ?? NOTHING]])
  for (const level of levels) {
    for (const pathway of pathways) {
      const key = cellKey({ levelId: level.id, pathwayId: pathway.id })
      if (knowsPostings && emptyCells.has(key)) count([key, level.id, pathway.id], 'postings', 0)
      totals.set(key, sums.get(key) ?? NOTHING)
    }
  }
  for (const { id } of [...levels, ...pathways]) totals.set(id, sums.get(id) ?? NOTHING)
  return totals
}
