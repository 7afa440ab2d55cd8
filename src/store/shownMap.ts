/** The part of a map that its picture shows: all of it, or one pathway as a ladder; arranged one way or the other. */
import { isPlaced } from '../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../model/kinds.ts'
import type { Link } from '../model/link.ts'
import { indexOf, makeCareerMap, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Pathway } from '../model/pathway.ts'
import type { Arrangement, ViewState } from './view.ts'

export interface Scope {
  readonly pathwayId: string | null
  readonly arrangement: Arrangement
}

/** The one pathway that is shown alone; null where all are. */
export function pathwayShown(map: CareerMap, pathwayId: string | null): Pathway | null {
  return pathwayId === null ? null : (recordOf(map, 'pathway', pathwayId) ?? null)
}

/** What the picture is to show. Table and outline choose their columns themselves and take the whole map's totals. */
export function scopeOf(map: CareerMap, { face, pathwayId, arrangement }: ViewState): Scope {
  return {
    pathwayId: face === 'map' ? (pathwayShown(map, pathwayId)?.id ?? null) : null,
    arrangement: arrangement ?? map.settings.arrangement,
  }
}

export function isSameScope(a: Scope, b: Scope): boolean {
  return a.pathwayId === b.pathwayId && a.arrangement === b.arrangement
}

/** Whether a picture shows the map as it is for everyone who looks at all of it: only then is a place on it the same for all. */
export function isWhole(map: CareerMap, scope: Scope | null): boolean {
  return scope === null || (scope.pathwayId === null && scope.arrangement === map.settings.arrangement)
}

/** The map as its picture shows it; the very same map where that is all of it. */
export function shownMap(map: CareerMap, { pathwayId, arrangement }: Scope): CareerMap {
  const pathway = pathwayShown(map, pathwayId)
  const isAsSet = arrangement === map.settings.arrangement
  if (pathway === null && isAsSet) return map
  const records: MapRecord[] = []
  for (const record of map.records.values()) {
    const shown = pathway === null ? record : inLadder(map, record, pathway)
    if (shown !== null) records.push(shown.kind === 'settings' ? { ...shown, arrangement } : shown)
  }
  return makeCareerMap(records)
}

/** A link that leaves the pathway shown: its card there, and the one elsewhere. */
export interface LinkBeyond {
  readonly link: Link
  readonly cardId: string
  readonly otherId: string
}

/** Links from a pathway's cards to cards of others, by level from the entry up and by place in the level. */
export function linksBeyond(map: CareerMap, pathway: Pathway): readonly LinkBeyond[] {
  const { levels, cards, linksAt } = indexOf(map)
  return levels.toReversed().flatMap((level) =>
    (cards.get(`${level.id}|${pathway.id}`) ?? []).flatMap(({ id }) =>
      (linksAt.get(id) ?? []).flatMap((link) => {
        const otherId = link.from === id ? link.to : link.from
        const other = map.records.get(otherId)
        const isElsewhere = other !== undefined && isPlaced(other) && !standsIn(map, other, pathway)
        return isElsewhere ? [{ link, cardId: id, otherId }] : []
      }),
    ),
  )
}

/** A record as a ladder shows it; null where it does not. */
function inLadder(map: CareerMap, record: MapRecord, pathway: Pathway): MapRecord | null {
  if (record.kind === 'pathway') return record.id === pathway.id ? opened(pathway) : null
  if (record.kind === 'link') {
    return [record.from, record.to].every((id) => isShownEnd(map, id, pathway)) ? record : null
  }
  if (!isPlaced(record)) return record
  if (!standsIn(map, record, pathway)) return null
  return record.place.pathwayId === pathway.id ? record : brought(record, pathway)
}

function isShownEnd(map: CareerMap, id: string, pathway: Pathway): boolean {
  const card = map.records.get(id)
  return card !== undefined && (!isPlaced(card) || standsIn(map, card, pathway))
}

/** Shown alone, a pathway is not hidden and not a strip, whatever it is on the whole map. */
function opened(pathway: Pathway): Pathway {
  return pathway.display === 'open' ? pathway : { ...pathway, display: 'open' }
}

/** A card that begins in another pathway and spans this one, as if it stood here. */
function brought(card: PlacedCard, pathway: Pathway): MapRecord {
  return { ...card, place: { ...card.place, pathwayId: pathway.id, span: 1 } }
}

/** Whether a card stands in a pathway or spans it. */
function standsIn(map: CareerMap, { place }: PlacedCard, pathway: Pathway): boolean {
  if (place.pathwayId === pathway.id) return true
  if (place.span === 1) return false
  const { pathways } = indexOf(map)
  const first = pathways.findIndex(({ id }) => id === place.pathwayId)
  const at = pathways.indexOf(pathway)
  return first >= 0 && at > first && at < first + place.span
}
