/** The parts of a ZIP file, unpacked one by one and never beyond a limit. */
import { Inflate } from 'fflate'

import type { Result } from '../../../model/result.ts'
import { ok, refuse } from '../../../model/result.ts'
import { SHEET_LIMITS } from '../grid.ts'
import type { SheetProblem } from '../grid.ts'

export interface ZipPart {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly packedSize: number
  /** As the file declares it. */
  readonly size: number
  /** Where the part's own header begins. */
  readonly offset: number
}

const MOST_PARTS = 2000
/** Deflate makes at most 1,032 bytes of one: so much at a time stays below 9 MB. */
const STEP = 8192
const BROKEN = { code: 'brokenFile' } as const

/** The parts by name, as the directory at the file's end lists them. Encrypted files and ZIP64 are refused. */
export function listZip(bytes: Uint8Array): Result<ReadonlyMap<string, ZipPart>, SheetProblem> {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end < 0) return refuse(BROKEN)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_PARTS) return refuse({ code: 'hostileFile' })
  const parts = new Map<string, ZipPart>()
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return refuse(BROKEN)
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (isEncrypted || parts.has(name)) return refuse(BROKEN)
    parts.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(parts)
}

/** One part unpacked. Refused when it declares, or turns out to have, more than `most` bytes. */
export function unpack(bytes: Uint8Array, part: ZipPart, most: number): Result<Uint8Array, SheetProblem> {
  if (part.size > most) return tooMuch()
  const view = viewOf(bytes)
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== 0x04034b50) return refuse(BROKEN)
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true)
  const packed = bytes.subarray(start, start + part.packedSize)
  if (packed.length !== part.packedSize) return refuse(BROKEN)
  if (part.method === 0) return packed.length === part.size ? ok(packed) : refuse(BROKEN)
  return part.method === 8 ? inflate(packed, part.size, most) : refuse(BROKEN)
}

function inflate(packed: Uint8Array, declared: number, most: number): Result<Uint8Array, SheetProblem> {
  const pieces: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((piece) => {
    size += piece.length
    if (size <= most) pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return refuse(BROKEN)
  }
  if (size > most) return tooMuch()
  // A part that says less than it is was not made by a spreadsheet.
  if (size !== declared) return refuse(BROKEN)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return ok(whole)
}

/** The directory's end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tooMuch(): { readonly ok: false; readonly problem: SheetProblem } {
  return refuse({ code: 'inflatesTooMuch', limit: SHEET_LIMITS.inflatedBytes })
}
