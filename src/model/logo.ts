/** A map's logo: a small picture inside the document itself, so that every export has it and no address is asked for it. */
import * as v from 'valibot'

import { readImageHeader } from './imageHeader.ts'

/** Longest side of a stored logo, px: enough for its place on a map at four times its size. */
export const LOGO_SIDE = 640
/** Most bytes of a stored logo. */
export const LOGO_BYTES = 48 * 1024
/** Most characters it takes as text, its `data:` prefix among them. */
export const LOGO_TEXT_LIMIT = Math.ceil(LOGO_BYTES / 3) * 4 + 32

const DATA_URL =
  /^data:(image\/(?:png|jpeg|webp));base64,((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/

export interface LogoSize {
  /** In px. */
  readonly width: number
  readonly height: number
}

/** The last one looked at: a map has one, and is asked for its size in every picture. */
let last: { readonly logo: string; readonly size: LogoSize | null } | null = null

/**
 * The size of a logo as it is stored, a `data:` address; null where it is none: not a PNG, JPEG or WebP by its own
 * first bytes, of another kind than it says, animated, or past `LOGO_SIDE` or `LOGO_BYTES`.
 */
export function logoSize(logo: string): LogoSize | null {
  if (last === null || last.logo !== logo) last = { logo, size: findSize(logo) }
  return last.size
}

function findSize(logo: string): LogoSize | null {
  if (logo.length > LOGO_TEXT_LIMIT) return null
  const [, type, data = ''] = DATA_URL.exec(logo) ?? []
  if (type === undefined) return null
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  const facts = readImageHeader(bytes)
  if (facts === null || facts.type !== type || facts.isAnimated || bytes.length > LOGO_BYTES) return null
  const { width, height } = facts
  return Math.max(width, height) > LOGO_SIDE ? null : { width, height }
}

export const Logo = v.pipe(
  v.string(),
  v.maxLength(LOGO_TEXT_LIMIT),
  v.check((logo) => logoSize(logo) !== null, 'a PNG, JPEG or WebP of at most 48 kB and 640 px'),
)
