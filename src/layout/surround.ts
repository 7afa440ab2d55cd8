/** What stands around a map on its sheet: the title block above it, and below it where its figures come from. */
import { logoSize } from '../model/logo.ts'
import type { CareerMap } from '../model/map.ts'
import type { MapFont } from '../model/font.ts'
import { listSources } from '../model/sources.ts'
import type { FigureSource } from '../model/sources.ts'
import type { LocalizedText } from '../model/text.ts'
import { readText } from '../model/text.ts'
import { linesAt } from './faceSheet.ts'
import type { TextStyle } from './faceSheet.ts'
import { ROW_HEADER_WIDTH } from './laneHeaders.ts'
import { phraseOf } from './phrases.ts'
import type { Box, MapPicture, TextLine } from './picture.ts'
import type { FaceWords } from './words.ts'

/** Lines and logo from the block's corner, px; a block without words is 0 px high. */
export interface SurroundBlock {
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  readonly logo: Box | null
}

export interface Surround {
  readonly head: SurroundBlock
  readonly foot: SurroundBlock
}

const STYLES = {
  title: { size: 24, weight: 600, tone: 'strong', lineHeight: 30 },
  place: { size: 15, weight: 400, tone: 'muted', lineHeight: 22 },
  description: { size: 13, weight: 400, tone: 'normal', lineHeight: 18 },
  foot: { size: 12, weight: 400, tone: 'muted', lineHeight: 18 },
} as const satisfies Record<string, TextStyle>

/** Lines are as long as the map is wide, but so that they can be read: px. */
const WIDTH = { least: 320, most: 880 } as const
/** Most room a logo takes, and the room between it and the words, px. */
const LOGO = { width: 168, height: 72, gap: 20 } as const
/** Between a block and the map, px. */
const GAP = 16

/** The blocks around a picture of a map. Figures count where their cards are in the picture. */
export function layoutSurround(
  map: CareerMap,
  picture: Pick<MapPicture, 'width' | 'cards' | 'font'>,
  words: FaceWords,
): Surround {
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, picture.width - ROW_HEADER_WIDTH))
  return { head: headBlock(map, words, width, picture.font), foot: footBlock(map, picture, words, width) }
}

function headBlock({ settings }: CareerMap, words: FaceWords, width: number, font: MapFont): SurroundBlock {
  const read = (text: LocalizedText): string => readText(text, words.language, settings.mainLanguage).trim()
  const logo = logoBox(settings.logo)
  const left = logo === null ? 0 : logo.width + LOGO.gap
  const place = [read(settings.sector), read(settings.region)].filter((part) => part !== '').join(' · ')
  const { lines, height } = stack(font, left, 0, width - left, [
    [read(settings.title) || words.untitled, STYLES.title, 3],
    [place, STYLES.place, 2],
    [read(settings.description), STYLES.description, 5],
  ])
  // A few words stand beside the middle of a logo, many from its top.
  const lower = Math.max(0, Math.round(((logo?.height ?? 0) - height) / 2))
  return {
    width,
    height: Math.max(height, logo?.height ?? 0) + GAP,
    lines: lines.map((line) => ({ ...line, y: line.y + lower })),
    logo,
  }
}

/** As large as its room lets it be, and no larger than it is. */
function logoBox(logo: string | null): Box | null {
  const size = logo === null ? null : logoSize(logo)
  if (size === null) return null
  const scale = Math.min(1, LOGO.width / size.width, LOGO.height / size.height)
  return { x: 0, y: 0, width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
}

function footBlock(
  map: CareerMap,
  { cards, font }: Pick<MapPicture, 'cards' | 'font'>,
  words: FaceWords,
  width: number,
): SurroundBlock {
  const { settings } = map
  const own = readText(settings.sources, words.language, settings.mainLanguage).trim()
  const shown = [...cards.keys()].flatMap((id) => map.records.get(id) ?? [])
  const { sources, unsourced } = listSources(shown)
  const { lines, height } = stack(font, 0, GAP, width, [
    [own === '' ? '' : `${words.sources}: ${own}`, STYLES.foot, 12],
    [sources.length === 0 ? '' : `${words.figuresFrom}: ${sources.map(sourceWords).join('; ')}`, STYLES.foot, 24],
    [unsourced === 0 ? '' : phraseOf(words.unsourced, unsourced, words), STYLES.foot, 1],
  ])
  return { width, height: lines.length === 0 ? 0 : height, lines, logo: null }
}

/** "BLS OEWS (May 2025, Louisville MSA), https://www.bls.gov/oes/" */
function sourceWords({ name, url, areas, periods }: FigureSource): string {
  const of = [...periods, ...areas].join(', ')
  return `${name}${of === '' ? '' : ` (${of})`}${url === null || url === name ? '' : `, ${url}`}`
}

type Paragraph = readonly [words: string, style: TextStyle, maxLines: number]

/** Paragraphs one under the other; those without words take no room. */
function stack(
  font: MapFont,
  x: number,
  top: number,
  width: number,
  paragraphs: readonly Paragraph[],
): { readonly lines: readonly TextLine[]; readonly height: number } {
  const lines: TextLine[] = []
  let y = top
  for (const [words, style, maxLines] of paragraphs) {
    const set = linesAt(x, y, words, style, width, maxLines, font)
    lines.push(...set)
    y += set.length * style.lineHeight
  }
  return { lines, height: y }
}
