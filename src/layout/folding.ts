/** Collapsed lanes: which cards their strips stand for, and what of the map is left to be drawn as cards. */
import { collapsedLanes, coveredPathways, standingAt } from '../model/drawn.ts'
import { isPlaced } from '../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../model/kinds.ts'
import { indexOf, makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'

export interface Folding {
  /** The map without the cards that are folded away; a card over an open pathway too stands in its open ones. */
  readonly open: CareerMap
  /** Ids of the collapsed levels and pathways. */
  readonly lanes: ReadonlySet<string>
  /** Of each card that is folded away, the key of the cell that stands for it. */
  readonly cellOf: ReadonlyMap<string, string>
  /** How many cards each such cell stands for. */
  readonly counts: ReadonlyMap<string, number>
}

const NOTHING = { lanes: new Set<string>(), cellOf: new Map<string, string>(), counts: new Map<string, number>() }
const foldings = new WeakMap<CareerMap, Folding>()

/** What is folded away of a map without hidden lanes. */
export function foldingOf(map: CareerMap): Folding {
  const known = foldings.get(map)
  if (known !== undefined) return known
  const lanes = new Set<string>(collapsedLanes(map).map(({ id }) => id))
  const folding = lanes.size === 0 ? { open: map, ...NOTHING } : fold(map, lanes)
  foldings.set(map, folding)
  return folding
}

function fold(map: CareerMap, lanes: ReadonlySet<string>): Folding {
  const cellOf = new Map<string, string>()
  const counts = new Map<string, number>()
  const kept: MapRecord[] = []
  for (const record of map.records.values()) {
    if (!isPlaced(record)) {
      kept.push(record)
      continue
    }
    const open = inOpenLanes(map, record, lanes)
    if (open !== null) {
      kept.push(open)
      continue
    }
    const key = cellKey(record.place)
    cellOf.set(record.id, key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { open: makeCareerMap(kept), lanes, cellOf, counts }
}

/** The card from its first open pathway to its last one; null where its level, or each of its pathways, is collapsed. */
function inOpenLanes(map: CareerMap, card: PlacedCard, lanes: ReadonlySet<string>): PlacedCard | null {
  if (lanes.has(card.place.levelId)) return null
  const { pathways } = indexOf(map)
  const covered = coveredPathways(pathways, card, () => true)
  const isOpen = ({ id }: { readonly id: string }): boolean => !lanes.has(id)
  const first = covered.findIndex(isOpen)
  const start = covered[first]
  return start === undefined ? null : standingAt(card, start, covered.findLastIndex(isOpen) - first + 1)
}
