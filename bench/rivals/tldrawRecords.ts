/** The equal map as tldraw stores it: a document snapshot, so that its editor opens it without making a single shape. */
import { orderKeysAt } from '../../src/model/order.ts'
import { straightBetween, TINTS } from './equalMap.ts'
import type { EqualArrow, EqualCard, EqualMap } from './equalMap.ts'

const PAGE = 'page:page'

interface TldrawRecord {
  readonly id: string
  readonly typeName: string
  readonly [field: string]: unknown
}

/** All records by id: the document, its page, a shape for each card and arrow, and two bindings for each arrow. */
export function tldrawRecords(map: EqualMap): Readonly<Record<string, TldrawRecord>> {
  const cards = new Map(map.cards.map((card) => [card.id, card]))
  const indexes = orderKeysAt([], 0, map.cards.length + map.arrows.length)
  const indexAt = (at: number): string => indexes[at] ?? 'a0'
  const arrows = map.arrows.flatMap((arrow, at) => {
    const from = cards.get(arrow.from)
    const to = cards.get(arrow.to)
    return from === undefined || to === undefined ? [] : arrowRecords(arrow, { from, to, index: indexAt(at) })
  })
  const shapes = map.cards.map((card, at) => cardRecord(card, indexAt(map.arrows.length + at)))
  const records: readonly TldrawRecord[] = [DOCUMENT, PAGE_RECORD, ...arrows, ...shapes]
  return Object.fromEntries(records.map((record) => [record.id, record]))
}

const DOCUMENT = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }
const PAGE_RECORD = { id: PAGE, typeName: 'page', name: 'Map', index: 'a1', meta: {} }

const SHAPE = {
  typeName: 'shape',
  parentId: PAGE,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
}

/** A shape of our own kind, drawn as HTML: tldraw's way to cards, and quicker than its boxes with rich text. */
function cardRecord({ id, x, y, width, height, texts, boxes, color }: EqualCard, index: string): TldrawRecord {
  const props = { w: width, h: height, texts, boxes, ...TINTS[color] }
  return { ...SHAPE, id: `shape:${id}`, type: 'card', x, y, index, props }
}

interface Ends {
  readonly from: EqualCard
  readonly to: EqualCard
  readonly index: string
}

function arrowRecords(arrow: EqualArrow, { from, to, index }: Ends): readonly TldrawRecord[] {
  const { start, end } = straightBetween(from, to)
  const shape = {
    ...SHAPE,
    id: `shape:${arrow.id}`,
    type: 'arrow',
    x: start.x,
    y: start.y,
    index,
    props: { ...ARROW_LOOK, start: { x: 0, y: 0 }, end: { x: end.x - start.x, y: end.y - start.y } },
  }
  return [shape, bindingRecord(arrow, 'start', from.id), bindingRecord(arrow, 'end', to.id)]
}

const ARROW_LOOK = {
  kind: 'arc',
  labelColor: 'black',
  color: 'grey',
  fill: 'none',
  dash: 'solid',
  size: 's',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'sans',
  bend: 0,
  richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
}

function bindingRecord(arrow: EqualArrow, terminal: 'start' | 'end', cardId: string): TldrawRecord {
  const props = { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  return {
    id: `binding:${arrow.id}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: `shape:${arrow.id}`,
    toId: `shape:${cardId}`,
    props,
    meta: {},
  }
}
