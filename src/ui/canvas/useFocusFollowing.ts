import { useEffect } from 'react'

import type { MapPicture } from '../../layout/picture.ts'
import { useView } from '../../store/view.ts'
import { wasPointed } from './board.ts'
import { insetsOf } from './camera.ts'
import type { Camera } from './camera.ts'
import { isSameView, stayOnRail, panToShow } from './fit.ts'
import { focusElement, mayTakeFocus } from './focus.ts'
import { stopBox } from './steps.ts'

/** Room left around what has the focus, in px of the map. */
const ROOM = 16

/**
 * Brings what has the focus into view, and the page's focus to it, whoever moved it: the arrow keys, an act
 * that took its card away, the table. What one points at stays where it is.
 */
export function useFocusFollowing(picture: MapPicture, camera: Camera): void {
  const focusedId = useView((view) => view.focusedId)
  const box = focusedId === null ? null : stopBox(picture, focusedId)
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {}
  const isThere = box !== null

  useEffect(() => {
    if (focusedId === null || !isThere) return
    if (mayTakeFocus()) focusElement(focusedId)
    if (!wasPointed(focusedId)) show(picture, focusedId, camera)
    // Only the focus moving, or its place, calls for a pan: not any other change of the picture.
    // eslint-disable-next-line react/exhaustive-deps
  }, [focusedId, isThere, x, y, width, height, camera])

  // Details that open beside the map must not cover what they are about.
  useEffect(() => {
    let before = camera.getPane()
    return camera.subscribe((_view, pane) => {
      const isSmaller = pane.width < before.width || pane.height < before.height
      before = pane
      if (isSmaller && focusedId !== null) show(picture, focusedId, camera)
    })
  }, [picture, focusedId, camera])
}

function show(picture: MapPicture, id: string, camera: Camera): void {
  const box = stopBox(picture, id)
  if (box === null) return
  const view = camera.getGoal()
  const pane = camera.getPane()
  const roomy = { x: box.x - ROOM, y: box.y - ROOM, width: box.width + 2 * ROOM, height: box.height + 2 * ROOM }
  const next = stayOnRail(picture, id, view, panToShow(view, roomy, pane, insetsOf(picture, pane)))
  if (!isSameView(next, view)) camera.setView(next)
}
