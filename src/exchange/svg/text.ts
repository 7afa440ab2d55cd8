import type { TextLine } from '../../layout/picture.ts'
import { toneInk } from './colors.ts'
import { element, escapeXml } from './markup.ts'

/** Lines of a box whose corner stands at x, y. */
export function textLines(lines: readonly TextLine[], x: number, y: number, accent: string): string {
  return lines.map((line) => textLine(line, x, y, accent)).join('')
}

/** One measured line. Spaces are kept as they are. */
export function textLine(line: TextLine, x: number, y: number, accent: string): string {
  return textAt(line.text, x + line.x, y + line.y, line.size, line.weight, toneInk(line.tone, accent))
}

/** Words at a baseline. */
export function textAt(words: string, x: number, y: number, size: number, weight: 400 | 600, fill: string): string {
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight === 600 ? 600 : undefined, fill },
    escapeXml(words),
  )
}
