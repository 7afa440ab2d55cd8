import type { Gap, GapBand, GapTotal } from '../analysis/gap.ts'
import { gapsOf } from '../analysis/gap.ts'
import { usedBands } from '../analysis/usedBands.ts'
import { FONT_FEATURES } from '../layout/fontMetrics.ts'
import type { MapPicture } from '../layout/picture.ts'
import { layoutSurround } from '../layout/surround.ts'
import { measure } from '../layout/textMeasure.ts'
import type { FaceWords } from '../layout/words.ts'
import { drawnMap } from '../model/drawn.ts'
import { FONT_FAMILIES } from '../model/font.ts'
import type { MapFont } from '../model/font.ts'
import type { CareerMap } from '../model/map.ts'
import { readText } from '../model/text.ts'
import { describeCells, describeMap } from './describe.ts'
import type { DescribeWords } from './describe.ts'
import { cardMarkup } from './svg/cards.ts'
import { INK } from './svg/colors.ts'
import { bandPatterns, gapTag, gapTagWidth, TAG_HEIGHT } from './svg/gapMark.ts'
import type { MeasureText } from './svg/gapMark.ts'
import { hatchPattern, lanesMarkup } from './svg/lanes.ts'
import { legendMarkup } from './svg/legend.ts'
import type { LegendWords } from './svg/legend.ts'
import { linkLabel, linkMarkup } from './svg/links.ts'
import { element, escapeXml, number } from './svg/markup.ts'
import { surroundMarkup } from './svg/surround.ts'
import { textAt } from './svg/text.ts'

const MARGIN = 32
const SMALL = 12
const SMALL_LINE = 18
const LEFT_OUT_SIZE = 11

export interface SvgWords {
  readonly legend: LegendWords
  readonly describe: DescribeWords
  /** What the tag on a card, cell or lane says, e.g. "Gap 61". */
  readonly gapTag: (gap: Gap) => string
  /** How many occupations a total leaves out for lack of data, e.g. "1 left out"; '' when none. */
  readonly gapLeftOut: (total: GapTotal) => string
  /** What the blocks around the map are set in. */
  readonly face: FaceWords
  /** The day of the picture, in words. */
  readonly date: string
}

export interface SvgOptions {
  readonly words: SvgWords
  readonly showsGaps: boolean
  /** `@font-face` rules with the font inside, so that the picture looks the same everywhere; may be ''. */
  readonly fontCss: string
  /** Paper in CSS px (96 to the inch): the picture is centered on it. Null: as large as the map is. */
  readonly paper: { readonly width: number; readonly height: number } | null
}

/**
 * The map as one SVG document: title, matrix, legend, sources and date; text as text, no foreignObject,
 * with `<title>` and `<desc>` for those who cannot see it. The same input gives the same text.
 */
export function renderSvg(stored: CareerMap, picture: MapPicture, options: SvgOptions): string {
  const map = drawnMap(stored)
  const { words, showsGaps } = options
  const width = Math.max(picture.width, 640)
  const { head, foot } = layoutSurround(map, picture, words.face)
  const { logo } = map.settings
  const alt = readText(map.settings.logoAlt, words.describe.language, map.settings.mainLanguage)
  const legend = legendMarkup(
    picture.links.values(),
    {
      bands: showsGaps ? bandsIn(map, picture) : [],
      emptyCells: [...picture.cells.values()].some(({ emptyMarkId }) => emptyMarkId !== null),
    },
    words.legend,
    width,
    measureFor(picture),
  )
  const headroom = showsGaps ? headroomOf(picture) : 0
  const mapTop = MARGIN + head.height + headroom
  const legendTop = mapTop + picture.height + 16
  const footTop = legendTop + legend.height + 8
  const whole = { width: width + 2 * MARGIN, height: footTop + foot.height + SMALL_LINE + 8 + MARGIN }
  const body =
    surroundMarkup(head, logo === null ? null : { data: logo, alt }, MARGIN, MARGIN) +
    element('g', { transform: `translate(${MARGIN} ${number(mapTop)})` }, mapMarkup(map, picture, headroom, options)) +
    legend.at(MARGIN, legendTop) +
    surroundMarkup(foot, null, MARGIN, footTop) +
    textAt(words.date, MARGIN, footTop + foot.height + SMALL_LINE, SMALL, 400, INK.muted)
  return documentMarkup(stored, body, whole, picture.font, options)
}

function documentMarkup(
  map: CareerMap,
  body: string,
  whole: { readonly width: number; readonly height: number },
  font: MapFont,
  { words, showsGaps, fontCss, paper }: SvgOptions,
): string {
  const size = paper ?? whole
  const description = [describeMap(map, words.describe), ...describeCells(map, words.describe, showsGaps)].join('\n')
  const title = readText(map.settings.title, words.describe.language, map.settings.mainLanguage)
  const scale = Math.min(size.width / whole.width, size.height / whole.height)
  const left = (size.width - whole.width * scale) / 2
  const top = (size.height - whole.height * scale) / 2
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${number(size.width)} ${number(size.height)}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      lang: words.describe.language,
      'font-family': familiesOf(font),
      style: `font-feature-settings:${FONT_FEATURES.replaceAll('"', "'")};white-space:pre`,
    },
    element('title', { id: 'title' }, escapeXml(title || words.describe.untitled)) +
      element('desc', { id: 'desc' }, escapeXml(description)) +
      element(
        'defs',
        {},
        (fontCss === '' ? '' : element('style', {}, escapeXml(fontCss))) +
          hatchPattern() +
          (showsGaps ? bandPatterns() : ''),
      ) +
      element('rect', { width: size.width, height: size.height, fill: INK.surface }) +
      element('g', { transform: `translate(${number(left)} ${number(top)}) scale(${scale.toFixed(6)})` }, body),
  )
}

/** How wide words are in the font of a picture. */
function measureFor({ font }: MapPicture): MeasureText {
  return (text, size, weight) => measure(text, size, weight, font)
}

/** A font, and what stands in for the characters it has not or where it cannot be had. */
function familiesOf(font: MapFont): string {
  const own = font === 'inter' ? '' : `'${FONT_FAMILIES[font]}', `
  return `${own}Inter, ${font === 'sourceSerif' ? 'Georgia, serif' : "'Helvetica Neue', Arial, sans-serif"}`
}

/** Ground, links, cards, then the words on links: later things lie on top. */
function mapMarkup(map: CareerMap, picture: MapPicture, headroom: number, options: SvgOptions): string {
  const links = [...picture.links.values()]
  return (
    lanesMarkup(picture, headroom) +
    links.map(linkMarkup).join('') +
    [...picture.cards.values()].map(cardMarkup).join('') +
    links.map(linkLabel).join('') +
    (options.showsGaps ? gapMarkup(map, picture, headroom, options.words) : '')
  )
}

/** From the baseline of a header's last line to its gap tag, and from that to the first row, px. */
const UNDER_LINE = 6
const OVER_ROW = 8

/** How much higher the columns' headers must be to hold a gap tag each, px. */
function headroomOf({ columns }: MapPicture): number {
  const missing = columns.map(({ header, lines, isTurned }) => {
    if (isTurned) return 0
    return (lines.at(-1)?.y ?? 0) + UNDER_LINE + TAG_HEIGHT + OVER_ROW - header.height
  })
  return Math.max(0, ...missing)
}

/** The bands of all gap tags that are drawn. */
function bandsIn(map: CareerMap, { cards, cells, rows, columns }: MapPicture): readonly GapBand[] {
  const lanes = new Set([...rows, ...columns].filter(({ isTurned }) => !isTurned).map(({ id }) => id))
  return usedBands(gapsOf(map), (key) => cards.has(key) || lanes.has(key) || cells.get(key)?.isCollapsed === false)
}

/** Gap tags on cards, in cells with several occupations, and on the headers of rows and columns. */
function gapMarkup(map: CareerMap, picture: MapPicture, headroom: number, words: SvgWords): string {
  const gaps = gapsOf(map)
  const measureText = measureFor(picture)
  const tag = (gap: Gap, right: number, top: number): string =>
    gapTag(gap.band, words.gapTag(gap), right, top, measureText)
  const leftOut = (gap: GapTotal, x: number, y: number): string => {
    const said = words.gapLeftOut(gap)
    return said === '' ? '' : textAt(said, x, y, LEFT_OUT_SIZE, 400, INK.muted)
  }
  const onCards = [...gaps.byCard].flatMap(([id, gap]) => {
    const card = picture.cards.get(id)
    return card === undefined ? [] : [tag(gap, card.x + card.width - 8, card.y - TAG_HEIGHT / 2)]
  })
  const inCells = [...gaps.byCell].flatMap(([key, gap]) => {
    const cell = picture.cells.get(key)
    const isSum = gap.counted + gap.leftOut > 1
    if (cell === undefined || cell.isCollapsed || !isSum) return []
    const right = cell.x + cell.width - 4
    const top = cell.y + cell.height - TAG_HEIGHT - 2
    // Under it the cell ends: what it leaves out is said before it.
    const room =
      gapTagWidth(words.gapTag(gap), measureText) + 6 + measureText(words.gapLeftOut(gap), LEFT_OUT_SIZE, 400)
    return [tag(gap, right, top), leftOut(gap, right - room, top + 14)]
  })
  const onLanes = [...picture.rows, ...picture.columns].flatMap(({ id, header, lines, color, isTurned }) => {
    const gap = gaps.byLane.get(id)
    const last = lines.at(-1)
    // Across a turned header there is no room.
    if (gap === undefined || last === undefined || isTurned) return []
    // A column's header is wide and low, a row's narrow and high.
    const isColumn = color !== null
    const left = header.x + last.x
    const top = header.y + last.y + UNDER_LINE - (isColumn ? headroom : 0)
    const right = left + gapTagWidth(words.gapTag(gap), measureText)
    return [
      tag(gap, right, top),
      isColumn ? leftOut(gap, right + 6, top + 14) : leftOut(gap, left, top + TAG_HEIGHT + 13),
    ]
  })
  return [...onCards, ...inCells, ...onLanes].join('')
}
