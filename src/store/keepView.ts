/** What becomes of selection, focus and open dialogs when the map changes under them. Pure. */
import { isPlaced } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { insteadOf, isOutOfSight } from './outOfSight.ts'
import type { Dialog, ViewState } from './view.ts'

/** The parts of the view that must change from one map to the next. Empty when none must. */
export function keepView(view: ViewState, before: CareerMap, after: CareerMap): Partial<ViewState> {
  const stands = (id: string): boolean => after.records.has(id)
  const change: { -readonly [Field in keyof ViewState]?: ViewState[Field] } = {}
  if (![...view.selectedIds].every(stands)) change.selectedIds = new Set([...view.selectedIds].filter(stands))
  if (view.focusedId !== null && isGone(view.focusedId, before, after)) {
    change.focusedId = nearestTo(view.focusedId, before, after)
  }
  const isLost = (id: string): boolean => isOutOfSight(after, id) && !isOutOfSight(before, id)
  const selectedIds = change.selectedIds ?? view.selectedIds
  if ([...selectedIds].some(isLost)) change.selectedIds = new Set([...selectedIds].filter((id) => !isLost(id)))
  if (view.focusedId !== null && change.focusedId === undefined && isLost(view.focusedId)) {
    change.focusedId = insteadOf(after, view.focusedId)
  }
  if (view.hoveredId !== null && isGone(view.hoveredId, before, after)) change.hoveredId = null
  if (view.connectFrom !== null && !stands(view.connectFrom)) change.connectFrom = null
  if (view.drag !== null && !view.drag.ids.every(stands)) {
    const ids = view.drag.ids.filter(stands)
    change.drag = ids.length === 0 ? null : { ...view.drag, ids }
  }
  if (view.pathwayId !== null && isGone(view.pathwayId, before, after)) change.pathwayId = null
  if (view.dialog !== null && !isMeaningful(view.dialog, stands)) change.dialog = null
  return change
}

/**
 * What to focus when a record is gone: the card after it in its cell, else the one before, else the cell;
 * for a link, the card it came from; null when nothing near it stands.
 */
export function nearestTo(id: string, before: CareerMap, after: CareerMap): string | null {
  const record = before.records.get(id)
  if (record === undefined) return null
  if (record.kind === 'link') return after.records.has(record.from) ? record.from : null
  if (!isPlaced(record)) return null
  const cards = cardsIn(before, record.place)
  const at = cards.findIndex((card) => card.id === id)
  const around = [...cards.slice(at + 1), ...cards.slice(0, at).reverse()]
  const key = cellKey(record.place)
  const near = around.find(({ id: nearId }) => {
    const card = after.records.get(nearId)
    return card !== undefined && isPlaced(card) && cellKey(card.place) === key
  })
  if (near !== undefined) return near.id
  const { levelId, pathwayId } = record.place
  return after.records.has(levelId) && after.records.has(pathwayId) ? key : null
}

/** Gone is what stood before: a cell key whose level and pathway stand is no record, and stays. */
function isGone(id: string, before: CareerMap, after: CareerMap): boolean {
  if (before.records.has(id)) return !after.records.has(id)
  const [levelId, pathwayId] = id.split('|')
  if (levelId === undefined || pathwayId === undefined) return false
  const { levels, pathways } = indexOf(after)
  return !levels.some((level) => level.id === levelId) || !pathways.some((pathway) => pathway.id === pathwayId)
}

function isMeaningful(dialog: Dialog, stands: (id: string) => boolean): boolean {
  switch (dialog.type) {
    case 'connect':
      return dialog.from === null || stands(dialog.from)
    case 'move':
      return dialog.ids.every(stands)
    case 'add':
      return dialog.cell === null || (stands(dialog.cell.levelId) && stands(dialog.cell.pathwayId))
    case 'removeLane':
      return stands(dialog.id)
    case 'note':
      return dialog.target.on === 'record'
        ? stands(dialog.target.recordId)
        : stands(dialog.target.levelId) && stands(dialog.target.pathwayId)
    default:
      return true
  }
}
