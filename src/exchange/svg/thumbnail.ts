import { foldEnds } from '../../layout/folds.ts'
import type { Box, CardBox, Lane, LinkPath, MapPicture } from '../../layout/picture.ts'
import { INK, PATHWAY_INK } from './colors.ts'
import { element } from './markup.ts'

/** Width of the picture in CSS px, where it is wider than high. */
const WIDTH = 320
/** Bars that stand for the lines of a card: more of them only take bytes. */
const BARS_OF_A_CARD = 2
const BARRED_CARDS = 200
const DRAWN_LINKS = 600

/**
 * A map at a glance, for a list of maps: bands, cards in their colors and links, without a word in it, so that
 * nothing anyone typed is in there. Seen on light and dark ground alike.
 */
export function renderThumbnail(picture: MapPicture): string {
  const { width, height, rows, columns, cards, links } = picture
  const scale = WIDTH / Math.max(width, height, 1)
  const showsBars = cards.size <= BARRED_CARDS
  const body =
    rows.map(band).join('') +
    columns.map(columnHeader).join('') +
    [...foldEnds(picture.cells).values()].map(foldBlock).join('') +
    linkLines([...links.values()].slice(0, DRAWN_LINKS), 1.25 / scale) +
    [...cards.values()].map((card) => cardBlock(card, showsBars)).join('')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    },
    body,
  )
}

function band({ band: { x, y, width, height } }: Lane, at: number): string {
  const box = whole(x, y, width, height)
  return element('rect', { ...box, fill: INK.lineStrong, 'fill-opacity': at % 2 === 0 ? 0.16 : 0.06 })
}

function columnHeader({ header: { x, y, width, height }, color, isTurned }: Lane): string {
  if (color === null) return ''
  return element('rect', {
    ...(isTurned
      ? whole(x + width / 2 - 8, y + 8, 16, Math.max(0, height - 16))
      : whole(x + 8, y + height / 2 - 8, Math.max(0, width - 16), 16)),
    rx: 8,
    fill: PATHWAY_INK[color],
    'fill-opacity': 0.45,
  })
}

/** A collapsed cell's sign: there are cards, not drawn. */
function foldBlock({ x, y, width, height }: Box): string {
  return element('rect', { ...whole(x, y, width, height), rx: 14, fill: INK.lineStrong, 'fill-opacity': 0.7 })
}

function linkLines(links: readonly LinkPath[], width: number): string {
  if (links.length === 0) return ''
  const path = links.map(({ points }) => `M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`)
  return element('path', { d: path.join(''), fill: 'none', stroke: INK.lineStrong, 'stroke-width': width })
}

function cardBlock({ x, y, width, height, kind, color, face }: CardBox, showsBars: boolean): string {
  const isOccupation = kind === 'occupation'
  const block = element('rect', {
    ...whole(x, y, width, height),
    rx: 8,
    fill: PATHWAY_INK[color],
    ...(isOccupation ? {} : { 'fill-opacity': 0.55 }),
  })
  if (!showsBars) return block
  const bars = face.lines.slice(0, BARS_OF_A_CARD).map((line) =>
    element('rect', {
      ...whole(x + line.x, y + line.y - line.size * 0.75, line.width, line.size * 0.75),
      rx: 4,
      fill: INK.surface,
      'fill-opacity': 0.85,
    }),
  )
  return block + bars.join('')
}

function whole(x: number, y: number, width: number, height: number) {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
