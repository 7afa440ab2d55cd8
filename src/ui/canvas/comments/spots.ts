import type { MapPicture, Point } from '../../../layout/picture.ts'
import type { Anchor } from '../../../model/anchor.ts'
import { countOf } from '../../../store/commentThreads.ts'
import { targetOf } from '../../../store/comments.ts'
import type { Thread } from '../../../store/comments.ts'

/** A sign of comments on the canvas: about one card, link or cell, or at one point. */
export interface Spot extends Point {
  readonly key: string
  readonly threads: readonly Thread[]
  readonly count: number
  readonly unread: number
}

/** How far from a cell's corner its sign stands, px of the map. */
const INSET = 14

/** Where signs of open threads stand on a picture. What the picture does not show has none. */
export function commentSpots(
  picture: MapPicture,
  threads: readonly Thread[],
  unread: Readonly<Record<string, number>>,
): readonly Spot[] {
  const groups = new Map<string, readonly Thread[]>()
  for (const thread of threads) {
    if (thread.resolvedAt !== null) continue
    const key = thread.anchor.type === 'point' ? thread.id : targetOf(thread.anchor)
    groups.set(key, [...(groups.get(key) ?? []), thread])
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    const point = first === undefined ? null : pointOf(picture, first.anchor)
    if (point === null) return []
    const sum = (numberOf: (thread: Thread) => number): number => group.reduce((all, one) => all + numberOf(one), 0)
    return [{ key, ...point, threads: group, count: sum(countOf), unread: sum(({ id }) => unread[id] ?? 0) }]
  })
}

/** Where on a picture something stands that is commented on: beside its words, never over them. Null where it is not shown. */
export function pointOf(picture: MapPicture, anchor: Anchor): Point | null {
  switch (anchor.type) {
    case 'card':
    case 'figure': {
      const card = picture.cards.get(targetOf(anchor))
      return card === undefined ? null : { x: card.x + card.width, y: card.y + card.height }
    }
    case 'link': {
      const link = picture.links.get(anchor.id)
      if (link === undefined) return null
      const { label } = link
      return label === null ? middleOf(link.points) : { x: label.x + label.width, y: label.y }
    }
    case 'cell': {
      const cell = picture.cells.get(targetOf(anchor))
      return cell === undefined ? null : { x: cell.x + cell.width - INSET, y: cell.y + INSET }
    }
    case 'point': {
      const cell = picture.cells.get(targetOf(anchor))
      return cell === undefined ? null : { x: cell.x + anchor.x * cell.width, y: cell.y + anchor.y * cell.height }
    }
  }
}

/** The middle of a route's longest stretch. */
function middleOf(points: readonly Point[]): Point | null {
  let best: { readonly length: number; readonly at: Point } | null = null
  for (const [at, end] of points.entries()) {
    const start = points[at - 1]
    if (start === undefined) continue
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
    if (best === null || length > best.length)
      best = { length, at: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } }
  }
  return best?.at ?? null
}
