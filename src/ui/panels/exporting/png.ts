import { statedSize } from './formats.ts'

export type PngOutcome =
  | { readonly ok: true; readonly blob: Blob; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly code: 'tooLarge' | 'failed'; readonly width: number; readonly height: number }

/**
 * Draws an SVG of ours into a PNG, `scale` pixels to the CSS px. Browsers refuse large canvases without
 * a word (iOS from 16.8 megapixels on): a far corner is painted and read back first, and a canvas that
 * forgot it is told as too large instead of giving a blank picture.
 */
export async function drawPng(svg: string, scale: number): Promise<PngOutcome> {
  const stated = statedSize(svg)
  const width = Math.round(stated.width * scale)
  const height = Math.round(stated.height * scale)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  try {
    const context = canvas.getContext('2d')
    if (context === null || !holdsPixels(context, width, height)) {
      return { ok: false, code: 'tooLarge', width, height }
    }
    const image = await loadImage(svg)
    context.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob === null ? { ok: false, code: 'tooLarge', width, height } : { ok: true, blob, width, height }
  } catch {
    return { ok: false, code: 'failed', width, height }
  } finally {
    // Frees the memory at once: iOS counts canvases that are merely forgotten against a common limit.
    canvas.width = 1
    canvas.height = 1
  }
}

function holdsPixels(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  try {
    context.fillStyle = '#ff0000'
    context.fillRect(width - 1, height - 1, 1, 1)
    return context.getImageData(width - 1, height - 1, 1, 1).data[0] === 255
  } catch {
    return false
  }
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
