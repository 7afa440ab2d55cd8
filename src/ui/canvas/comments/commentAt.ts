import type { MapPicture, Point } from '../../../layout/picture.ts'
import type { Anchor } from '../../../model/anchor.ts'
import { anchorOn, beginThread } from '../../../store/comments.ts'
import { mapStore } from '../../../store/map.ts'
import { setTool } from '../../../store/viewActs.ts'
import { cellPlace } from '../cells.ts'
import type { Hit } from '../hit.ts'
import { fractionsIn } from './fractions.ts'

/** Begins a comment on the card or link that was hit, or at a point of the cell; where there is none, does nothing. */
export function commentAt(picture: MapPicture, hit: Hit, point: Point): void {
  const { map } = mapStore.getState()
  const anchor =
    hit.on === 'card' || hit.on === 'link'
      ? anchorOn(map, hit.id)
      : hit.on === 'cell'
        ? pointIn(picture, hit.key, point)
        : null
  if (anchor === null) return
  setTool('select')
  beginThread(anchor)
}

/** By keys: on what has the focus, a cell in its middle. */
export function commentAtFocus(picture: MapPicture, id: string): void {
  const cell = picture.cells.get(id)
  if (cell === undefined) {
    commentAt(picture, { on: picture.links.has(id) ? 'link' : 'card', id }, { x: 0, y: 0 })
    return
  }
  commentAt(picture, { on: 'cell', key: id }, { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 })
}

function pointIn(picture: MapPicture, key: string, point: Point): Anchor | null {
  const cell = picture.cells.get(key)
  const place = cell === undefined ? null : cellPlace(mapStore.getState().map, cell)
  return cell === undefined || place === null ? null : { type: 'point', ...place, ...fractionsIn(cell, point) }
}
