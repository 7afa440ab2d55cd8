/** Pictures as bytes: a real PNG, and of the other kinds the first bytes, which tell their size. */
import { deflateSync, crc32 } from 'node:zlib'

/** A PNG of one color, `#rrggbb`; with `isAnimated` it says that more pictures follow. */
export function pngOf(width: number, height: number, color = '#14406b', isAnimated = false): Buffer {
  const pixel = Buffer.from(color.slice(1), 'hex')
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => pixel)])
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(isAnimated ? [chunk('acTL', Buffer.concat([uint32(2), uint32(0)]))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG that says how large it is and holds next to nothing: what would unpack to gigabytes. */
export function bombOf(width: number, height: number): Buffer {
  const bytes = pngOf(1, 1)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A JPEG up to its frame header, after a comment. */
export function jpegHeadOf(width: number, height: number): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x05, 0x68, 0x69, 0x21])
  const frame = Buffer.from([
    0xff,
    0xc2,
    0x00,
    0x0b,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
  ])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame])
}

/** A WebP of each of its three forms, up to its size. */
export function webpHeadOf(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number, isAnimated = false): Buffer {
  const bytes = Buffer.alloc(32)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(24, 4)
  bytes.write(`WEBP${form}`, 8, 'latin1')
  if (form === 'VP8 ') {
    bytes.set([0x9d, 0x01, 0x2a], 23)
    bytes.writeUInt16LE(width, 26)
    bytes.writeUInt16LE(height, 28)
  } else if (form === 'VP8L') {
    bytes[20] = 0x2f
    bytes.writeUInt32LE(((height - 1) << 14) | (width - 1), 21)
  } else {
    bytes[20] = isAnimated ? 2 : 0
    bytes.writeUIntLE(width - 1, 24, 3)
    bytes.writeUIntLE(height - 1, 27, 3)
  }
  return bytes
}

export function dataUrl(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
