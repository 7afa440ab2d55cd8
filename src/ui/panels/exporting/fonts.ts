import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url'
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url'
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url'

const EXTENDED = /[\u0100-\u024F\u1E00-\u1EFF\u20A0-\u20CF]/

const loaded = new Map<string, Promise<string>>()

/**
 * `@font-face` rules with the bundled font inside, for a picture that must look the same everywhere.
 * Letters beyond Latin-1 are put in only where `text` has some. Rejects when a font file cannot be had.
 */
export async function fontCssFor(text: string): Promise<string> {
  const faces = EXTENDED.test(text)
    ? [face(400, latin400), face(600, latin600), face(400, extended400, true), face(600, extended600, true)]
    : [face(400, latin400), face(600, latin600)]
  return (await Promise.all(faces)).join('')
}

async function face(weight: 400 | 600, url: string, isExtended = false): Promise<string> {
  const data = loaded.get(url) ?? toBase64(url)
  loaded.set(url, data)
  data.catch(() => loaded.delete(url))
  const range = isExtended ? 'unicode-range:U+100-24F,U+1E00-1EFF,U+20A0-20CF;' : ''
  return `@font-face{font-family:Inter;font-weight:${weight};${range}src:url(data:font/woff2;base64,${await data})}`
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
