/** The one element of the canvas that has the keyboard: a card, cell, header or link, by its id or key. */
import { focus } from '../../store/viewActs.ts'

/** Marks the canvas in the page. */
export const ROOT = 'data-canvas'

/** How many frames a thing may take to be mounted after it was asked for. */
const PATIENCE = 20

let waiting = 0

/** What makes an element a stop of the walk: it can have the focus, and at most one of all is a tab stop. */
export function stopProps(id: string, isTabStop: boolean): { readonly 'data-stop': string; readonly tabIndex: 0 | -1 } {
  return { 'data-stop': id, tabIndex: isTabStop ? 0 : -1 }
}

/** Gives a thing the focus on screen and, as soon as it is in the DOM, in the page. */
export function focusOn(id: string): void {
  focus(id)
  focusElement(id)
}

/** Moves the page's focus to a thing; it may be mounted only some frames later. A field in it keeps its focus. */
export function focusElement(id: string): void {
  cancelAnimationFrame(waiting)
  const attempt = (left: number): void => {
    const element = elementOf(id)
    if (element !== null) {
      if (!isTypedIn(element)) element.focus({ preventScroll: true })
    } else if (left > 0) waiting = requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(PATIENCE)
}

export function elementOf(id: string): HTMLElement | SVGElement | null {
  const root = document.querySelector(`[${ROOT}]`)
  if (root === null) return null
  const name = CSS.escape(id)
  const found = root.querySelector(`.react-flow__node[data-id="${name}"], [data-stop="${name}"]`)
  return found instanceof HTMLElement || found instanceof SVGElement ? found : null
}

function isTypedIn(element: Element): boolean {
  return document.activeElement instanceof HTMLInputElement && element.contains(document.activeElement)
}

/** Whether the page's focus may be moved into the canvas: it is there already, or nowhere. */
export function mayTakeFocus(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  return active.closest(`[${ROOT}]`) !== null && active.closest('input, textarea') === null
}
