import { useEffect } from 'react'

import { filterCards, isFiltering } from '../../../analysis/filter.ts'
import type { CardFilter } from '../../../analysis/filter.ts'
import { isRequired, searchMap } from '../../../analysis/search.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordOf } from '../../../model/map.ts'
import { findStore, NOTHING_FOUND } from '../../../store/find.ts'
import { followSight, leaveUnseen } from '../../../store/sight.ts'
import type { Face } from '../../../store/view.ts'

export interface FindResults {
  /** What one goes to hit by hit: in table and outline a link is found at the card it leaves. */
  readonly hitIds: readonly string[]
  readonly shownIds: readonly string[] | null
}

/** What words and filter give on the map now. Told to the canvas and the table through `findStore`. */
export function useFindResults(
  map: CareerMap,
  query: string,
  filter: CardFilter,
  hidesRest: boolean,
  face: Face,
): FindResults {
  const results = findOn(map, query, filter, face)
  const hits = results.hitIds.join('\n')
  const shown = results.shownIds?.join('\n') ?? null
  useEffect(() => {
    const hitIds = new Set(hits === '' ? [] : hits.split('\n'))
    const shownIds = shown === null ? null : new Set(shown.split('\n'))
    findStore.setState(({ atId }) => ({
      hitIds,
      shownIds,
      hidesRest,
      atId: atId !== null && hitIds.has(atId) ? atId : null,
    }))
  }, [hits, shown, hidesRest])
  // By the filter, not by the map: a card one is editing stays at hand when the filter lets it through no more.
  const asked = JSON.stringify(filter)
  useEffect(() => {
    if (hidesRest) leaveUnseen()
  }, [asked, hidesRest])
  useEffect(() => () => findStore.setState(NOTHING_FOUND), [])
  useEffect(followSight, [])
  return results
}

function findOn(map: CareerMap, query: string, filter: CardFilter, face: Face): FindResults {
  const shownIds = isFiltering(filter) ? filterCards(map, filter) : null
  const shown = shownIds === null ? null : new Set(shownIds)
  const isShown = (id: string): boolean => shown === null || shown.has(id)
  const ids = searchMap(map, query).flatMap(({ id, on }) => {
    if (on === 'cell') return [id]
    if (on === 'card') return isShown(id) ? [id] : []
    // A map shows no such card; where occupations require it, they are hits themselves.
    if (on === 'loose') return isShown(id) && (face !== 'map' || !isRequired(map, id)) ? [id] : []
    const link = recordOf(map, 'link', id)
    if (link === undefined || !isShown(link.from) || !isShown(link.to)) return []
    return [face === 'map' ? id : link.from]
  })
  return { hitIds: [...new Set(ids)], shownIds }
}
