/** Where the pane looks on the map. React Flow holds it; everything that must follow it frame by frame asks here. */
import { useStoreApi } from '@xyflow/react'
import { createContext, use, useState } from 'react'

import type { MapPicture, Point } from '../../layout/picture.ts'
import { surroundShown } from '../../store/surround.ts'
import { viewStore } from '../../store/view.ts'
import type { ViewState } from '../../store/view.ts'
import { fitMap, openMapAt, toMap } from './fit.ts'
import type { Insets, Size, View } from './fit.ts'

export interface Camera {
  readonly getView: () => View
  /** Where it is gliding to; where it is when it stands. What adds to a view adds to this one. */
  readonly getGoal: () => View
  readonly getPane: () => Size
  /** Glides there unless the person asked for less motion or `isInstant`. */
  readonly setView: (view: View, isInstant?: boolean) => void
  /** Calls whenever the view or the pane's size has changed. Gives the way to stop. */
  readonly subscribe: (listener: (view: View, pane: Size) => void) => () => void
  /** The map point under a point of the window (`clientX`, `clientY`). */
  readonly pointAt: (client: Point) => Point
  /** A point of the window from the pane's corner. */
  readonly screenAt: (client: Point) => Point
}

const GLIDE_MS = 200

export const CameraContext = createContext<Camera | null>(null)

export function useCamera(): Camera {
  const camera = use(CameraContext)
  if (camera === null) throw new Error('useCamera needs the canvas around it')
  return camera
}

type FlowStore = ReturnType<typeof useStoreApi>

/** A way the view goes by itself. React Flow could do it, with a library that weighs more than all of this folder's gestures. */
interface Glide {
  readonly from: View
  readonly goal: View
  /** By the page's clock, in ms. */
  readonly startedAt: number
  /** React Flow's own transform after the last frame: another one is somebody else's. */
  readonly shown: readonly [number, number, number]
  readonly frame: number
}

/** The view at a share (0 to 1) of the time: slow, fast, slow, and each point of the map on a straight line. */
function between(from: View, to: View, share: number): View {
  if (share === 1) return to
  const way = share * share * (3 - 2 * share)
  const mix = (start: number, end: number): number => start + (end - start) * way
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) }
}

/**
 * The camera of the React Flow around the caller; the same object as long as that lives. React Flow learns `view` and
 * `pane` only after it was drawn: until then the camera tells them, so that the first frame shows the map.
 */
export function useNewCamera(view: View, pane: Size): Camera {
  const store = useStoreApi()
  const [camera] = useState(() => createCamera(store, view, pane))
  return camera
}

function createCamera(store: FlowStore, firstView: View, firstPane: Size): Camera {
  const getView = (): View => {
    const { transform, panZoom } = store.getState()
    if (panZoom === null) return firstView
    const [x, y, zoom] = transform
    return { x, y, zoom }
  }
  let glide: Glide | null = null
  const show = (view: View): void => void store.getState().panZoom?.setViewport(view)
  const step = (): void => {
    // Whoever moved the view since the last frame leads now: the person's own gesture ends a glide.
    if (glide === null || store.getState().transform !== glide.shown) {
      glide = null
      return
    }
    const share = Math.min(1, (performance.now() - glide.startedAt) / GLIDE_MS)
    show(between(glide.from, glide.goal, share))
    glide = share < 1 ? { ...glide, shown: store.getState().transform, frame: requestAnimationFrame(step) } : null
  }
  const getPane = (): Size => {
    const { width, height } = store.getState()
    return width === 0 ? firstPane : { width, height }
  }
  const screenAt = (client: Point): Point => {
    const box = store.getState().domNode?.getBoundingClientRect()
    return { x: client.x - (box?.left ?? 0), y: client.y - (box?.top ?? 0) }
  }
  return {
    getView,
    getGoal: () => glide?.goal ?? getView(),
    getPane,
    setView: (view, isInstant = false) => {
      if (glide !== null) cancelAnimationFrame(glide.frame)
      glide = null
      if (isInstant || isMotionUnwanted()) {
        show(view)
        return
      }
      const shown = store.getState().transform
      const startedAt = performance.now()
      glide = { from: getView(), goal: view, startedAt, shown, frame: requestAnimationFrame(step) }
    },
    subscribe: (listener) => {
      let { transform: lastTransform, width: lastWidth, height: lastHeight } = store.getState()
      return store.subscribe((state) => {
        const { transform, width, height } = state
        if (transform === lastTransform && width === lastWidth && height === lastHeight) return
        lastTransform = transform
        lastWidth = width
        lastHeight = height
        listener({ x: transform[0], y: transform[1], zoom: transform[2] }, { width, height })
      })
    },
    pointAt: (client) => toMap(getView(), screenAt(client)),
    screenAt,
  }
}

export function isMotionUnwanted(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Narrower than this the headers and controls make themselves small. */
const NARROW = 700

/** What of the screen's state bears on the room at the pane's edges. */
export type Room = Pick<ViewState, 'showsGaps' | 'legendHeight'>

/** Room that headers and controls take at the pane's edges. */
export function insetsOf(picture: MapPicture, pane: Size, room: Room = viewStore.getState()): Insets {
  const isNarrow = pane.width < NARROW
  const { showsGaps, legendHeight } = room
  return {
    left: picture.rows.length > 0 ? (isNarrow ? 96 : 148) : 24,
    top: picture.columns.length > 0 ? RAIL.top(showsGaps) : 24,
    right: 16,
    bottom: Math.max(isNarrow ? 72 : showsGaps ? 116 : 68, Math.min(legendHeight + LEGEND_ROOM, pane.height / 2)),
  }
}

/** The view that shows all of a picture. */
export function wholeView(picture: MapPicture, pane: Size, room: Room = viewStore.getState()): View {
  return fitMap(picture, surroundShown(picture), pane, insetsOf(picture, pane, room))
}

/** The view a picture opens with. */
export function openingView(picture: MapPicture, pane: Size, room: Room = viewStore.getState()): View {
  return openMapAt(picture, surroundShown(picture), pane, insetsOf(picture, pane, room))
}

/** Space under the legend and above it, px. */
const LEGEND_ROOM = 28

export const RAIL = {
  /** Width of the row headers: what `insetsOf` leaves for them, less a gap. */
  left: (pane: Size) => (pane.width < NARROW ? 88 : 136),
  /** Height of the column headers: a gap tag of two lines and what it leaves out need more. */
  top: (showsGaps: boolean) => (showsGaps ? 108 : 68),
} as const
