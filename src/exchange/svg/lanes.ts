import type { CellBox, Lane, MapPicture } from '../../layout/picture.ts'
import { tagMarkup } from './cards.ts'
import { INK, PATHWAY_INK } from './colors.ts'
import { element } from './markup.ts'
import { textLines } from './text.ts'

/** Bands, headers and cells: the ground that cards stand on. The columns' headers begin `headroom` px above the picture. */
export function lanesMarkup(picture: MapPicture, headroom: number): string {
  return (
    picture.rows.map(rowBand).join('') +
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

function laneHeader({ header, lines, color }: Lane, headroom: number): string {
  const { x } = header
  const y = header.y - headroom
  const textLeft = lines[0]?.x ?? 0
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
  return mark + textLines(lines, x, y, INK.text)
}

function cellMarkup(cell: CellBox): string {
  const { x, y, width, height } = cell
  const mark =
    cell.emptyMarkId === null
      ? ''
      : element('rect', {
          x: x + 4,
          y: y + 4,
          width: width - 8,
          height: height - 8,
          rx: 8,
          fill: 'url(#hatch)',
          stroke: INK.lineStrong,
          'stroke-dasharray': '4 3',
        })
  return mark + textLines(cell.lines, x, y, INK.text) + cell.tags.map((tag) => tagMarkup(tag, x, y)).join('')
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
