/** What stands in a cell besides cards: the words of an empty mark, and notes pinned to the cell. */
import { recordOf } from '../model/map.ts'
import type { CareerMap, MapIndex } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import type { Cell } from '../model/place.ts'
import { readText } from '../model/text.ts'
import { noteText } from './cardFace.ts'
import { baselineIn, STYLES, TAG_STEP, tagAt } from './faceSheet.ts'
import { fontAtHand } from './fonts/faces.ts'
import type { Box, CellBox } from './picture.ts'
import { breakLines } from './textMeasure.ts'
import type { FaceWords } from './words.ts'

export type CellStrip = Pick<CellBox, 'emptyMarkId' | 'lines' | 'tags'> & { readonly height: number }

/** Widest the words of an empty cell run, px. */
const WORDS_WIDTH = 196
const WORDS_LINES = 4

/** Space between the edge of an empty cell and its hatching, px. */
const HATCH_INSET = 20
/** Space above and below the words where cards stand in the cell too, px. */
const HATCH_PADDING = 7

/** Where the cards of a cell stand, from its left edge, px. */
export interface Across {
  readonly x: number
  readonly width: number
}

/**
 * The strip of one cell, set in the middle of where its cards stand, from 0 down; `shift` moves it.
 * Null where the cell has neither mark nor notes.
 */
export function cellStrip(
  map: CareerMap,
  index: MapIndex,
  cell: Cell,
  words: FaceWords,
  { x, width }: Across,
): CellStrip | null {
  const key = cellKey(cell)
  const emptyMarkId = index.emptyCells.get(key) ?? null
  const notes = index.notesOn.get(key) ?? []
  if (emptyMarkId === null && notes.length === 0) return null
  const main = map.settings.mainLanguage
  const font = fontAtHand(map.settings.font)
  const room = Math.min(WORDS_WIDTH, width - 24)
  const { size, weight, tone, lineHeight } = STYLES.further
  const mark = emptyMarkId === null ? undefined : recordOf(map, 'emptyCell', emptyMarkId)
  const sentence = mark === undefined ? '' : readText(mark.note, words.language, main).trim() || words.noJobs
  const lines = breakLines(sentence, size, weight, room, WORDS_LINES, font).map((line, at) => ({
    ...line,
    x: x + Math.round((width - line.width) / 2),
    y: baselineIn(at * lineHeight, STYLES.further, font),
    size,
    weight,
    tone,
  }))
  let y = lines.length * lineHeight + (lines.length > 0 && notes.length > 0 ? 8 : 0)
  const tags = notes.map((note) => {
    const box = { x: x + (width - room) / 2, y, width: room }
    const tag = tagAt(box, note.id, note.noteType, noteText(note, words, main), font)
    y += TAG_STEP
    return tag
  })
  return { emptyMarkId, lines, tags, height: y }
}

/** What is hatched of a cell marked empty: all of it where nothing stands in it, else the ground of its words. */
export function hatchOf(
  across: Across,
  { emptyMarkId, lines, cardCount, height }: Pick<CellBox, 'emptyMarkId' | 'lines' | 'cardCount' | 'height'>,
): Box | null {
  if (emptyMarkId === null) return null
  if (cardCount === 0) return { ...across, y: HATCH_INSET, height: height - 2 * HATCH_INSET }
  const top = Math.min(...lines.map((line) => line.y - line.size)) - HATCH_PADDING
  const bottom = Math.max(...lines.map((line) => line.y)) + HATCH_PADDING
  return { ...across, y: top, height: bottom - top }
}

/** The same strip `y` px further down. */
export function shift(strip: CellStrip, y: number): Pick<CellBox, 'emptyMarkId' | 'lines' | 'tags'> {
  return {
    emptyMarkId: strip.emptyMarkId,
    lines: strip.lines.map((line) => ({ ...line, y: line.y + y })),
    tags: strip.tags.map((tag) => ({ ...tag, y: tag.y + y })),
  }
}
