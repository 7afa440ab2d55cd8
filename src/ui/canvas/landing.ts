/**
 * The moment between the drop and the picture that shows it: on a large map the picture is made in a worker
 * and comes a little later. Until then the dragged copies stay where they were let go, so that no card is
 * seen back in its old place.
 */
import type { MapPicture } from '../../layout/picture.ts'
import { isPlaced } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import { setDrag } from '../../store/viewActs.ts'

/** After so long any new picture ends the wait, and after so long the wait ends without one. */
const PATIENCE_MS = 500
const LONGEST_MS = 3000

/**
 * Whether a picture shows the cards where the map has them since the drop: in its cells, and one of them at
 * least elsewhere than before. A card that is gone has landed.
 */
export function hasLanded(ids: readonly string[], map: CareerMap, before: MapPicture, now: MapPicture): boolean {
  if (now === before) return false
  const isInPlace = (id: string): boolean => {
    const card = now.cards.get(id)
    const record = map.records.get(id)
    if (card === undefined || record === undefined || !isPlaced(record)) return true
    return card.levelId === record.place.levelId && card.pathwayId === record.place.pathwayId
  }
  const hasMoved = (id: string): boolean => {
    const card = now.cards.get(id)
    const was = before.cards.get(id)
    return card === undefined || was === undefined || was.x !== card.x || was.y !== card.y
  }
  return ids.every(isInPlace) && ids.some(hasMoved)
}

/** Keeps my drag on the screen until its drop, just written, is seen or undone, or the drag ends otherwise. */
export function holdDrag(ids: readonly string[], before: MapPicture): void {
  const { drag: held } = viewStore.getState()
  const droppedAt = performance.now()
  const { map: dropped } = mapStore.getState()
  const stop = (): void => {
    clearTimeout(timer)
    stopMap()
    stopView()
  }
  const release = (): void => {
    stop()
    if (viewStore.getState().drag === held) setDrag(null)
  }
  const look = (): void => {
    const { picture, map } = mapStore.getState()
    const isStale = picture !== before && performance.now() - droppedAt > PATIENCE_MS
    const isMovedOn = ids.some((id) => map.records.get(id) !== dropped.records.get(id))
    if (picture === null || isStale || isMovedOn || hasLanded(ids, map, before, picture)) release()
  }
  const timer = setTimeout(release, LONGEST_MS)
  const stopMap = mapStore.subscribe(look)
  const stopView = viewStore.subscribe(({ drag }) => {
    if (drag !== held) stop()
  })
  look()
}
