/** What a tap or a click on the canvas does: a press that was let go where it began. */
import type { Point } from '../../layout/picture.ts'
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import { clearSelection, focus, select } from '../../store/viewActs.ts'
import { getBoard, markPointed, setBoard } from './board.ts'
import type { Camera } from './camera.ts'
import { commentAt } from './comments/commentAt.ts'
import type { Hit } from './hit.ts'
import { chooseForLink, giveUpLink } from './links/tapping.ts'
import { openDetailsSoon } from './opening.ts'
import { shownPicture } from './shownPicture.ts'

export interface Tap {
  /** Where, in px of the window, and on what. */
  readonly client: Point
  readonly hit: Hit
  /** Whether it adds to what is selected, by a key that is held. */
  readonly isAdding: boolean
}

/** Begins a comment on what is under it, with the comment tool. */
export function commentUnder({ hit, client }: Tap, camera: Camera): void {
  const { picture } = mapStore.getState()
  if (picture !== null) commentAt(shownPicture(picture), hit, camera.pointAt(client))
}

/** Selects what was tapped, or connects it with the connect tool. */
export function tap({ hit, isAdding }: Tap): void {
  const view = viewStore.getState()
  if (getBoard().menu !== null) setBoard({ menu: null })
  if (view.tool === 'point') return
  if (view.tool === 'connect') {
    tapToConnect(hit)
    return
  }
  switch (hit.on) {
    case 'card':
    case 'link':
      markPointed(hit.id)
      select([hit.id], isAdding ? 'toggle' : 'only')
      focus(hit.id)
      if (!isAdding) openDetailsSoon(hit.id)
      return
    case 'cell':
      markPointed(hit.key)
      if (!isAdding) clearSelection()
      focus(hit.key)
      return
    case 'nothing':
      if (!isAdding) clearSelection()
      focus(null)
  }
}

/** Tap the card it leaves, then the card it leads to. A tap beside cards gives up. */
function tapToConnect(hit: Hit): void {
  if (hit.on !== 'card') {
    giveUpLink()
    return
  }
  markPointed(hit.id)
  chooseForLink(hit.id)
}
