/** Keeps what did not change from one picture to the next the same object, so that nobody draws it again. */
import { isSame } from '../model/json.ts'
import type { MapPicture } from './picture.ts'

/** `next` with every part that equals its counterpart in `previous` replaced by that one. */
export function keepSame(previous: MapPicture, next: MapPicture): MapPicture {
  return {
    ...next,
    rows: keepList(previous.rows, next.rows),
    columns: keepList(previous.columns, next.columns),
    cells: keepEntries(previous.cells, next.cells),
    cards: keepEntries(previous.cards, next.cards),
    links: keepEntries(previous.links, next.links),
    totals: keepEntries(previous.totals, next.totals),
    wageScale: isSame(previous.wageScale, next.wageScale) ? previous.wageScale : next.wageScale,
  }
}

function keepList<T extends { readonly id: string }>(previous: readonly T[], next: readonly T[]): readonly T[] {
  const old = new Map(previous.map((item) => [item.id, item]))
  const kept = next.map((item) => {
    const before = old.get(item.id)
    return before !== undefined && isSame(before, item) ? before : item
  })
  return kept.length === previous.length && kept.every((item, at) => item === previous[at]) ? previous : kept
}

/** The same table when no entry changed, came, went or moved. */
function keepEntries<T>(previous: ReadonlyMap<string, T>, next: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const kept = new Map<string, T>()
  const order = previous.keys()
  let isAllSame = previous.size === next.size
  for (const [key, item] of next) {
    const before = previous.get(key)
    const same = before !== undefined && isSame(before, item) ? before : item
    kept.set(key, same)
    isAllSame = order.next().value === key && same === before && isAllSame
  }
  return isAllSame ? previous : kept
}
