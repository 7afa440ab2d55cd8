/** How wide a text is, and how it breaks into lines: by the shipped fonts' metrics, so that every face agrees. */
import type { MapFont } from '../model/font.ts'
import { ABSENT, faceFor } from './fonts/faces.ts'
import type { Cut, FontWeight } from './fonts/faces.ts'

export type { FontWeight } from './fonts/faces.ts'

/** A line of broken text; `width` in px. */
export interface BrokenLine {
  readonly text: string
  readonly width: number
}

const ELLIPSIS = '…'

const MARK = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]$/u
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u

/**
 * In em, a character that our fonts lack and some other font will draw: marks and invisible characters 0,
 * East Asian ones 1 em, emoji 1.2 em, any other 0.6 em. Generous on purpose: a text may come out
 * narrower than its line, never wider.
 */
function fallbackWidth(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (MARK.test(character)) return 0
  if (IDEOGRAPH.test(character)) return 1
  return codePoint > 0xff && PICTOGRAPH.test(character) ? 1.2 : 0.6
}

const rare = new Map<number, number>()

function unitsOf(codePoint: number, { table, unitsPerEm, second }: Cut): number {
  const units = table[codePoint]
  if (units !== undefined && units !== ABSENT) return units
  if (second !== null) return (unitsOf(codePoint, second) * unitsPerEm) / second.unitsPerEm
  const known = rare.get(codePoint) ?? fallbackWidth(codePoint)
  rare.set(codePoint, known)
  return known * unitsPerEm
}

/**
 * Width of a text set in one line, in px. `size` in px. Kerning and ligatures are off wherever cards are drawn.
 * A font whose metrics are not at hand is measured as Inter, here and below.
 */
export function measure(text: string, size: number, weight: FontWeight, font: MapFont = 'inter'): number {
  const cut = faceFor(font).cuts[weight]
  let units = 0
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at += 1
    units += unitsOf(codePoint, cut)
  }
  return (units * size) / cut.unitsPerEm
}

/**
 * Breaks a text at spaces, after hyphens and slashes between letters, and between ideographs; a word too
 * long for a line is cut. At most `maxLines` lines come back, the last with an ellipsis where words are
 * left out. No line is wider than `maxWidth` px, unless a single character is.
 */
export function breakLines(
  text: string,
  size: number,
  weight: FontWeight,
  maxWidth: number,
  maxLines: number = Number.POSITIVE_INFINITY,
  font: MapFont = 'inter',
): readonly BrokenLine[] {
  const cut = faceFor(font).cuts[weight]
  const limit = (maxWidth * cut.unitsPerEm) / size
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    const words = paragraph.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push(...breakParagraph(words, cut, limit))
  }
  const kept = lines.slice(0, maxLines)
  const last = kept.at(-1)
  if (last !== undefined && kept.length < lines.length) kept[kept.length - 1] = withEllipsis(last, cut, limit)
  return kept.map((line) => ({ text: line, width: measure(line, size, weight, font) }))
}

/** Text of one line, cut and ended by an ellipsis where it is wider than `maxWidth` px. */
export function clip(
  text: string,
  size: number,
  weight: FontWeight,
  maxWidth: number,
  font: MapFont = 'inter',
): BrokenLine {
  return breakLines(text, size, weight, maxWidth, 1, font)[0] ?? { text: '', width: 0 }
}

function breakParagraph(text: string, cut: Cut, limit: number): readonly string[] {
  const lines: string[] = []
  let start = 0
  let width = 0
  /** Where the line may end, where the next one then starts, and the width up to there; -1 for nowhere yet. */
  let end = -1
  let next = -1
  let nextWidth = 0
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    const length = codePoint > 0xffff ? 2 : 1
    const units = unitsOf(codePoint, cut)
    if (codePoint === 0x20) {
      width += units
      end = at
      next = at + 1
      nextWidth = width
      continue
    }
    // Twice where the rest of a word, moved to a line of its own, is too wide for it.
    while (width + units > limit && at > start) {
      const isWhole = end > start
      lines.push(text.slice(start, isWhole ? end : at))
      start = isWhole ? next : at
      width -= isWhole ? nextWidth : width
      end = -1
    }
    width += units
    at += length - 1
    if (canBreakAfter(text, at, codePoint)) {
      end = at + 1
      next = at + 1
      nextWidth = width
    }
  }
  if (start < text.length) lines.push(text.slice(start))
  return lines
}

const HYPHENS = new Set(['-', '/', '–', '—', '\u2010'].map((one) => one.charCodeAt(0)))
const LETTER = /\p{L}/u

function canBreakAfter(text: string, at: number, codePoint: number): boolean {
  if (codePoint >= 0x2e80) return IDEOGRAPH.test(String.fromCodePoint(codePoint))
  if (!HYPHENS.has(codePoint)) return false
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))
}

function withEllipsis(line: string, cut: Cut, limit: number): string {
  const room = limit - unitsOf(ELLIPSIS.charCodeAt(0), cut)
  let width = 0
  let end = 0
  for (const character of line) {
    width += unitsOf(character.codePointAt(0) ?? 0, cut)
    if (width > room) break
    end += character.length
  }
  return line.slice(0, end).replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS
}
