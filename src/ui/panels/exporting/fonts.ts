import atkinson400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url'
import atkinson600 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff2?url'
import atkinsonExtended400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2?url'
import atkinsonExtended600 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff2?url'
import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url'
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import interExtended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url'
import interExtended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url'
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url'
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url'
import serifExtended400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?url'
import serifExtended600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?url'

import { FONT_FAMILIES } from '../../../model/font.ts'
import type { MapFont } from '../../../model/font.ts'

/** Addresses of a font's files, by weight. */
interface FontFiles {
  readonly latin: { readonly 400: string; readonly 600: string }
  readonly extended: { readonly 400: string; readonly 600: string }
}

const FILES: { readonly [F in MapFont]: FontFiles } = {
  inter: {
    latin: { 400: inter400, 600: inter600 },
    extended: { 400: interExtended400, 600: interExtended600 },
  },
  atkinson: {
    latin: { 400: atkinson400, 600: atkinson600 },
    extended: { 400: atkinsonExtended400, 600: atkinsonExtended600 },
  },
  sourceSerif: {
    latin: { 400: serif400, 600: serif600 },
    extended: { 400: serifExtended400, 600: serifExtended600 },
  },
}

const EXTENDED = /[\u0100-\u024F\u1E00-\u1EFF\u20A0-\u20CF]/
const EXTENDED_RANGE = 'unicode-range:U+100-24F,U+1E00-1EFF,U+20A0-20CF;'

const loaded = new Map<string, Promise<string>>()

const WEIGHTS = [400, 600] as const

/**
 * `@font-face` rules with a bundled font inside, for a picture that must look the same everywhere.
 * Letters beyond Latin-1 are put in only where `text` has some. Rejects when a font file cannot be had.
 */
export async function fontCssFor(font: MapFont, text: string): Promise<string> {
  const { latin, extended } = FILES[font]
  const family = FONT_FAMILIES[font]
  const faces = [
    ...WEIGHTS.map((weight) => face(family, weight, latin[weight], '')),
    ...(EXTENDED.test(text) ? WEIGHTS.map((weight) => face(family, weight, extended[weight], EXTENDED_RANGE)) : []),
  ]
  return (await Promise.all(faces)).join('')
}

async function face(family: string, weight: 400 | 600, url: string, range: string): Promise<string> {
  const data = loaded.get(url) ?? toBase64(url)
  loaded.set(url, data)
  data.catch(() => loaded.delete(url))
  const source = `src:url(data:font/woff2;base64,${await data})`
  return `@font-face{font-family:'${family}';font-weight:${weight};${range}${source}}`
}

async function toBase64(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Font ${url}: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(binary)
}
