import { viewStore } from '../../store/view.ts'
import { openInspector } from '../../store/viewActs.ts'
import { getBoard } from './board.ts'

/** From this width of the window the details have room beside the map. */
const ROOMY = '(min-width: 1024px)'
/** After this a second click is not the other half of a double click. */
const DOUBLE_CLICK_MS = 250

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * After a click on a card or link: shows its details beside the map where they have room, unless a second click,
 * a key or a drag has meanwhile begun something else.
 */
export function openDetailsSoon(id: string): void {
  stopOpening()
  if (window.matchMedia(ROOMY).matches) timer = setTimeout(() => openFor(id), DOUBLE_CLICK_MS)
}

export function stopOpening(): void {
  clearTimeout(timer)
}

function openFor(id: string): void {
  const { isInspectorOpen, selectedIds, drag, dialog, tool } = viewStore.getState()
  const isFree =
    !isInspectorOpen && drag === null && dialog === null && tool !== 'connect' && getBoard().editingId === null
  if (isFree && selectedIds.size === 1 && selectedIds.has(id)) openInspector({ isPointed: true })
}
