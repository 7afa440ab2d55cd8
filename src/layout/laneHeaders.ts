/** Words in the headers of rows and columns. */
import type { LocalizedText } from '../model/text.ts'
import { readText } from '../model/text.ts'
import { joinPieces, lineAt, linesAt, STYLES } from './faceSheet.ts'
import { phraseOf } from './phrases.ts'
import type { TextLine, Totals } from './picture.ts'
import type { FaceWords } from './words.ts'

/** Width of the row headers at the left, px. */
export const ROW_HEADER_WIDTH = 164
/** Space around the words of a header, px. */
export const HEADER_PADDING = 16
const LABEL_LINES = 4

/** A header's lines: its label, then the totals that are known; `height` with space above and below, px. */
export function headerLines(
  label: LocalizedText,
  totals: Totals,
  words: FaceWords,
  main: string,
  box: { readonly x: number; readonly width: number },
): { readonly lines: readonly TextLine[]; readonly height: number } {
  const name = readText(label, words.language, main).trim() || words.untitled
  const lines = [...linesAt(box.x, HEADER_PADDING, name, STYLES.title, box.width, LABEL_LINES)]
  let y = HEADER_PADDING + lines.length * STYLES.title.lineHeight
  for (const text of joinPieces(totalPieces(totals, words), STYLES.further, box.width)) {
    lines.push(lineAt(box.x, y, text, STYLES.further))
    y += STYLES.further.lineHeight
  }
  return { lines, height: y + HEADER_PADDING }
}

function totalPieces(totals: Totals, words: FaceWords): readonly string[] {
  const { postings, openings, completers } = totals
  return [
    ...(postings === null ? [] : [phraseOf(words.postings, postings, words)]),
    ...(openings === null ? [] : [phraseOf(words.openings, openings, words)]),
    ...(completers === null ? [] : [phraseOf(words.completers, completers, words)]),
  ]
}
