import { cellOf } from '../../../model/cellOf.ts'
import type { CareerMap } from '../../../model/map.ts'
import { isPlaced } from '../../../model/kinds.ts'
import type { Cell } from '../../../model/place.ts'
import type { PasteSpot } from '../../../store/clipboard.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import type { ViewState } from '../../../store/view.ts'

/**
 * Where a paste goes: after the card that has the focus, into the cell that has it, else into the cell last
 * pointed at. Null where one stands on one of several cards that what is pasted was copied from: then the copies go
 * where those are.
 */
export function pasteSpot(copiedIds: readonly string[]): PasteSpot | null {
  const { map } = mapStore.getState()
  const view = viewStore.getState()
  const { focusedId } = view
  const record = focusedId === null ? undefined : map.records.get(focusedId)
  if (record !== undefined && isPlaced(record)) {
    if (copiedIds.length > 1 && copiedIds.includes(record.id)) return null
    const { levelId, pathwayId } = record.place
    return { cell: { levelId, pathwayId }, after: record.id }
  }
  const focused = focusedId === null ? null : cellOf(map, focusedId)
  const cell = focused ?? cellPointedAt(map, view)
  return cell === null ? null : { cell, after: null }
}

let pointer: { readonly x: number; readonly y: number } | null = null

/** Remembers where the mouse is. Gives the way to stop. */
export function watchPointer(): () => void {
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    pointer = { x: clientX, y: clientY }
  }
  window.addEventListener('pointermove', follow, { passive: true })
  return () => window.removeEventListener('pointermove', follow)
}

/** The cell of the canvas under the mouse. */
function cellPointedAt(map: CareerMap, { viewport }: ViewState): Cell | null {
  const board = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  const { picture } = mapStore.getState()
  if (pointer === null || board === undefined || picture === null) return null
  const x = (pointer.x - board.left - viewport.x) / viewport.zoom
  const y = (pointer.y - board.top - viewport.y) / viewport.zoom
  const isInBoard =
    pointer.x >= board.left && pointer.x <= board.right && pointer.y >= board.top && pointer.y <= board.bottom
  if (!isInBoard) return null
  const cells = [...picture.cells.values()]
  const cell = cells.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height)
  return cell === undefined ? null : cellOf(map, cell.key)
}
