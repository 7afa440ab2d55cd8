/** Bytes of a text file as text: UTF-8, UTF-16 or, as older Excel writes, Windows-1252. */
const START = 4096

/** The text, without a byte order mark; null for what is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  const start = bytes.subarray(0, START)
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros > 0) return zeros >= start.length / 4 ? decode(bytes, unmarkedOrder(start)) : null
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')
}

/** Of text in Latin letters every second byte is zero; which one tells the order. */
function unmarkedOrder(start: Uint8Array): string {
  const evenZeros = start.reduce((count, byte, at) => count + (byte === 0 && at % 2 === 0 ? 1 : 0), 0)
  const oddZeros = start.reduce((count, byte, at) => count + (byte === 0 && at % 2 === 1 ? 1 : 0), 0)
  return evenZeros > oddZeros ? 'utf-16be' : 'utf-16le'
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
