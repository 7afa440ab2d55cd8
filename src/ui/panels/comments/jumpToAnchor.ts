import { isOnMap } from '../../../model/anchor.ts'
import type { Anchor } from '../../../model/anchor.ts'
import { recordOf } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { targetOf } from '../../../store/comments.ts'
import { mapStore } from '../../../store/map.ts'
import { lanesInTheWay } from '../../../store/outOfSight.ts'
import { viewStore } from '../../../store/view.ts'
import { clearSelection, focus, select, showPathway } from '../../../store/viewActs.ts'
import { jumpTo } from '../entries/jump.ts'

/**
 * Selects what a thread is about, and brings it into view: lanes that keep it from being seen are opened, where I may
 * do that. Does nothing where it is gone from the map.
 */
export function jumpToAnchor(anchor: Anchor): void {
  const { map, isReadOnly } = mapStore.getState()
  if (!isOnMap(map, anchor)) return
  const id = targetOf(anchor)
  const lanes = lanesInTheWay(map, id)
  if (lanes.length > 0 && !isReadOnly) {
    acts.displayLanes(
      lanes.map((lane) => lane.id),
      'open',
    )
  }
  // What had the focus already comes into view anew; and the page's focus, let go here, follows it there.
  focus(null)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  requestAnimationFrame(() => show(anchor, id))
}

function show(anchor: Anchor, id: string): void {
  const { map } = mapStore.getState()
  const { face, pathwayId } = viewStore.getState()
  if (anchor.type === 'card' || anchor.type === 'figure') {
    jumpTo(id)
    return
  }
  if (anchor.type === 'link') {
    // Beside the map, a link is read at the card it leaves.
    const from = recordOf(map, 'link', anchor.id)?.from
    if (face === 'map') select([id])
    else if (from !== undefined) jumpTo(from)
    return
  }
  if (pathwayId !== null && pathwayId !== anchor.pathwayId) showPathway(anchor.pathwayId)
  clearSelection()
  focus(id)
}
