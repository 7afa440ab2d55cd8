/** What runs inside the measured pages: when the cards are there, and what each frame of a gesture shows. */
import type { Point } from '../../src/layout/picture.ts'
import type { View } from '../../src/ui/canvas/fit.ts'

export interface Probe {
  /** Where the canvas looks: a point of it times `zoom`, plus `x` and `y`, is a point from the pane's corner. */
  readonly getView: () => View
  readonly setView?: (view: View) => void
  /** Where a card stands on the map; for ours, how far it is dragged. */
  readonly placeOf: (id: string) => Point | null
  /** Whether all of these points of the pane, the middles of cards, show a card. */
  readonly shows: (points: readonly Point[]) => boolean
  readonly count?: () => number
}

/** One frame: when it began, what the canvas showed and where the dragged card was. Times in ms of the page's clock. */
export interface Frame extends View {
  readonly at: number
  readonly cardX: number
}

export interface Recorder {
  /** Starts noting every frame. */
  readonly start: (cardId: string) => void
  readonly stop: () => readonly Frame[]
  /** Durations of all main-thread tasks over 50 ms since the last call. */
  readonly takeTasks: () => readonly number[]
  /** When the cards were in view and the page idle after them, ms since navigation; 0 before. */
  readonly getReady: () => number
  /** When the cards were in view, likewise. */
  readonly getShown: () => number
}

declare global {
  interface Window {
    benchProbe?: Probe
    benchRecorder?: Recorder
  }
}

/** In the page, before its own scripts. `points` are middles of cards in its first view. */
export function installRecorder(points: readonly Point[]): void {
  let tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })

  let readyAt = 0
  let shownAt = 0
  const look = (): void => {
    const isShown = window.benchProbe?.shows(points) ?? false
    // Shown in this frame; ready once the frame after it is out and the main thread has nothing left to do.
    if (!isShown) {
      requestAnimationFrame(look)
      return
    }
    shownAt = performance.now()
    requestAnimationFrame(() => requestIdleCallback(() => (readyAt = performance.now())))
  }
  requestAnimationFrame(look)

  let frames: Frame[] = []
  let frame = 0
  window.benchRecorder = {
    start: (cardId) => {
      frames = []
      const note = (at: number): void => {
        const probe = window.benchProbe
        if (probe !== undefined) frames.push({ at, ...probe.getView(), cardX: probe.placeOf(cardId)?.x ?? 0 })
        frame = requestAnimationFrame(note)
      }
      frame = requestAnimationFrame(note)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      return frames
    },
    takeTasks: () => {
      const taken = tasks
      tasks = []
      return taken
    },
    getReady: () => readyAt,
    getShown: () => shownAt,
  }
}

/** In our own page, as it is in production: everything is read off what it draws. */
export function installOwnProbe(): void {
  const viewport = (): HTMLElement | null => document.querySelector<HTMLElement>('.react-flow__viewport')
  const cornerOf = (): DOMRect | undefined => document.querySelector('.react-flow')?.getBoundingClientRect()
  window.benchProbe = {
    getView: () => {
      const [x = 0, y = 0, zoom = 0] = (viewport()?.style.transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
      return { x, y, zoom }
    },
    placeOf: () => {
      const layer = document.querySelector('[class*="dragged"]')?.parentElement
      if (layer == null) return null
      const [x = 0, y = 0] = layer.style.translate.split(' ').map((length) => Number.parseFloat(length))
      return { x, y }
    },
    shows: (points) => {
      const corner = cornerOf()
      if (corner === undefined) return false
      const canvas = document.querySelector<HTMLCanvasElement>('.react-flow canvas')
      return points.every((point) => {
        const [x, y] = [corner.left + point.x, corner.top + point.y]
        if (document.elementsFromPoint(x, y).some((element) => element.closest('.react-flow__node') !== null)) {
          return true
        }
        const box = canvas?.getBoundingClientRect()
        const ink = canvas?.getContext('2d')
        if (canvas == null || box === undefined || ink == null || box.width === 0) return false
        const ratio = canvas.width / box.width
        return (ink.getImageData((x - box.left) * ratio, (y - box.top) * ratio, 1, 1).data[3] ?? 0) > 0
      })
    },
  }
}
