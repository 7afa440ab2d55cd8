/** Words in the headers of rows and columns. */
import type { MapSettings } from '../model/settings.ts'
import type { LocalizedText } from '../model/text.ts'
import { readText } from '../model/text.ts'
import { joinPieces, lineAt, linesAt, STYLES } from './faceSheet.ts'
import { fontAtHand } from './fonts/faces.ts'
import { phraseOf } from './phrases.ts'
import type { TextLine, Totals } from './picture.ts'
import type { FaceWords } from './words.ts'

/** Width of the row headers at the left, px. */
export const ROW_HEADER_WIDTH = 164
/** Space around the words of a header, px. */
export const HEADER_PADDING = 16
const LABEL_LINES = 4

/** What headers need to know of the map. */
type HeaderSettings = Pick<MapSettings, 'mainLanguage' | 'font'>

/** A header's lines: its label, then the totals that are known; `height` with space above and below, px. */
export function headerLines(
  label: LocalizedText,
  totals: Totals,
  words: FaceWords,
  settings: HeaderSettings,
  box: { readonly x: number; readonly width: number },
): { readonly lines: readonly TextLine[]; readonly height: number } {
  const name = readText(label, words.language, settings.mainLanguage).trim() || words.untitled
  const font = fontAtHand(settings.font)
  const lines = [...linesAt(box.x, HEADER_PADDING, name, STYLES.title, box.width, LABEL_LINES, font)]
  let y = HEADER_PADDING + lines.length * STYLES.title.lineHeight
  for (const text of joinPieces(totalPieces(totals, words), STYLES.further, box.width, font)) {
    lines.push(lineAt(box.x, y, text, STYLES.further, font))
    y += STYLES.further.lineHeight
  }
  return { lines, height: y + HEADER_PADDING }
}

/** Longest a turned name is, px. */
const TURNED_LENGTH = 168
const TURNED_PADDING = 8

/** The lines of a collapsed lane's header: its label on one line, then how many cards it stands for and its totals. */
export function foldedLines(
  label: LocalizedText,
  count: number,
  totals: Totals,
  words: FaceWords,
  settings: HeaderSettings,
  box: { readonly x: number; readonly y: number; readonly width: number },
): { readonly lines: readonly TextLine[]; readonly height: number } {
  const name = readText(label, words.language, settings.mainLanguage).trim() || words.untitled
  const sums = [phraseOf(words.cards, count, words), ...totalPieces(totals, words)].join(' · ')
  const font = fontAtHand(settings.font)
  const top = box.y + STYLES.title.lineHeight
  const lines = [
    ...linesAt(box.x, box.y, name, STYLES.title, box.width, 1, font),
    ...linesAt(box.x, top, sums, STYLES.further, box.width, 2, font),
  ]
  return { lines, height: box.y + lines.length * STYLES.title.lineHeight + box.y }
}

/** How long the turned header of a collapsed column wants to be, px. */
export function turnedLength(label: LocalizedText, words: FaceWords, settings: HeaderSettings): number {
  const name = readText(label, words.language, settings.mainLanguage).trim() || words.untitled
  const { width } = lineAt(0, 0, name, STYLES.title, fontAtHand(settings.font))
  return Math.min(TURNED_LENGTH, Math.ceil(width) + 2 * TURNED_PADDING)
}

/** The lines of a collapsed column's header in a box `length` px wide, which is then turned to stand upright. */
export function turnedLines(
  label: LocalizedText,
  count: number,
  totals: Totals,
  words: FaceWords,
  settings: HeaderSettings,
  length: number,
): readonly TextLine[] {
  const box = { x: TURNED_PADDING, y: 0, width: length - 2 * TURNED_PADDING }
  return foldedLines(label, count, totals, words, settings, box).lines
}

function totalPieces(totals: Totals, words: FaceWords): readonly string[] {
  const { postings, openings, completers } = totals
  return [
    ...(postings === null ? [] : [phraseOf(words.postings, postings, words)]),
    ...(openings === null ? [] : [phraseOf(words.openings, openings, words)]),
    ...(completers === null ? [] : [phraseOf(words.completers, completers, words)]),
  ]
}
