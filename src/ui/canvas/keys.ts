/**
 * Keys on the canvas that mean something only there: the walk over cards, cells, headers and links, and what
 * Enter and F2 do with what stands under it. Shortcuts that hold everywhere are the action table's.
 */
import type { LinkPath, MapPicture } from '../../layout/picture.ts'
import { acts } from '../../store/acts.ts'
import { mapStore } from '../../store/map.ts'
import { meStore } from '../../store/me.ts'
import { insteadOf } from '../../store/outOfSight.ts'
import { viewStore } from '../../store/view.ts'
import { openDialog, openInspector, select } from '../../store/viewActs.ts'
import { actionOf } from '../actions/actions.ts'
import { offerMapView } from '../actions/mapView.ts'
import { perform } from '../actions/useActions.ts'
import { holdTyping } from '../typeAhead.ts'
import { addAt } from './addAt.ts'
import { markPointed, setBoard } from './board.ts'
import { wholeView } from './camera.ts'
import type { Camera } from './camera.ts'
import { cellPlace } from './cells.ts'
import { commentAtFocus } from './comments/commentAt.ts'
import { READING_ZOOM, zoomAt } from './fit.ts'
import { focusOn } from './focus.ts'
import { chooseForLink } from './links/tapping.ts'
import { listenToSpace } from './space.ts'
import { shownPicture } from './shownPicture.ts'
import { firstStop, linksAround, rowEnd, stepFrom } from './steps.ts'
import type { Direction } from './steps.ts'

export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const ZOOM_STEP = 1.25

/** Listens on the canvas's element. Gives the way to stop. */
export function listenToKeys(root: HTMLElement, camera: Camera): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
    if (handleKey(event)) event.preventDefault()
  }
  root.addEventListener('keydown', listen)
  const stopSpace = listenToSpace(root, toggle)
  const stopOffer = offerMapView({
    zoomIn: () => void zoomBy(camera, ZOOM_STEP),
    zoomOut: () => void zoomBy(camera, 1 / ZOOM_STEP),
    zoomToRead: () => camera.setView(zoomAt(camera.getGoal(), middleOf(camera), READING_ZOOM)),
    fit: () => fitAll(camera),
  })
  return () => {
    stopOffer()
    root.removeEventListener('keydown', listen)
    stopSpace()
  }
}

/** Keys pressed on the canvas's own buttons and fields are theirs; headers are part of the walk. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-free]:not([data-stop])') !== null
}

/** Does what a key means here. Gives whether it meant anything. */
export function handleKey(key: Key): boolean {
  const { picture: whole, isReadOnly } = mapStore.getState()
  if (whole === null) return false
  const picture = shownPicture(whole)
  const direction = ARROWS[key.key]
  const isMod = key.ctrlKey || key.metaKey
  if (direction !== undefined) {
    if (isMod) return false
    if (key.altKey) return !isReadOnly && (stepLane(picture, direction) || stepCards(direction))
    return walk(picture, direction, key.shiftKey)
  }
  if (isMod) return key.key.toLowerCase() === 'a' && !key.shiftKey && !key.altKey ? selectAll(picture) : false
  if (key.altKey) return false
  switch (key.key) {
    case 'Home':
    case 'End':
      return walkTo(toRowEnd(picture, key.key === 'Home' ? 'first' : 'last'))
    case 'Enter':
      return enter(picture, isReadOnly)
    case 'F2':
      return !isReadOnly && editTitle(picture)
    case 'l':
    case 'L':
      return meStore.getState().usesSingleKeys && walkToLinks(picture)
    default:
      return false
  }
}

/** Zooms about the middle of the pane. */
function zoomBy(camera: Camera, factor: number): boolean {
  const view = camera.getGoal()
  camera.setView(zoomAt(view, middleOf(camera), view.zoom * factor))
  return true
}

/** Everything in sight. */
function fitAll(camera: Camera): void {
  const { picture: whole } = mapStore.getState()
  if (whole === null) return
  camera.setView(wholeView(shownPicture(whole), camera.getPane()))
}

function middleOf(camera: Camera) {
  const { width, height } = camera.getPane()
  return { x: width / 2, y: height / 2 }
}

function walk(picture: MapPicture, direction: Direction, isSelecting: boolean): boolean {
  const { focusedId } = viewStore.getState()
  const link = focusedId === null ? undefined : picture.links.get(focusedId)
  if (link !== undefined) {
    if (direction === 'up') return walkTo(stopFor(picture, link.to))
    if (direction === 'down') return walkTo(stopFor(picture, link.from))
    return walkTo(nextLink(picture, link, direction === 'right' ? 1 : -1))
  }
  const next = stepFrom(picture, focusedId, direction)
  if (isSelecting && next !== null && picture.cards.has(next)) {
    select(focusedId !== null && picture.cards.has(focusedId) ? [focusedId, next] : [next], 'add')
  }
  return walkTo(next)
}

/** A card or, where it is folded away, the cell that stands for it. */
function stopFor(picture: MapPicture, id: string): string {
  return picture.cards.has(id) ? id : (insteadOf(mapStore.getState().map, id) ?? id)
}

function walkTo(id: string | null): boolean {
  if (id === null) return true
  markPointed(null)
  focusOn(id)
  return true
}

function toRowEnd(picture: MapPicture, end: 'first' | 'last'): string | null {
  const { focusedId } = viewStore.getState()
  return focusedId === null ? firstStop(picture) : rowEnd(picture, focusedId, end)
}

function enter(picture: MapPicture, isReadOnly: boolean): boolean {
  const { focusedId, tool } = viewStore.getState()
  if (focusedId === null) return walkTo(firstStop(picture))
  if (tool === 'comment') {
    commentAtFocus(picture, focusedId)
    return true
  }
  if (picture.cards.has(focusedId) || picture.links.has(focusedId)) {
    if (tool === 'connect' && picture.cards.has(focusedId)) {
      chooseForLink(focusedId)
      return true
    }
    select([focusedId])
    openInspector()
    return true
  }
  const cell = picture.cells.get(focusedId)
  if (cell?.isCollapsed === true) return isReadOnly || openLanes([cell.levelId, cell.pathwayId])
  if (cell !== undefined) {
    const place = cellPlace(mapStore.getState().map, cell)
    if (!isReadOnly && place !== null) addAt(place)
    return true
  }
  const lane = [...picture.rows, ...picture.columns].find(({ id }) => id === focusedId)
  if (lane?.isCollapsed === true && !isReadOnly) return openLanes([lane.id])
  const isLevel = picture.rows.some(({ id }) => id === focusedId)
  openDialog({ type: 'lane', id: focusedId, lane: isLevel ? 'level' : 'pathway' })
  return true
}

/** Opens those of these lanes that are collapsed. */
function openLanes(ids: readonly string[]): boolean {
  acts.displayLanes(ids, 'open')
  return true
}

/** The space bar: selects what has the focus, or takes it out again. */
function toggle(): void {
  const { picture } = mapStore.getState()
  const { focusedId } = viewStore.getState()
  if (picture === null || focusedId === null) return
  if (picture.cards.has(focusedId) || picture.links.has(focusedId)) select([focusedId], 'toggle')
}

function editTitle(picture: MapPicture): boolean {
  const { focusedId } = viewStore.getState()
  if (focusedId === null || !picture.cards.has(focusedId)) return false
  setBoard({ editingId: focusedId })
  holdTyping()
  return true
}

function selectAll(picture: MapPicture): boolean {
  select([...picture.cards.keys()])
  return true
}

/** Alt and an arrow on a header: its lane one place over, along its kind. Gives whether a header has the focus. */
function stepLane(picture: MapPicture, direction: Direction): boolean {
  const { focusedId } = viewStore.getState()
  if (focusedId === null) return false
  const by = direction === 'up' || direction === 'left' ? -1 : 1
  const isUpright = direction === 'up' || direction === 'down'
  const lanes = isUpright ? picture.rows : picture.columns
  if (lanes.some(({ id }) => id === focusedId)) acts.stepLane(focusedId, by)
  return [...picture.rows, ...picture.columns].some(({ id }) => id === focusedId)
}

/** Alt and an arrow: the cards an act is meant for, one step over. */
function stepCards(direction: Direction): boolean {
  perform(actionOf(`step.${direction}`))
  return true
}

/** The card whose links are walked: an end of each of them. */
let homeId: string | null = null

/** From a card to its first link; from a link back to the card one came from. */
function walkToLinks(picture: MapPicture): boolean {
  const { focusedId } = viewStore.getState()
  if (focusedId === null) return false
  const link = picture.links.get(focusedId)
  if (link !== undefined) return walkTo(stopFor(picture, homeOf(link)))
  const first = linksAround(picture, mapStore.getState().map, focusedId)[0]
  if (first === undefined) return false
  homeId = focusedId
  return walkTo(first)
}

function nextLink(picture: MapPicture, link: LinkPath, by: 1 | -1): string | null {
  const around = linksAround(picture, mapStore.getState().map, homeOf(link))
  return around[(around.indexOf(link.id) + by + around.length) % around.length] ?? null
}

/** The card one came from or, where one came by other ways, the one the link leaves. */
function homeOf({ from, to }: LinkPath): string {
  return homeId === to ? to : from
}
