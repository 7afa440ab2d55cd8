/** The map all editors are measured with: the places of our own picture, and what of a card all can show. */
import type { Box, CardBox, LinkPath, MapPicture, Point, TextLine } from '../../src/layout/picture.ts'
import type { PathwayColor } from '../../src/model/pathway.ts'

/** Lines of one look, one under the other. `y` is the top of the first; x and y from the card's corner. */
export interface EqualText extends Box {
  readonly words: readonly string[]
  readonly size: number
  readonly isTitle: boolean
}

export interface EqualCard extends Box {
  readonly id: string
  readonly color: PathwayColor
  readonly texts: readonly EqualText[]
  /** Chips, bars and tags, from the card's corner. */
  readonly boxes: readonly Box[]
}

export interface EqualArrow {
  readonly id: string
  readonly from: string
  readonly to: string
}

export interface EqualMap {
  readonly cards: readonly EqualCard[]
  readonly arrows: readonly EqualArrow[]
}

/** How much of a card the rivals show: a title and two lines, or every line and mark that ours has. */
export type Detail = 'plain' | 'full'

const LINE_HEIGHT = 1.25
const PLAIN_LINES = 3

/** Cards and arrows of a picture, in its order. */
export function equalMapOf(picture: Pick<MapPicture, 'cards' | 'links'>, detail: Detail): EqualMap {
  const cards = [...picture.cards.values()].map((card) => (detail === 'plain' ? plainCard(card) : fullCard(card)))
  return { cards, arrows: [...picture.links.values()].map(arrowOf) }
}

function plainCard(card: CardBox): EqualCard {
  const [title, ...others] = card.face.lines.slice(0, PLAIN_LINES)
  const groups = [title === undefined ? [] : [title], others]
  return { ...bareCard(card), texts: groups.flatMap((lines, at) => textOf(lines, at === 0)), boxes: [] }
}

function fullCard(card: CardBox): EqualCard {
  const { lines, marks } = card.face
  const said = marks.flatMap((mark) => ('line' in mark ? [[shifted(mark.line, mark)]] : []))
  const groups = [...groupByLook(lines), ...said]
  const boxes = marks.map(({ x, y, width, height }) => ({ x, y, width, height }))
  return { ...bareCard(card), texts: groups.flatMap((group, at) => textOf(group, at === 0)), boxes }
}

function bareCard({ id, x, y, width, height, color }: CardBox): Omit<EqualCard, 'texts' | 'boxes'> {
  return { id, x, y, width, height, color }
}

function shifted(line: TextLine, by: Point): TextLine {
  return { ...line, x: line.x + by.x, y: line.y + by.y }
}

/** Neighbors of the same size, weight, tone and left edge: what one text with breaks can hold. */
function groupByLook(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group !== undefined && first !== undefined && lookOf(first) === lookOf(line)) group.push(line)
    else groups.push([line])
  }
  return groups
}

function lookOf({ x, size, weight, tone }: TextLine): string {
  return `${x} ${size} ${weight} ${tone}`
}

/** None of no lines. */
function textOf(lines: readonly TextLine[], isTitle: boolean): readonly EqualText[] {
  const [first] = lines
  if (first === undefined) return []
  const { x, y, size } = first
  const width = Math.max(...lines.map((line) => line.width))
  const height = lines.length * size * LINE_HEIGHT
  return [{ x, y: y - size, width, height, size, isTitle, words: lines.map((line) => line.text) }]
}

function arrowOf({ id, from, to }: LinkPath): EqualArrow {
  return { id, from, to }
}

/** Border and background of a card, in the manner of the light theme's soft tints. */
export const TINTS: Readonly<Record<PathwayColor, { readonly border: string; readonly ground: string }>> = {
  blue: { border: '#2f5fb3', ground: '#e7effb' },
  orange: { border: '#b3591f', ground: '#fbede3' },
  green: { border: '#2f7d4f', ground: '#e4f4ea' },
  purple: { border: '#7247a8', ground: '#f0e9f9' },
  teal: { border: '#1f7d80', ground: '#e1f3f3' },
  olive: { border: '#6b6f1c', ground: '#f2f3dc' },
  indigo: { border: '#4a4fb5', ground: '#e9eafa' },
  pink: { border: '#a83f78', ground: '#fae7f1' },
}

/** Where the straight line between the middles of two cards leaves the one and meets the other. */
export function straightBetween(from: Box, to: Box): { readonly start: Point; readonly end: Point } {
  return { start: borderPoint(from, middleOf(to)), end: borderPoint(to, middleOf(from)) }
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** The point of a box's border on the way from its middle to `toward`; its middle when that is the same point. */
function borderPoint(box: Box, toward: Point): Point {
  const middle = middleOf(box)
  const dx = toward.x - middle.x
  const dy = toward.y - middle.y
  const reach = Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2))
  return reach === 0 ? middle : { x: middle.x + dx / reach, y: middle.y + dy / reach }
}
