/** Makes a map's logo of any picture a person has: decoded, made small and written anew, so that nothing else of the file stays. */
import { readImageHeader } from '../../../../model/imageHeader.ts'
import type { ImageType } from '../../../../model/imageHeader.ts'
import { LOGO_BYTES, LOGO_SIDE, logoSize } from '../../../../model/logo.ts'

export type LogoProblem =
  | 'fileTooLarge'
  | 'notPicture'
  | 'isDrawing'
  | 'isAnimated'
  | 'tooManyPixels'
  | 'broken'
  | 'tooDetailed'

export type LogoOutcome =
  | {
      readonly ok: true
      readonly logo: string
      readonly width: number
      readonly height: number
      readonly bytes: number
    }
  | { readonly ok: false; readonly code: LogoProblem }

/** Largest file opened, in bytes, and most pixels decoded: 40 million are 160 MB for the moment of it. */
export const LOGO_FILE_BYTES = 10 * 1024 * 1024
const PIXELS = 40_000_000

/** Longest sides tried, px, until the picture is small enough. */
const SIDES = [LOGO_SIDE, 480, 320, 200]
const QUALITIES = [0.92, 0.8]

/**
 * A picture file as a logo. Refused before a pixel of it is unpacked: what is no PNG, JPEG or WebP by its own first
 * bytes, moves, or is past the limits. What the camera or the program wrote into the file (place, names) is left behind.
 */
export async function readLogo(file: Blob): Promise<LogoOutcome> {
  if (file.size > LOGO_FILE_BYTES) return { ok: false, code: 'fileTooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const facts = readImageHeader(bytes)
  if (facts === null) return { ok: false, code: isDrawing(bytes) ? 'isDrawing' : 'notPicture' }
  if (facts.isAnimated) return { ok: false, code: 'isAnimated' }
  if (facts.width * facts.height > PIXELS) return { ok: false, code: 'tooManyPixels' }
  const picture = await createImageBitmap(new Blob([bytes], { type: facts.type })).catch(() => null)
  if (picture === null) return { ok: false, code: 'broken' }
  try {
    return await encode(picture)
  } finally {
    picture.close()
  }
}

/** SVG is text that may hold programs and addresses: it is told by name, because people often have their logo so. */
function isDrawing(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
}

/** The largest that is within the limit; at each size the sharpest kind that is. */
async function encode(picture: ImageBitmap): Promise<LogoOutcome> {
  const sides = SIDES.filter((side, at) => at === 0 || side < Math.max(picture.width, picture.height))
  for (const side of sides) {
    const canvas = drawn(picture, side)
    if (canvas === null) return { ok: false, code: 'broken' }
    for (const { type, quality } of kindsFor(canvas)) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
      // A browser that cannot write a kind gives a PNG in its place.
      if (blob === null || blob.type !== type || blob.size > LOGO_BYTES) continue
      const logo = `data:${type};base64,${toBase64(new Uint8Array(await blob.arrayBuffer()))}`
      const size = logoSize(logo)
      if (size !== null) return { ok: true, logo, ...size, bytes: blob.size }
    }
  }
  return { ok: false, code: 'tooDetailed' }
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const ink = canvas.getContext('2d', { willReadFrequently: true })
  if (ink === null) return null
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

interface Kind {
  readonly type: ImageType
  readonly quality: number | undefined
}

/** PNG keeps letters and edges sharp; WebP and, where nothing is seen through, JPEG are for photographs. */
function kindsFor(canvas: HTMLCanvasElement): readonly Kind[] {
  const lossy: readonly ImageType[] = isOpaque(canvas) ? ['image/webp', 'image/jpeg'] : ['image/webp']
  return [
    { type: 'image/png', quality: undefined },
    ...QUALITIES.flatMap((quality) => lossy.map((type) => ({ type, quality }))),
  ]
}

function isOpaque(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
