import type { SurroundBlock } from '../../layout/surround.ts'
import { INK } from './colors.ts'
import { element, escapeXml } from './markup.ts'
import { textLines } from './text.ts'

/** A block around the map, its corner at x, y. The logo is inside the file; its words are for those who do not see it. */
export function surroundMarkup(
  block: SurroundBlock,
  logo: { readonly data: string; readonly alt: string } | null,
  x: number,
  y: number,
): string {
  const image =
    logo === null || block.logo === null
      ? ''
      : element(
          'image',
          {
            x: x + block.logo.x,
            y: y + block.logo.y,
            width: block.logo.width,
            height: block.logo.height,
            href: logo.data,
            role: 'img',
            'aria-label': logo.alt === '' ? undefined : logo.alt,
          },
          logo.alt === '' ? '' : element('title', {}, escapeXml(logo.alt)),
        )
  return image + textLines(block.lines, x, y, INK.text)
}
