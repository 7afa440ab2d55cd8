import type { CardBox, FaceMark } from '../../layout/picture.ts'
import type { NoteType } from '../../model/note.ts'
import { INK, PATHWAY_INK } from './colors.ts'
import { element, number } from './markup.ts'
import { textLine, textLines } from './text.ts'

const RADIUS = 8
const EDGE = 5

/** One card with its face, named for screen readers that walk the picture. */
export function cardMarkup(card: CardBox): string {
  const accent = PATHWAY_INK[card.color]
  return element(
    'g',
    { 'data-card': card.id },
    body(card, accent) +
      card.face.marks.map((mark) => markMarkup(mark, card, accent)).join('') +
      textLines(card.face.lines, card.x, card.y, accent),
  )
}

function body(card: CardBox, accent: string): string {
  const { x, y, width, height } = card
  if (card.kind === 'onRamp' || card.kind === 'offRamp') {
    return element('rect', {
      x,
      y,
      width,
      height,
      rx: Math.min(height / 2, 20),
      fill: INK.surface,
      stroke: accent,
      'stroke-width': 1.5,
      'stroke-dasharray': card.kind === 'offRamp' ? '5 3' : undefined,
    })
  }
  const frame = element('rect', {
    x,
    y,
    width,
    height,
    rx: card.kind === 'note' ? 2 : RADIUS,
    fill: INK.surface,
    stroke: INK.lineStrong,
    'stroke-dasharray': card.kind === 'support' ? '3 2' : undefined,
  })
  return card.kind === 'occupation' ? frame + accentEdge(card, accent) : frame
}

/** The pathway's color along the card's left edge. */
function accentEdge({ x, y, height }: CardBox, accent: string): string {
  const r = RADIUS
  const d = `M${number(x + r)} ${number(y)}a${r} ${r} 0 0 0 -${r} ${r}v${number(height - 2 * r)}a${r} ${r} 0 0 0 ${r} ${r}h-${r - EDGE}v-${number(height)}Z`
  return element('path', { d, fill: accent })
}

function markMarkup(mark: FaceMark, card: CardBox, accent: string): string {
  const x = card.x + mark.x
  const y = card.y + mark.y
  const { width, height } = mark
  switch (mark.type) {
    case 'chip':
      return element('rect', { x, y, width, height, rx: 4, fill: INK.sunken }) + textLine(mark.line, x, y, accent)
    case 'wageBar':
      return (
        element('rect', { x, y, width, height, rx: height / 2, fill: INK.sunken }) +
        element('rect', {
          x: x + width * mark.from,
          y,
          width: Math.max(height, width * (mark.to - mark.from)),
          height,
          rx: height / 2,
          fill: accent,
        })
      )
    case 'tag':
      return tagMarkup(mark, card.x, card.y)
  }
}

/** A pinned note or attached support: a row on a ground of its own. */
export function tagMarkup(mark: Extract<FaceMark, { readonly type: 'tag' }>, x: number, y: number): string {
  return (
    element('rect', {
      x: x + mark.x,
      y: y + mark.y,
      width: mark.width,
      height: mark.height,
      rx: 4,
      fill: INK.field,
      stroke: INK.line,
    }) + tagFace(mark, x, y)
  )
}

/** Its sign and words alone. */
export function tagFace(mark: Extract<FaceMark, { readonly type: 'tag' }>, x: number, y: number): string {
  return (
    element('path', {
      d: `M${number(x + mark.x + 6)} ${number(y + mark.y + (mark.height - ICON) / 2)}${TAG_ICONS[mark.tag]}`,
      fill: 'none',
      stroke: INK.text,
      'stroke-width': 1.25,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }) + (mark.line.text === '' ? '' : textLine(mark.line, x + mark.x, y + mark.y, INK.text))
  )
}

/** Icons are drawn in a square of so many px, from its top left corner. */
const ICON = 10
const TAG_ICONS: { readonly [K in NoteType | 'support']: string } = {
  /** A sheet with two lines. */
  remark: 'h10v10h-10zm2.5 3.5h5m-5 3h5',
  /** A line that rises. */
  trainingGap: 'm0 8l3.5-4l2.5 2.5l4-6m-3 0h3v3',
  /** A line that falls. */
  oversupply: 'm0 2l3.5 4l2.5-2.5l4 6m-3 0h3v-3',
  /** A barred way. */
  barrier: 'm5 0a5 5 0 1 0 .01 0zm-3 5h6',
  /** Something that is not there. */
  missingSupport: 'm5 0a5 5 0 1 0 .01 0zm0 2.5v3m0 2v.1',
  /** A plus, for help added. */
  support: 'm5 0a5 5 0 1 0 .01 0zm0 2.5v5m-2.5-2.5h5',
}
