import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE_BYTES = 8
/** Length and type before a chunk's data, its checksum after. */
const HEAD_BYTES = 8
const CRC_BYTES = 4
/** The color type of pixels in red, green and blue. */
const RGB = 2
const PIXEL_BYTES = 3

/**
 * A browser's screenshot in fewer bytes, every pixel as it was. Browsers filter each row for photographs and pack
 * for speed; flat colors and letters pack better as they are. Anything but an 8-bit RGB PNG is given back as it came.
 */
export function repackPng(png: Buffer): Buffer {
  const { header, packed } = readChunks(png)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (header[8] !== 8 || header[9] !== RGB || header[12] !== 0) return png
  const rows = unfilter(inflateSync(packed), width * PIXEL_BYTES, height)
  const repacked = Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return repacked.length < png.length ? repacked : png
}

function readChunks(png: Buffer): { readonly header: Buffer; readonly packed: Buffer } {
  let header = Buffer.alloc(0)
  const parts: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + HEAD_BYTES)
    const data = png.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length)
    if (type === 'IHDR') header = Buffer.from(data)
    if (type === 'IDAT') parts.push(data)
    at += HEAD_BYTES + length + CRC_BYTES
  }
  return { header, packed: Buffer.concat(parts) }
}

/** Takes the five filters of the PNG specification (section 9) off; the rows keep a filter byte, which is 0. */
function unfilter(filtered: Buffer, rowBytes: number, height: number): Buffer {
  const stride = rowBytes + 1
  const plain = Buffer.alloc(filtered.length)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * stride] ?? 0
    for (let x = 1; x <= rowBytes; x += 1) {
      const at = y * stride + x
      const left = x > PIXEL_BYTES ? (plain[at - PIXEL_BYTES] ?? 0) : 0
      const above = y > 0 ? (plain[at - stride] ?? 0) : 0
      const corner = x > PIXEL_BYTES && y > 0 ? (plain[at - stride - PIXEL_BYTES] ?? 0) : 0
      plain[at] = (filtered[at] ?? 0) + guess(filter, left, above, corner)
    }
  }
  return plain
}

function guess(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      return 0
  }
}

/** Whichever neighbor is nearest to left + above - corner; in a tie the first of left, above, corner. */
function paeth(left: number, above: number, corner: number): number {
  const [fromLeft, fromAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
  const fromCorner = Math.abs(left + above - 2 * corner)
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left
  return fromAbove <= fromCorner ? above : corner
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
