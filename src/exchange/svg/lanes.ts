import type { CellBox, Lane, MapPicture } from '../../layout/picture.ts'
import { tagMarkup } from './cards.ts'
import { INK, PATHWAY_INK } from './colors.ts'
import { element, number } from './markup.ts'
import { textLines } from './text.ts'

/** Bands, headers and cells: the ground that cards stand on. The columns' headers begin `headroom` px above the picture. */
export function lanesMarkup(picture: MapPicture, headroom: number): string {
  return (
    picture.rows.map(rowBand).join('') +
    picture.columns.map(strip).join('') +
    [...picture.cells.values()].map(cellMarkup).join('') +
    picture.rows.map((lane) => laneHeader(lane, 0)).join('') +
    picture.columns.map((lane) => laneHeader(lane, headroom)).join('')
  )
}

function rowBand({ band }: Lane, at: number): string {
  const { x, y, width, height } = band
  return (
    element('rect', { x, y, width, height, fill: at % 2 === 0 ? INK.field : INK.surface }) +
    element('path', { d: `M${x} ${y}h${width}`, stroke: INK.line, fill: 'none' })
  )
}

/** The ground of a collapsed column. */
function strip({ band, header, isCollapsed }: Lane): string {
  if (!isCollapsed) return ''
  const { x, width, height } = header
  return element('rect', {
    x: x - 4,
    y: band.y + height,
    width: width + 8,
    height: band.height - height,
    fill: INK.lineStrong,
    'fill-opacity': 0.14,
  })
}

function laneHeader({ header, lines, color, isTurned }: Lane, headroom: number): string {
  const { x } = header
  const y = header.y - headroom
  const textLeft = isTurned ? 8 : (lines[0]?.x ?? 0)
  const mark =
    color === null
      ? ''
      : element('rect', {
          x: x + Math.max(0, textLeft - 12),
          y: y + 8,
          width: 4,
          height: header.height + headroom - 16,
          rx: 2,
          fill: PATHWAY_INK[color],
        })
  if (!isTurned) return mark + textLines(lines, x, y, INK.text)
  // Read from the bottom up, beside the mark.
  const transform = `translate(${number(x)} ${number(header.y + header.height)}) rotate(-90)`
  return mark + element('g', { transform }, textLines(lines, 0, 0, INK.text))
}

/** The sign of a collapsed cell: its number of cards, as if on the uppermost of a few. */
function foldMarkup({ x, y, fold }: CellBox): string {
  if (fold === null) return ''
  const box = { width: fold.width, height: fold.height, rx: 8, fill: INK.surface, stroke: INK.lineStrong }
  const at = { x: x + fold.x, y: y + fold.y }
  return (
    element('rect', { ...box, x: at.x + 3, y: at.y + 3, height: fold.height - 3, width: fold.width - 3 }) +
    element('rect', { ...box, ...at, height: fold.height - 3, width: fold.width - 3 }) +
    textLines([fold.line], at.x, at.y, INK.text)
  )
}

function cellMarkup(cell: CellBox): string {
  const { x, y, hatch } = cell
  const mark =
    hatch === null
      ? ''
      : element('rect', {
          ...hatch,
          x: x + hatch.x,
          y: y + hatch.y,
          rx: 8,
          fill: 'url(#hatch)',
          stroke: INK.lineStrong,
          'stroke-dasharray': '4 3',
        })
  return (
    mark +
    foldMarkup(cell) +
    textLines(cell.lines, x, y, INK.text) +
    cell.tags.map((tag) => tagMarkup(tag, x, y)).join('')
  )
}

/** The hatching of cells marked empty, to stand in `<defs>`. */
export function hatchPattern(): string {
  return element(
    'pattern',
    { id: 'hatch', width: 10, height: 10, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 10, height: 10, fill: INK.surface }) +
      element('path', { d: 'M-2 12L12 -2', stroke: INK.line, fill: 'none' }),
  )
}
