import type { CardBox } from '../../../layout/picture.ts'

export interface WrappedTitle {
  /** Font size in px of the map. */
  readonly size: number
  readonly left: number
  readonly top: number
  readonly lines: readonly string[]
}

/** What `CanvasRenderingContext2D` gives; tests bring their own. */
export interface TextMeter {
  font: string
  readonly measureText: (text: string) => { readonly width: number }
}

const LINE_HEIGHT = 1.2

interface Kept {
  readonly key: string
  readonly title: WrappedTitle | null
}
let kept = new WeakMap<CardBox, Kept>()

/** To be called when a font has come: what was measured before was measured in another. */
export function forgetTitles(): void {
  kept = new WeakMap()
}

/**
 * A card's title in the largest size from `wished` down to `least` px at which all of it fits the card; at
 * `least` it is cut with an ellipsis. Null when not even a word of it could be read. Kept per card.
 */
export function wrapTitle(
  meter: TextMeter,
  card: CardBox,
  wished: number,
  least: number,
  font: string,
  hasSign: boolean,
): WrappedTitle | null {
  // Rounded, so that a zoom in small steps measures nothing anew.
  const size = Math.round(wished * 2) / 2
  const key = `${size} ${hasSign} ${font}`
  const known = kept.get(card)
  if (known?.key === key) return known.title
  const title = fit(meter, card, size, least, font, hasSign)
  kept.set(card, { key, title })
  return title
}

function fit(
  meter: TextMeter,
  card: CardBox,
  wished: number,
  least: number,
  font: string,
  hasSign: boolean,
): WrappedTitle | null {
  const text = titleText(card)
  const left = Math.max(14, wished * 0.8)
  const top = Math.max(6, wished * 0.35)
  const width = card.width - left - 8 - (hasSign ? wished : 0)
  if (text === '' || width < least * 2) return null
  for (const size of [wished, (wished + least) / 2, least]) {
    // A low card has room for one line in its middle.
    const room = Math.max(
      Math.floor((card.height - top) / (size * LINE_HEIGHT)),
      size * LINE_HEIGHT <= card.height ? 1 : 0,
    )
    if (room < 1) continue
    const topOf = (count: number): number => Math.min(top, (card.height - count * size * LINE_HEIGHT) / 2)
    meter.font = `600 ${size}px ${font}`
    const lines = breakWords(meter, text, width)
    if (lines.length <= room && lines.every((line) => meter.measureText(line).width <= width)) {
      return { size, left, top: topOf(lines.length), lines }
    }
    if (size !== least) continue
    const cut = lines.slice(0, room).map((line) => clip(meter, line, width))
    const last = cut.at(-1)
    if (lines.length > room && last !== undefined) cut[cut.length - 1] = clip(meter, `${last}…`, width)
    return { size, left, top: topOf(cut.length), lines: cut }
  }
  return null
}

/** Lines of one text stand no further apart than this, px. */
const LEADING = 17

/** The title as layout broke it: its bold lines joined again, up to the next text. */
function titleText(card: CardBox): string {
  const { lines } = card.face
  const start = lines.findIndex((line) => line.tone === 'strong' && line.weight === 600)
  const first = lines[Math.max(0, start)]
  if (first === undefined) return ''
  const words = [first.text]
  let last = first
  for (const line of lines.slice(Math.max(0, start) + 1)) {
    const goesOn =
      line.x === first.x && line.size === first.size && line.tone === first.tone && line.y - last.y <= LEADING
    if (!goesOn) break
    words.push(line.text)
    last = line
  }
  return words.join(' ')
}

function breakWords(meter: TextMeter, text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && meter.measureText(joined).width <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function clip(meter: TextMeter, text: string, width: number): string {
  if (meter.measureText(text).width <= width) return text
  let cut = text.replace(/…$/, '')
  while (cut.length > 1 && meter.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
