/** Keeps all of the map in sight where the program chose to show it, also when there is less room for it, or more. */
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import { openingView, wholeView } from './camera.ts'
import type { Camera, Room } from './camera.ts'
import { isSameView } from './fit.ts'
import type { Size } from './fit.ts'

/** The pane, and what headers and controls take of it. */
interface Place {
  readonly pane: Size
  readonly room: Room
}

/** Chooses the view anew for the place `after` if it is the one chosen for `before`; where the person went, it stays. */
export function keepFitted(camera: Camera, before: Place, after: Place): void {
  const { picture } = mapStore.getState()
  if (picture === null) return
  const goal = camera.getGoal()
  const choose = [openingView, wholeView].find((view) => isSameView(goal, view(picture, before.pane, before.room)))
  const to = choose?.(picture, after.pane, after.room) ?? goal
  if (!isSameView(goal, to)) camera.setView(to)
}

/**
 * Fits the view to the pane whenever a panel or the window changes its width. Not its height alone: over a sheet on a
 * phone all of the map would be too small to read. Nor when the details come or go: they open on a card that was
 * pressed, and it shall not move away under the pointer. Gives the way to stop.
 */
export function followPane(camera: Camera): () => void {
  let pane = camera.getPane()
  let hadDetails = viewStore.getState().isInspectorOpen
  return camera.subscribe((_view, now) => {
    if (now.width === pane.width && now.height === pane.height) return
    const before = pane
    const room = viewStore.getState()
    const isDetails = room.isInspectorOpen !== hadDetails
    pane = now
    hadDetails = room.isInspectorOpen
    if (!isDetails && pane.width !== before.width) keepFitted(camera, { pane: before, room }, { pane, room })
  })
}
