import type { MapFont } from '../../../model/font.ts'
import { fontCssFor } from './fonts.ts'

/**
 * The canvas as it is on the screen now, with its words in this font, as a PNG; null when it is not there or cannot be
 * drawn.
 */
export async function copySeen(font: MapFont): Promise<Blob | null> {
  const canvas = document.querySelector<HTMLElement>('.react-flow')
  if (canvas === null) return null
  try {
    const { toBlob } = await import('html-to-image')
    const backgroundColor = getComputedStyle(canvas).backgroundColor
    // Without it the fonts' addresses are looked for by way of a `<base>`, which no page here may have.
    const fontEmbedCSS = await fontsOf(font, canvas.textContent)
    return await toBlob(canvas, { pixelRatio: 2, backgroundColor, filter: isPicture, fontEmbedCSS })
  } catch {
    return null
  }
}

/** The map's own font, and that of marks and names on it. */
async function fontsOf(font: MapFont, text: string): Promise<string> {
  const fonts: readonly MapFont[] = font === 'inter' ? ['inter'] : ['inter', font]
  return (await Promise.all(fonts.map((one) => fontCssFor(one, text)))).join('')
}

/** Leaves out what is there for the hand: controls and menus. */
function isPicture(node: Node): boolean {
  return !(node instanceof HTMLElement && node.dataset['control'] !== undefined)
}
