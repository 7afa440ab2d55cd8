/** The part of a map that is drawn and counted: all of it but what stands in hidden lanes. */
import type { MapRecord, PlacedCard } from './kinds.ts'
import { isPlaced } from './kinds.ts'
import type { Level } from './level.ts'
import { indexOf, makeCareerMap } from './map.ts'
import type { CareerMap } from './map.ts'
import type { Pathway } from './pathway.ts'

const parts = new WeakMap<CareerMap, CareerMap>()

/**
 * The map without its hidden levels and pathways, the cards that stand there and the links to them; the very same
 * map where nothing is hidden. A card over several pathways stays in those that are not hidden. Every picture and
 * every total is made of this part, so totals leave out what is hidden (but not what is collapsed).
 */
export function drawnMap(map: CareerMap): CareerMap {
  const known = parts.get(map)
  if (known !== undefined) return known
  const part = hiddenLanes(map).length === 0 ? map : withoutHidden(map)
  parts.set(map, part)
  return part
}

/** The hidden lanes, levels first, each kind in its order. */
export function hiddenLanes(map: CareerMap): readonly (Level | Pathway)[] {
  return lanesShown(map, 'hidden')
}

/** The collapsed lanes, levels first, each kind in its order. */
export function collapsedLanes(map: CareerMap): readonly (Level | Pathway)[] {
  return lanesShown(map, 'collapsed')
}

/** Of the pathways a card stands in, in their order, those that `isMeant`. */
export function coveredPathways(
  pathways: readonly Pathway[],
  { place }: PlacedCard,
  isMeant: (pathway: Pathway) => boolean,
): readonly Pathway[] {
  const start = pathways.findIndex(({ id }) => id === place.pathwayId)
  return start < 0 ? [] : pathways.slice(start, start + place.span).filter(isMeant)
}

function lanesShown(map: CareerMap, display: Level['display']): readonly (Level | Pathway)[] {
  const { levels, pathways } = indexOf(map)
  return [...levels, ...pathways].filter((lane) => lane.display === display)
}

function withoutHidden(map: CareerMap): CareerMap {
  const { levels, pathways } = indexOf(map)
  const hidden = new Set<string>(hiddenLanes(map).map(({ id }) => id))
  const isShown = ({ id }: Level | Pathway): boolean => !hidden.has(id)
  const shownLevels = new Set<string>(levels.filter(isShown).map(({ id }) => id))
  const kept = new Map<string, MapRecord>()
  for (const record of map.records.values()) {
    if (hidden.has(record.id) || record.kind === 'link') continue
    if (!isPlaced(record)) {
      kept.set(record.id, record)
      continue
    }
    const [first, ...more] = coveredPathways(pathways, record, isShown)
    if (first === undefined || !shownLevels.has(record.place.levelId)) continue
    kept.set(record.id, standingAt(record, first, more.length + 1))
  }
  const links = indexOf(map).links.filter(({ from, to }) => [from, to].every((id) => kept.has(id)))
  return makeCareerMap([...kept.values(), ...links])
}

/** The card over `span` pathways from this one on; itself where it stands so. */
export function standingAt(card: PlacedCard, { id }: Pathway, span: number): PlacedCard {
  const { place } = card
  return place.pathwayId === id && place.span === span ? card : { ...card, place: { ...place, pathwayId: id, span } }
}
