/** Sets texts and marks on a card from top to bottom, on the 4 px grid. */
import type { MapFont } from '../model/font.ts'
import { faceFor } from './fonts/faces.ts'
import type { CardFace, FaceMark, TextLine, Tone } from './picture.ts'
import { breakLines, clip, measure } from './textMeasure.ts'
import type { FontWeight } from './textMeasure.ts'

/** How a text is set; sizes in px. */
export interface TextStyle {
  readonly size: number
  readonly weight: FontWeight
  readonly tone: Tone
  readonly lineHeight: number
}

export const STYLES = {
  title: { size: 13, weight: 600, tone: 'strong', lineHeight: 16 },
  further: { size: 12, weight: 400, tone: 'muted', lineHeight: 16 },
  text: { size: 12, weight: 400, tone: 'normal', lineHeight: 16 },
  kind: { size: 11, weight: 600, tone: 'accent', lineHeight: 16 },
  small: { size: 11, weight: 400, tone: 'muted', lineHeight: 16 },
  chip: { size: 11, weight: 400, tone: 'normal', lineHeight: 20 },
} as const satisfies Record<string, TextStyle>

export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const CHIP = { height: 20, padding: 8, gap: 4, rows: 2 }
/** A tag's height, where its words begin and the gap after it, px. */
export const TAG = { height: 20, textX: 20, gap: 4 } as const

/** Baseline of a line of text whose box begins at `top`, in whole px. */
export function baselineIn(top: number, style: TextStyle, font: MapFont): number {
  return Math.round(top + style.lineHeight / 2 + style.size * faceFor(font).baseline)
}

/** A text set as one line, not broken. */
export function lineAt(x: number, top: number, text: string, style: TextStyle, font: MapFont): TextLine {
  const { size, weight, tone } = style
  return { x, y: baselineIn(top, style, font), text, size, weight, tone, width: measure(text, size, weight, font) }
}

/** Words broken to lines one under the other, from `top` down. */
export function linesAt(
  x: number,
  top: number,
  text: string,
  style: TextStyle,
  maxWidth: number,
  maxLines: number,
  font: MapFont,
): readonly TextLine[] {
  const { size, weight, tone, lineHeight } = style
  return breakLines(text, size, weight, maxWidth, maxLines, font).map((line, at) => ({
    x,
    y: baselineIn(top + at * lineHeight, style, font),
    ...line,
    size,
    weight,
    tone,
  }))
}

export class FaceSheet {
  readonly width: number
  readonly #padding: Padding
  readonly #font: MapFont
  readonly #lines: TextLine[] = []
  readonly #marks: FaceMark[] = []
  #y: number
  #gap = 0

  constructor(width: number, padding: Padding, font: MapFont) {
    this.width = width
    this.#font = font
    this.#padding = padding
    this.#y = padding.top
  }

  /** Width between the paddings, px. */
  get inner(): number {
    return this.width - this.#padding.left - this.#padding.right
  }

  /** Leaves room before whatever comes next; nothing at the end of a card. */
  space(pixels: number): void {
    this.#gap = Math.max(this.#gap, pixels)
  }

  /** A text of at most `maxLines` lines. Gives the number of lines set. */
  text(text: string, style: TextStyle, maxLines: number): number {
    const lines = linesAt(this.#padding.left, this.#start(), text, style, this.inner, maxLines, this.#font)
    this.#lines.push(...lines)
    this.#y += lines.length * style.lineHeight
    return lines.length
  }

  /** Two texts on one line, the second after the first or, where there is no room, under it. */
  pair(first: string, firstStyle: TextStyle, second: string, secondStyle: TextStyle): void {
    const gap = measure(' ', secondStyle.size, secondStyle.weight, this.#font)
    const firstWidth = measure(first, firstStyle.size, firstStyle.weight, this.#font)
    const secondWidth = measure(second, secondStyle.size, secondStyle.weight, this.#font)
    if (firstWidth + gap + secondWidth > this.inner) {
      this.text(first, firstStyle, 2)
      this.text(second, secondStyle, 1)
      return
    }
    const y = baselineIn(this.#start(), firstStyle, this.#font)
    this.#lines.push(
      { ...lineAt(this.#padding.left, 0, first, firstStyle, this.#font), y },
      { ...lineAt(this.#padding.left + firstWidth + gap, 0, second, secondStyle, this.#font), y },
    )
    this.#y += firstStyle.lineHeight
  }

  /** Pieces joined by middle dots, wrapping between pieces, with `aside` at the right end of the last line. */
  pieces(pieces: readonly string[], style: TextStyle, aside: string, asideStyle: TextStyle): void {
    const rows = joinPieces(pieces, style, this.inner, this.#font)
    const top = this.#start()
    rows.forEach((row, at) =>
      this.#lines.push(lineAt(this.#padding.left, top + at * style.lineHeight, row, style, this.#font)),
    )
    this.#y += rows.length * style.lineHeight
    if (aside === '') return
    const { text, width } = clip(aside, asideStyle.size, asideStyle.weight, this.inner, this.#font)
    const last = rows.at(-1)
    const used = last === undefined ? Number.POSITIVE_INFINITY : measure(last, style.size, style.weight, this.#font) + 8
    if (used + width > this.inner) this.#y += asideStyle.lineHeight
    const x = this.width - this.#padding.right - width
    this.#lines.push(lineAt(x, this.#y - asideStyle.lineHeight, text, asideStyle, this.#font))
  }

  wageBar(from: number, to: number): void {
    const y = this.#start()
    this.#marks.push({ type: 'wageBar', x: this.#padding.left, y, width: this.inner, height: 4, from, to })
    this.#y += 4
  }

  /** Small labels side by side, two rows at most; what has no room is counted in a last one. */
  chips(labels: readonly string[]): void {
    const top = this.#start()
    const texts = labels.map((label) =>
      clip(label, STYLES.chip.size, STYLES.chip.weight, this.inner - 2 * CHIP.padding, this.#font),
    )
    let shown = texts.length
    let placed = flowChips(texts, this.inner)
    while (shown > 1 && placed.some(({ row }) => row >= CHIP.rows)) {
      shown -= 1
      const rest = `+${texts.length - shown}`
      const width = measure(rest, STYLES.chip.size, STYLES.chip.weight, this.#font)
      placed = flowChips([...texts.slice(0, shown), { text: rest, width }], this.inner)
    }
    for (const { x, row, width, text } of placed) {
      const y = top + row * (CHIP.height + CHIP.gap)
      const line = lineAt(CHIP.padding, 0, text, STYLES.chip, this.#font)
      this.#marks.push({ type: 'chip', x: this.#padding.left + x, y, width, height: CHIP.height, line })
    }
    const rows = (placed.at(-1)?.row ?? 0) + 1
    this.#y += rows * (CHIP.height + CHIP.gap) - CHIP.gap
  }

  /** A row with room for an icon and one line of words. */
  tag(recordId: string, tag: Extract<FaceMark, { readonly type: 'tag' }>['tag'], text: string): void {
    const y = this.#start()
    this.#marks.push(tagAt({ x: this.#padding.left, y, width: this.inner }, recordId, tag, text, this.#font))
    this.#y += TAG.height
    this.space(TAG.gap)
  }

  /** The face, and the height of the card that holds it, in px (a multiple of 4). */
  finish(): { readonly face: CardFace; readonly height: number } {
    const height = Math.ceil((this.#y + this.#padding.bottom) / 4) * 4
    return { face: { lines: this.#lines, marks: this.#marks }, height }
  }

  #start(): number {
    if (this.#y > this.#padding.top) this.#y += this.#gap
    this.#gap = 0
    return this.#y
  }
}

/** Height of a tag's row with the gap after it, px. */
export const TAG_STEP = TAG.height + TAG.gap

/** A tag at a place. */
export function tagAt(
  box: { readonly x: number; readonly y: number; readonly width: number },
  recordId: string,
  tag: Extract<FaceMark, { readonly type: 'tag' }>['tag'],
  text: string,
  font: MapFont,
): Extract<FaceMark, { readonly type: 'tag' }> {
  const style = { ...STYLES.small, tone: 'normal', lineHeight: TAG.height } as const
  const clipped = clip(text, style.size, style.weight, box.width - TAG.textX, font)
  const line = lineAt(TAG.textX, 0, clipped.text, style, font)
  return { type: 'tag', ...box, height: TAG.height, recordId, tag, line }
}

/** Rows of pieces with ` · ` between them; a piece wider than a row is broken. */
export function joinPieces(
  pieces: readonly string[],
  style: TextStyle,
  maxWidth: number,
  font: MapFont,
): readonly string[] {
  const rows: string[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    const joined = last === undefined ? piece : `${last} · ${piece}`
    if (last !== undefined && measure(joined, style.size, style.weight, font) <= maxWidth)
      rows[rows.length - 1] = joined
    else rows.push(...breakLines(piece, style.size, style.weight, maxWidth, undefined, font).map(({ text }) => text))
  }
  return rows
}

interface PlacedChip {
  readonly x: number
  readonly row: number
  readonly width: number
  readonly text: string
}

function flowChips(
  texts: readonly { readonly text: string; readonly width: number }[],
  inner: number,
): readonly PlacedChip[] {
  let x = 0
  let row = 0
  return texts.map(({ text, width: textWidth }) => {
    const width = Math.ceil(textWidth) + 2 * CHIP.padding
    if (x > 0 && x + width > inner) {
      x = 0
      row += 1
    }
    const placed = { x, row, width, text }
    x += width + CHIP.gap
    return placed
  })
}
