/** Moves the cursors of others without React, once for each that is heard of and once for each frame of the view. */
import type { Point } from '../../../layout/picture.ts'
import type { PeerMotion } from '../../../store/presence.ts'
import { isMotionUnwanted } from '../camera.ts'
import type { Camera } from '../camera.ts'

/** Dots behind a presenter's pointer. */
export const TRAIL_DOTS = 8
/** How old the last dot is, ms: longer, and it is no longer clear where the pointer is. */
const TRAIL_MS = 360
/** A cursor that has rested for so long loses its name, ms. */
const IDLE_MS = 8000

export interface CursorLayer {
  readonly hear: (motions: ReadonlyMap<string, PeerMotion>) => void
  readonly place: () => void
  readonly destroy: () => void
}

interface Track {
  readonly points: readonly { readonly at: number; readonly point: Point }[]
  readonly movedAt: number
}

/** Cursors in an element whose children bear `data-peer` or, with the dots behind a pointer in them, `data-trail`. */
export function createCursorLayer(layer: HTMLElement, camera: Camera): CursorLayer {
  const tracks = new Map<string, Track>()
  let frame = 0
  const placeAll = (): void => {
    const now = performance.now()
    let isTrailing = false
    for (const element of layer.children) {
      if (!(element instanceof HTMLElement)) continue
      const { peer, trail } = element.dataset
      const track = tracks.get(peer ?? trail ?? '')
      if (peer !== undefined) placeCursor(element, track, camera, now)
      else if (placeTrail(element, track, camera, now)) isTrailing = true
    }
    cancelAnimationFrame(frame)
    frame = isTrailing ? requestAnimationFrame(placeAll) : 0
  }
  const idle = setInterval(placeAll, IDLE_MS / 4)
  return {
    hear: (motions) => {
      const now = performance.now()
      for (const id of tracks.keys()) if ((motions.get(id)?.cursor ?? null) === null) tracks.delete(id)
      for (const { id, cursor } of motions.values()) {
        if (cursor !== null) tracks.set(id, trackAfter(tracks.get(id), cursor, now))
      }
      placeAll()
    },
    place: placeAll,
    destroy: () => {
      clearInterval(idle)
      cancelAnimationFrame(frame)
    },
  }
}

/** The way so far with one more point; the same where it rests. */
export function trackAfter(track: Track | undefined, point: Point, now: number): Track {
  const last = track?.points.at(-1)
  if (track !== undefined && last !== undefined && last.point.x === point.x && last.point.y === point.y) return track
  const recent = (track?.points ?? []).filter(({ at }, index, all) => now - at < TRAIL_MS || index === all.length - 1)
  return { points: [...recent, { at: now, point }], movedAt: now }
}

/** Where a track was at a time, on a straight line between what was heard before and after it. */
export function pointAt({ points }: Track, time: number): Point | undefined {
  const next = points.findIndex(({ at }) => at > time)
  const [before, after] = next === -1 ? [points.at(-1), undefined] : [points[next - 1], points[next]]
  if (before === undefined || after === undefined) return (before ?? after)?.point
  const share = (time - before.at) / (after.at - before.at)
  const mix = (from: number, to: number): number => from + (to - from) * share
  return { x: mix(before.point.x, after.point.x), y: mix(before.point.y, after.point.y) }
}

function placeCursor(element: HTMLElement, track: Track | undefined, camera: Camera, now: number): void {
  placeAt(element, track === undefined ? undefined : pointAt(track, now), camera)
  if (track !== undefined) element.dataset['idle'] = String(now - track.movedAt > IDLE_MS)
}

/** Gives whether the dots are still on their way. */
function placeTrail(element: HTMLElement, track: Track | undefined, camera: Camera, now: number): boolean {
  const isMoving = track !== undefined && now - track.movedAt < TRAIL_MS && !isMotionUnwanted()
  for (const [index, dot] of [...element.children].entries()) {
    const age = ((element.childElementCount - index) / element.childElementCount) * TRAIL_MS
    if (dot instanceof HTMLElement) placeAt(dot, isMoving ? pointAt(track, now - age) : undefined, camera)
  }
  return isMoving
}

function placeAt(element: HTMLElement, point: Point | undefined, camera: Camera): void {
  element.style.visibility = point === undefined ? 'hidden' : 'visible'
  if (point === undefined) return
  const { x, y, zoom } = camera.getView()
  element.style.translate = `${point.x * zoom + x}px ${point.y * zoom + y}px`
}
