/** The equal map as Excalidraw stores it: for each card a box and its texts in a group, and straight arrows bound to the boxes. */
import { orderKeysAt } from '../../src/model/order.ts'
import { straightBetween, TINTS } from './equalMap.ts'
import type { EqualArrow, EqualCard, EqualMap, EqualText } from './equalMap.ts'

const LINE_HEIGHT = 1.25
/** Helvetica, which needs no font file. */
const FONT_FAMILY = 2

interface ExcalidrawElement {
  readonly id: string
  readonly type: 'rectangle' | 'text' | 'arrow'
  readonly [field: string]: unknown
}

/** Arrows first, so that cards lie over their ends, as in our picture. */
export function excalidrawElements(map: EqualMap): readonly ExcalidrawElement[] {
  const cards = new Map(map.cards.map((card) => [card.id, card]))
  const arrowsAt = new Map<string, string[]>(map.cards.map((card) => [card.id, []]))
  for (const { id, from, to } of map.arrows) for (const end of new Set([from, to])) arrowsAt.get(end)?.push(id)
  const arrows = map.arrows.flatMap((arrow) => {
    const from = cards.get(arrow.from)
    const to = cards.get(arrow.to)
    return from === undefined || to === undefined ? [] : [arrowElement(arrow, from, to)]
  })
  const boxes = map.cards.flatMap((card) => cardElements(card, arrowsAt.get(card.id) ?? []))
  const elements = [...arrows, ...boxes]
  const indexes = orderKeysAt([], 0, elements.length)
  return elements.map((element, at) => ({ ...element, index: indexes[at], seed: at + 1, versionNonce: at + 1 }))
}

const COMMON = {
  angle: 0,
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  isDeleted: false,
  updated: 1,
  link: null,
  locked: false,
  version: 1,
}

function cardElements(card: EqualCard, arrowIds: readonly string[]): readonly ExcalidrawElement[] {
  const { id, x, y, width, height, texts, boxes, color } = card
  const { border, ground } = TINTS[color]
  const group = { ...COMMON, groupIds: [`${id}-group`], roundness: null }
  const box: ExcalidrawElement = {
    ...group,
    id,
    type: 'rectangle',
    x,
    y,
    width,
    height,
    strokeColor: border,
    backgroundColor: ground,
    boundElements: arrowIds.map((arrowId) => ({ id: arrowId, type: 'arrow' })),
  }
  const marks = boxes.map((mark, at): ExcalidrawElement => ({
    ...group,
    ...mark,
    id: `${id}-mark${at}`,
    type: 'rectangle',
    x: x + mark.x,
    y: y + mark.y,
    strokeColor: border,
    backgroundColor: 'transparent',
    boundElements: null,
  }))
  const words = texts.map((text, at) => ({ ...group, id: `${id}-text${at}`, ...textFields(text, card) }))
  return [box, ...marks, ...words]
}

function textFields({ x, y, width, height, size, isTitle, words }: EqualText, card: EqualCard) {
  const text = words.join('\n')
  return {
    type: 'text' as const,
    x: card.x + x,
    y: card.y + y,
    width,
    height,
    strokeColor: isTitle ? '#1e1e1e' : '#495057',
    backgroundColor: 'transparent',
    boundElements: null,
    text,
    originalText: text,
    fontSize: size,
    fontFamily: FONT_FAMILY,
    textAlign: 'left',
    verticalAlign: 'top',
    containerId: null,
    autoResize: true,
    lineHeight: LINE_HEIGHT,
  }
}

function arrowElement(arrow: EqualArrow, from: EqualCard, to: EqualCard): ExcalidrawElement {
  const { start, end } = straightBetween(from, to)
  const dx = end.x - start.x
  const dy = end.y - start.y
  return {
    ...COMMON,
    id: arrow.id,
    type: 'arrow',
    x: start.x,
    y: start.y,
    width: Math.abs(dx),
    height: Math.abs(dy),
    strokeColor: '#868e96',
    backgroundColor: 'transparent',
    roundness: null,
    boundElements: null,
    points: [
      [0, 0],
      [dx, dy],
    ],
    lastCommittedPoint: null,
    startBinding: { elementId: from.id, focus: 0, gap: 1 },
    endBinding: { elementId: to.id, focus: 0, gap: 1 },
    startArrowhead: null,
    endArrowhead: 'arrow',
    elbowed: false,
  }
}
