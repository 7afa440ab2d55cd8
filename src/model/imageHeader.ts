/** What the first bytes of a picture tell, read without decoding it: a few bytes may unpack to gigabytes. */

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp'

export interface ImageFacts {
  readonly type: ImageType
  /** In px. */
  readonly width: number
  readonly height: number
  readonly isAnimated: boolean
}

/**
 * Kind and size of a PNG (W3C PNG, third edition, 5 and 11.2), JPEG (ITU-T T.81, annex B) or WebP (RFC 9649);
 * null for anything else and for what is cut off before its size is told.
 */
export function readImageHeader(bytes: Uint8Array): ImageFacts | null {
  const facts = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes)
  return facts === null || facts.width === 0 || facts.height === 0 ? null : facts
}

function readPng(bytes: Uint8Array): ImageFacts | null {
  if (text(bytes, 0, 8) !== '\u0089PNG\r\n\u001a\n' || text(bytes, 12, 4) !== 'IHDR' || bytes.length < 24) return null
  let isAnimated = false
  // What is animated says so before its first pixels.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bigEndian(bytes, at, 4)) {
    const chunk = text(bytes, at + 4, 4)
    if (chunk === 'acTL') isAnimated = true
    if (chunk === 'IDAT') break
  }
  return { type: 'image/png', width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4), isAnimated }
}

/** Markers that stand alone, without a length after them: TEM and the restarts. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** Frame headers are C0 to CF, but for the tables DHT (C4) and DAC (CC) and the reserved JPG (C8). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Uint8Array): ImageFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else if (isFrame(marker)) {
      const [height, width] = [bigEndian(bytes, at + 5, 2), bigEndian(bytes, at + 7, 2)]
      return { type: 'image/jpeg', width, height, isAnimated: false }
    } else at += 2 + Math.max(2, bigEndian(bytes, at + 2, 2))
  }
  return null
}

function readWebp(bytes: Uint8Array): ImageFacts | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP' || bytes.length < 30) return null
  const type = 'image/webp'
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return {
        type,
        width: littleEndian(bytes, 26, 2) & 0x3fff,
        height: littleEndian(bytes, 28, 2) & 0x3fff,
        isAnimated: false,
      }
    case 'VP8L': {
      const packed = littleEndian(bytes, 21, 4)
      return { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, isAnimated: false }
    }
    case 'VP8X':
      return {
        type,
        width: littleEndian(bytes, 24, 3) + 1,
        height: littleEndian(bytes, 27, 3) + 1,
        isAnimated: ((bytes[20] ?? 0) & 0x02) !== 0,
      }
    default:
      return null
  }
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function bigEndian(bytes: Uint8Array, from: number, length: number): number {
  return bytes.subarray(from, from + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

function littleEndian(bytes: Uint8Array, from: number, length: number): number {
  return bytes.subarray(from, from + length).reduceRight((sum, byte) => sum * 256 + byte, 0)
}
