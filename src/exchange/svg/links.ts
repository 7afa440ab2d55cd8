import type { LinkPath, Point } from '../../layout/picture.ts'
import { roundedPath } from '../../layout/roundedPath.ts'
import type { LinkRelation } from '../../model/link.ts'
import { tagFace } from './cards.ts'
import { INK } from './colors.ts'
import { element, number } from './markup.ts'
import { textLines } from './text.ts'

const RADIUS = 8
const ARROW = 8

/** Dashes that tell the relations apart without color. */
export const RELATION_DASH: { readonly [R in LinkRelation]: string | undefined } = {
  advances: undefined,
  lateral: '2 4',
  prepares: '8 3',
  stacks: '8 3 2 3',
  articulates: '12 3 2 3 2 3',
  enters: undefined,
  exits: '4 3',
}

/** One link: its route, its arrowhead and, over both, its words. */
export function linkMarkup(link: LinkPath): string {
  const [end, before] = [link.points.at(-1), link.points.at(-2)]
  if (end === undefined || before === undefined) return ''
  const route = element('path', {
    d: roundedPath(link.points, RADIUS),
    fill: 'none',
    stroke: INK.muted,
    'stroke-width': strokeWidth(link.relation),
    'stroke-dasharray': RELATION_DASH[link.relation],
  })
  return element('g', { 'data-link': link.id }, route + arrowhead(before, end))
}

export function strokeWidth(relation: LinkRelation): number {
  return relation === 'advances' ? 1.75 : 1.5
}

/** The words and tags of a link on a ground of their own, so that a line under them does not strike them out. */
export function linkLabel(link: LinkPath): string {
  const { label } = link
  if (label === null) return ''
  const { x, y, width, height } = label
  return element(
    'g',
    {},
    element('rect', { x, y, width, height, rx: 4, fill: INK.surface, stroke: INK.line }) +
      textLines(label.lines, x, y, INK.text) +
      label.tags.map((tag) => tagFace(tag, x, y)).join(''),
  )
}

/** A filled triangle whose tip is the end of the line from `before` to `end`. */
export function arrowhead(before: Point, end: Point): string {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length]
  const back = { x: end.x - dx * ARROW, y: end.y - dy * ARROW }
  const half = ARROW / 2
  const corners = [
    end,
    { x: back.x - dy * half, y: back.y + dx * half },
    { x: back.x + dy * half, y: back.y - dx * half },
  ]
  const d = corners.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')
  return element('path', { d: `M${d}Z`, fill: INK.muted })
}
