/** Gestures that last: a drag of cards, a frame around cards, a link being drawn. Each ends in one verb or none. */
import type { Box, MapPicture, Point } from '../../layout/picture.ts'
import { acts } from '../../store/acts.ts'
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import { select, setConnectFrom, setDrag } from '../../store/viewActs.ts'
import { canConnect } from '../../store/wishes.ts'
import { setBoard } from './board.ts'
import { RAIL } from './camera.ts'
import type { Camera } from './camera.ts'
import { cellPlace, idsIn } from './cells.ts'
import { isTouching } from './cull.ts'
import { dropPlace } from './drop.ts'
import { cardAt } from './hit.ts'
import { holdDrag } from './landing.ts'
import { shownPicture } from './shownPicture.ts'

export interface Session {
  readonly type: 'drag' | 'marquee' | 'wire' | 'reconnect'
  /** A pointer's place in px of the window. */
  readonly move: (client: Point) => void
  readonly end: (client: Point) => void
  readonly cancel: () => void
}

/** Drags cards from where the pointer went down. The drop is one undo step; Escape leaves everything as it was. */
export function startDrag(ids: readonly string[], camera: Camera, from: Point): Session {
  const start = camera.pointAt(from)
  const dragged = new Set(ids)
  const pan = startEdgePan(camera, (client) => follow(client))
  const follow = (client: Point): void => {
    const { picture, map } = mapStore.getState()
    if (picture === null) return
    const at = camera.pointAt(client)
    const drop = dropPlace(picture, dragged, at, (cell) => {
      const place = cellPlace(map, cell)
      return place === null ? [] : idsIn(map, place)
    })
    const cell = drop === null ? null : cellPlace(map, drop.cell)
    const target = drop === null || cell === null ? null : { cell, index: drop.index }
    const shift = { ids, dx: at.x - start.x, dy: at.y - start.y }
    setDrag({ ...shift, target })
    setBoard({ drop: drop === null ? null : { cell: drop.cell, line: drop.line } })
    acts.previewDrag(shift)
  }
  const rest = (): void => {
    pan.stop()
    setBoard({ drop: null })
    acts.previewDrag(null)
  }
  const finish = (): void => {
    rest()
    if (viewStore.getState().drag !== null) setDrag(null)
  }
  return {
    type: 'drag',
    move: (client) => {
      follow(client)
      pan.at(client)
    },
    end: () => {
      const target = viewStore.getState().drag?.target ?? null
      const { picture } = mapStore.getState()
      rest()
      const isPlaced = target !== null && acts.placeCards(ids, target.cell, target.index) === null
      if (isPlaced && picture !== null) holdDrag(ids, picture)
      else finish()
    },
    cancel: finish,
  }
}

/** Draws a frame; cards it touches are selected as it grows. With `isAdding`, besides those selected before. */
export function startMarquee(camera: Camera, from: Point, isAdding: boolean): Session {
  const start = camera.pointAt(from)
  const before = isAdding ? [...viewStore.getState().selectedIds] : []
  const pan = startEdgePan(camera, (client) => follow(client))
  const follow = (client: Point): void => {
    const frame = frameOf(start, camera.pointAt(client))
    const { picture } = mapStore.getState()
    setBoard({ marquee: frame })
    if (picture !== null) select([...before, ...cardsTouching(shownPicture(picture), frame)])
  }
  const finish = (): void => {
    pan.stop()
    setBoard({ marquee: null })
  }
  return {
    type: 'marquee',
    move: (client) => {
      follow(client)
      pan.at(client)
    },
    end: finish,
    cancel: () => {
      finish()
      select(before)
    },
  }
}

/** Draws a link from a card to the card under the pointer when it is let go. */
export function startWire(from: string, camera: Camera): Session {
  const pan = startEdgePan(camera, (client) => follow(client))
  let over: string | null = null
  const follow = (client: Point): void => {
    const { picture } = mapStore.getState()
    const to = camera.pointAt(client)
    const card = picture === null ? null : cardAt(shownPicture(picture), to)
    over = card !== null && canConnect(mapStore.getState().map, from, card.id) ? card.id : null
    setBoard({ wire: { from, to, over } })
  }
  const finish = (): void => {
    pan.stop()
    setBoard({ wire: null })
    setConnectFrom(null)
  }
  setConnectFrom(from)
  return {
    type: 'wire',
    move: (client) => {
      follow(client)
      pan.at(client)
    },
    end: (client) => {
      follow(client)
      const target = over
      // Escape gives the connection up; then there is nothing to connect from.
      const isWanted = viewStore.getState().connectFrom === from
      finish()
      if (target === null || !isWanted) return
      const link = acts.connect(from, target)
      if (link !== null) select([link])
    },
    cancel: finish,
  }
}

export function frameOf(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

function cardsTouching(picture: MapPicture, frame: Box): readonly string[] {
  const ids: string[] = []
  for (const card of picture.cards.values()) if (isTouching(card, frame)) ids.push(card.id)
  return ids
}

/** So near the pane's edge, in px, the view moves along; at most this many px a frame. */
const EDGE = 36
const MOST_SPEED = 14

/** Pans while a gesture's pointer is held at the pane's edge. */
export function startEdgePan(camera: Camera, onPan: (client: Point) => void) {
  let client: Point | null = null
  let frame = 0
  // A gesture may begin at the edge; only coming to the edge means wanting to go further.
  let isArmed = false
  const speed = (at: number, length: number): number => {
    if (at < EDGE) return ((EDGE - Math.max(0, at)) / EDGE) * MOST_SPEED
    if (at > length - EDGE) return -((EDGE - Math.max(0, length - at)) / EDGE) * MOST_SPEED
    return 0
  }
  const step = (): void => {
    frame = 0
    if (client === null) return
    const at = camera.screenAt(client)
    const pane = camera.getPane()
    const { picture } = mapStore.getState()
    const left = picture !== null && picture.rows.length > 0 ? RAIL.left(pane) : 0
    const top = picture !== null && picture.columns.length > 0 ? RAIL.top(viewStore.getState().showsGaps) : 0
    const x = speed(at.x - left, pane.width - left)
    const y = speed(at.y - top, pane.height - top)
    if (x === 0 && y === 0) {
      isArmed = true
      return
    }
    if (!isArmed) return
    const view = camera.getView()
    camera.setView({ x: view.x + x, y: view.y + y, zoom: view.zoom }, true)
    onPan(client)
    frame = requestAnimationFrame(step)
  }
  return {
    at: (now: Point): void => {
      client = now
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop: (): void => {
      client = null
      cancelAnimationFrame(frame)
    },
  }
}
