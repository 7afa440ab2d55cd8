/**
 * Where the words and tags of links stand: over the longest stretch of the link where nothing else is, no card, no
 * words of a cell, no other label, and as few other links as can be. Where the whole label finds no such place, a
 * shorter wording is tried; where not even the shortest words find one, the link has no label (it is in the inspector
 * and the table): words over words help nobody. The icons of what is pinned to a link then stand beside it, as near as
 * they can. Nothing of a label ever crosses a card.
 */
import { Crowd } from './crowd.ts'
import type { CareerMap } from '../model/map.ts'
import type { Link } from '../model/link.ts'
import { faceOf, wordingsOf } from './linkWords.ts'
import type { LabelFace, Wording } from './linkWords.ts'
import type { Box, LinkLabel, Point } from './picture.ts'
import type { FaceWords } from './words.ts'

/** A label keeps this far from the ends of its link, where the arrowhead is, px. */
const END_ROOM = 14
/** Owner of the boxes that are no link's. */
const NOBODY = ''
/** Where along a stretch a label is tried, as shares of the room it leaves. */
const TRIALS = [0.5, 0.25, 0.75, 0, 1]
/** Icons that find no place on their link are tried beside it in steps of so many px, and at most so far from it. */
const BESIDE_STEP = 8
const MOST_AWAY = 160
const HERE = [[0, 0]] as const
const AROUND = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const

/** Labels by link id, for the links that have words or tags and a place for them. `taken` are boxes to keep clear of. */
export function placeLabels(
  map: CareerMap,
  words: FaceWords,
  links: readonly Link[],
  routes: ReadonlyMap<string, readonly Point[]>,
  taken: Iterable<Box>,
): ReadonlyMap<string, LinkLabel> {
  const labels = new Map<string, LinkLabel>()
  const told = links.flatMap((link) => {
    const wordings = wordingsOf(map, link, words)
    const route = routes.get(link.id)
    return route === undefined || wordings.length === 0 ? [] : [{ id: link.id, wordings, route }]
  })
  if (told.length === 0) return labels
  const boxes = new Crowd()
  for (const box of taken) boxes.add(box, NOBODY)
  const lines = new Crowd()
  for (const [id, route] of routes) for (const { box } of stretchesOf(route, 0)) lines.add(box, id)
  for (const { id, wordings, route } of told) {
    const label = placeFirst(wordings, id, route, boxes, lines)
    if (label === null) continue
    labels.set(id, label)
    boxes.add(label, id)
  }
  return labels
}

/** The first wording that finds a place. */
function placeFirst(
  wordings: readonly Wording[],
  id: string,
  route: readonly Point[],
  boxes: Crowd,
  lines: Crowd,
): LinkLabel | null {
  for (const wording of wordings) {
    const label = placeOne(faceOf(wording), id, route, boxes, lines)
    if (label !== null) return label
  }
  const shortest = wordings.at(-1)
  return shortest === undefined || shortest.tags.length === 0 ? null : placeBeside(faceOf(shortest), id, route, boxes)
}

/** The free place nearest to the link, longest stretch first, in steps of some px; null where there is none near it. */
function placeBeside(face: LabelFace, id: string, route: readonly Point[], boxes: Crowd): LinkLabel | null {
  const { width, height } = face
  const spots = stretchesOf(route, 0)
    .sort((a, b) => b.length - a.length)
    .flatMap((stretch) => spotsAlong(stretch))
  for (let away = 0; away <= MOST_AWAY; away += BESIDE_STEP) {
    for (const spot of spots) {
      for (const [dx, dy] of away === 0 ? HERE : AROUND) {
        const x = Math.round(spot.x + dx * away - width / 2)
        const y = Math.round(spot.y + dy * away - height / 2)
        if (boxes.count({ x, y, width, height }, id) === 0) return { x, y, ...face }
      }
    }
  }
  return null
}

/** Points along a stretch from its middle outward. */
function spotsAlong({ isFlat, length, box }: Stretch): readonly Point[] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const spots: Point[] = [middle]
  for (let by = BESIDE_STEP; by <= length / 2; by += BESIDE_STEP) {
    for (const way of [by, -by])
      spots.push(isFlat ? { ...middle, x: middle.x + way } : { ...middle, y: middle.y + way })
  }
  return spots
}

function placeOne(face: LabelFace, id: string, route: readonly Point[], boxes: Crowd, lines: Crowd): LinkLabel | null {
  const { width, height } = face
  const stretches = stretchesOf(route, END_ROOM).sort((a, b) => b.length - a.length)
  let best: Point | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const stretch of stretches) {
    const room = stretch.length - (stretch.isFlat ? width : height)
    if (room < 0) continue
    for (const trial of room < 8 ? [0.5] : TRIALS) {
      const along = room * trial
      const x = Math.round(stretch.isFlat ? stretch.box.x + along : stretch.box.x - width / 2)
      const y = Math.round(stretch.isFlat ? stretch.box.y - height / 2 : stretch.box.y + along)
      const box = { x, y, width, height }
      if (boxes.count(box, id) > 0) continue
      const crossed = lines.count(box, id)
      if (crossed === 0) return { x, y, ...face }
      if (crossed >= fewest) continue
      best = { x, y }
      fewest = crossed
    }
  }
  return best === null ? null : { ...best, ...face }
}

interface Stretch {
  readonly isFlat: boolean
  readonly length: number
  /** The stretch as a box of no width or no height. */
  readonly box: Box
}

/** The straight stretches of a route, shortened by `endRoom` px at the route's two ends. */
function stretchesOf(route: readonly Point[], endRoom: number): Stretch[] {
  return route.slice(1).flatMap((b, at) => {
    const a = route[at]
    if (a === undefined) return []
    const isFlat = a.y === b.y
    const way = isFlat ? Math.sign(b.x - a.x) : Math.sign(b.y - a.y)
    const start = (isFlat ? a.x : a.y) + (at === 0 ? way * endRoom : 0)
    const end = (isFlat ? b.x : b.y) - (at === route.length - 2 ? way * endRoom : 0)
    const length = (end - start) * way
    if (length <= 0) return []
    const low = Math.min(start, end)
    const box = isFlat ? { x: low, y: a.y, width: length, height: 0 } : { x: a.x, y: low, width: 0, height: length }
    return [{ isFlat, length, box }]
  })
}
