/**
 * Pointers on the canvas, for mouse, pen and touch alike. What lies under a pointer is asked of the picture
 * and not of the DOM, so that it does not matter whether a card is an element or paint. Panning and zooming
 * are React Flow's; this takes what is left: tap, drag, frame, wire.
 */
import type { MapPicture, Point } from '../../layout/picture.ts'
import { acts } from '../../store/acts.ts'
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import type { Tool } from '../../store/view.ts'
import { clearSelection, focus, hover, openInspector, select } from '../../store/viewActs.ts'
import { addAt } from './addAt.ts'
import { getBoard, markPointed, setBoard } from './board.ts'
import type { Camera } from './camera.ts'
import { cellPlace } from './cells.ts'
import { hitAt } from './hit.ts'
import type { Hit } from './hit.ts'
import { gripOf, startReconnect } from './links/reconnecting.ts'
import type { Grip } from './links/reconnecting.ts'
import { stopOpening } from './opening.ts'
import { startDrag, startMarquee, startWire } from './sessions.ts'
import type { Session } from './sessions.ts'
import { shownPicture } from './shownPicture.ts'
import { commentUnder, tap } from './taps.ts'
import type { Tap } from './taps.ts'

/** What handles its own pointers: buttons, fields, headers. */
const FREE = '[data-free]'
/** A cell's "+" is a button, but its menu is the cell's. */
const OWN_MENU = '[data-free]:not([data-free="add"])'
/** Tools with which a second press opens nothing. */
const NOT_OPENING: ReadonlySet<Tool> = new Set(['connect', 'point', 'comment'])
const REACH_PX = { mouse: 7, touch: 18 } as const
const SLOP_PX = { mouse: 4, touch: 9 } as const

interface Press extends Tap {
  readonly pointerId: number
  readonly isTouch: boolean
  readonly isHandle: boolean
  /** The end of a link that was taken hold of. */
  readonly grip: Grip | null
}

/** Listens on the canvas's element. Gives the way to stop. */
export function listenToPointers(root: HTMLElement, camera: Camera): () => void {
  let press: Press | null = null
  let session: Session | null = null
  let hoverFrame = 0

  const hitUnder = (event: PointerEvent | MouseEvent, isTouch: boolean): Hit => {
    const { picture } = mapStore.getState()
    if (picture === null) return { on: 'nothing' }
    const reach = REACH_PX[isTouch ? 'touch' : 'mouse'] / camera.getView().zoom
    return hitAt(shownPicture(picture), camera.pointAt(clientOf(event)), reach)
  }

  const handleDown = (event: PointerEvent): void => {
    stopOpening()
    if (press !== null && event.pointerId !== press.pointerId) {
      // A second finger means pinching: whatever the first one had begun is given up.
      letGo()
      return
    }
    if (event.button !== 0 || isFree(event.target) || getBoard().isPanning) return
    const isTouch = event.pointerType === 'touch'
    const grip = gripOf(event.target)
    const handled = cardOfHandle(event.target)
    press = {
      pointerId: event.pointerId,
      client: clientOf(event),
      hit:
        grip !== null
          ? { on: 'link', id: grip.linkId }
          : handled !== null
            ? { on: 'card', id: handled }
            : hitUnder(event, isTouch),
      isTouch,
      isHandle: handled !== null,
      grip,
      isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
    }
  }

  const handleMove = (event: PointerEvent): void => {
    if (viewStore.getState().tool === 'point') {
      // Nothing is taken hold of: the pointer alone is shown, of a finger as well.
      acts.moveCursor(camera.pointAt(clientOf(event)))
      return
    }
    if (press === null || event.pointerId !== press.pointerId) {
      if (event.pointerType !== 'touch' && event.buttons === 0) lookAt(event)
      return
    }
    acts.moveCursor(camera.pointAt(clientOf(event)))
    if (session === null) {
      const slop = SLOP_PX[press.isTouch ? 'touch' : 'mouse']
      if (Math.hypot(event.clientX - press.client.x, event.clientY - press.client.y) < slop) return
      session = beginSession(press, camera)
      if (session === null) {
        press = null
        return
      }
      root.setPointerCapture(event.pointerId)
    }
    session.move(clientOf(event))
  }

  const handleUp = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointerId) return
    const ended = { press, session }
    press = null
    session = null
    if (ended.session !== null) ended.session.end(clientOf(event))
    else if (viewStore.getState().tool === 'comment') commentUnder(ended.press, camera)
    else tap(ended.press)
  }

  const letGo = (): void => {
    session?.cancel()
    session = null
    press = null
  }

  /** Hovering is looked at once a frame. */
  const lookAt = (event: PointerEvent): void => {
    acts.moveCursor(camera.pointAt(clientOf(event)))
    if (hoverFrame !== 0) return
    hoverFrame = requestAnimationFrame(() => {
      hoverFrame = 0
      const hit = isFree(event.target) ? { on: 'nothing' as const } : hitUnder(event, false)
      hover(hit.on === 'card' || hit.on === 'link' ? hit.id : null)
    })
  }

  const handleLeave = (event: PointerEvent): void => {
    if (event.target !== root) return
    cancelAnimationFrame(hoverFrame)
    hoverFrame = 0
    hover(null)
    acts.moveCursor(null)
  }

  const handleDouble = (event: MouseEvent): void => {
    if (isFree(event.target) || NOT_OPENING.has(viewStore.getState().tool)) return
    const hit = hitUnder(event, false)
    const { map, isReadOnly } = mapStore.getState()
    if (isReadOnly) return
    if (hit.on === 'card') setBoard({ editingId: hit.id })
    else if (hit.on === 'link') openInspector()
    else if (hit.on === 'cell') {
      const cell = mapStore.getState().picture?.cells.get(hit.key)
      const place = cell === undefined ? null : cellPlace(map, cell)
      if (place !== null) addAt(place)
    }
  }

  const handleMenu = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(OWN_MENU) !== null) return
    event.preventDefault()
    letGo()
    const hit = hitUnder(event, false)
    if (hit.on === 'nothing') return
    // The menu is about what it was opened on: never about a card selected elsewhere.
    if (hit.on === 'cell') clearSelection()
    else if (!viewStore.getState().selectedIds.has(hit.id)) select([hit.id])
    const id = hit.on === 'cell' ? hit.key : hit.id
    markPointed(id)
    focus(id)
    const landmark = root.closest<HTMLElement>('main, section') ?? document.body
    setBoard({ menu: { hit, at: clientOf(event), landmark } })
  }

  /** One finger draws frames and moves cards where the tool says so; then React Flow must not see it pan. */
  const handleTouch = (event: TouchEvent): void => {
    const isOurs = viewStore.getState().tool !== 'pan' || gripOf(event.target) !== null
    if (event.touches.length === 1 && isOurs && !isFree(event.target)) event.stopPropagation()
  }

  const on = listenTo(root)
  on('pointerdown', handleDown)
  on('pointermove', handleMove)
  on('pointerup', handleUp)
  on('pointercancel', letGo)
  on('pointerleave', handleLeave)
  on('dblclick', handleDouble)
  on('contextmenu', handleMenu)
  root.addEventListener('touchstart', handleTouch, { capture: true, passive: true })
  const stopEscape = viewStore.subscribe((view, before) => {
    // Escape takes the drag or the link away: the session hears of it here.
    if (before.drag !== null && view.drag === null && session?.type === 'drag') letGo()
    if (before.connectFrom !== null && view.connectFrom === null && session?.type === 'wire') letGo()
  })
  const handleEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || session?.type !== 'reconnect') return
    event.stopPropagation()
    letGo()
  }
  window.addEventListener('keydown', handleEscape, { capture: true })
  return () => {
    letGo()
    stopOpening()
    cancelAnimationFrame(hoverFrame)
    on.stop()
    root.removeEventListener('touchstart', handleTouch, { capture: true })
    stopEscape()
    window.removeEventListener('keydown', handleEscape, { capture: true })
  }
}

function beginSession(press: Press, camera: Camera): Session | null {
  const { hit, isHandle, grip, isAdding, client } = press
  const { tool } = viewStore.getState()
  const { isReadOnly, picture } = mapStore.getState()
  if (grip !== null) return isReadOnly ? null : startReconnect(grip, camera)
  if (tool === 'pan' || picture === null) return null
  if (hit.on === 'card') {
    if (isReadOnly) return null
    if (isHandle || tool === 'connect') return startWire(hit.id, camera)
    return startDrag(draggedWith(hit.id, picture, isAdding), camera, client)
  }
  return tool === 'select' ? startMarquee(camera, client, isAdding) : null
}

/** The cards that go along: all selected ones when this is one of them, else it alone, which is selected then. */
function draggedWith(id: string, picture: MapPicture, isAdding: boolean): readonly string[] {
  if (!viewStore.getState().selectedIds.has(id)) select([id], isAdding ? 'add' : 'only')
  markPointed(id)
  return [...viewStore.getState().selectedIds].filter((one) => picture.cards.has(one))
}

function clientOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY }
}

/** The card whose handle this is: half of a handle lies outside its card. */
function cardOfHandle(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || target.closest('[data-handle]') === null) return null
  return target.closest('[data-id]')?.getAttribute('data-id') ?? null
}

function isFree(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FREE) !== null
}

/** Adds listeners that can be taken away together. */
function listenTo(root: HTMLElement) {
  const stops: (() => void)[] = []
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => {
    root.addEventListener(type, listener)
    stops.push(() => root.removeEventListener(type, listener))
  }
  return Object.assign(on, {
    stop: (): void => {
      for (const stop of stops) stop()
    },
  })
}
