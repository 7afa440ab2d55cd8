/** What one sees of a map: with one pathway alone, or with a filter that hides the rest, not all of it. */
import { cellOf } from '../model/cellOf.ts'
import { isCard } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { findStore } from './find.ts'
import type { FindState } from './find.ts'
import { mapStore } from './map.ts'
import { insteadOf, isOutOfSight } from './outOfSight.ts'
import { shownMap } from './shownMap.ts'
import { viewStore } from './view.ts'
import type { ViewState } from './view.ts'

type Filtered = Pick<FindState, 'shownIds' | 'hidesRest'>

/** Tells of a record, or of a cell by its key, whether one sees it. What is only dimmed is seen. */
export function sightOf(
  map: CareerMap,
  { pathwayId }: Pick<ViewState, 'pathwayId'>,
  { shownIds, hidesRest }: Filtered = findStore.getState(),
): (id: string) => boolean {
  const shown = shownMap(map, { pathwayId, arrangement: map.settings.arrangement })
  return (id) => {
    const record = shown.records.get(id)
    if (isOutOfSight(shown, id)) return false
    if (record === undefined) return cellOf(shown, id) !== null
    const cardIds = record.kind === 'link' ? [record.from, record.to] : isCard(record) ? [id] : []
    return !hidesRest || shownIds === null || cardIds.every((cardId) => shownIds.has(cardId))
  }
}

/**
 * Takes what one does not see out of the selection, and the focus to what stands for it: no act is meant for what is
 * out of sight.
 */
export function leaveUnseen(): void {
  const { map } = mapStore.getState()
  const isSeen = sightOf(map, viewStore.getState())
  viewStore.setState(({ selectedIds, focusedId, pathwayId }) => {
    const instead = focusedId === null || pathwayId !== null ? null : insteadOf(map, focusedId)
    return {
      selectedIds: new Set([...selectedIds].filter(isSeen)),
      focusedId: focusedId !== null && !isSeen(focusedId) ? instead : focusedId,
    }
  })
}

/** Does so whenever another pathway is shown alone, or none any more. Gives what ends it. */
export function followSight(): () => void {
  return viewStore.subscribe((view, before) => {
    if (view.pathwayId !== before.pathwayId) leaveUnseen()
  })
}
