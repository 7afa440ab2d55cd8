/** The little XML that spreadsheets are made of. A document type, and with it every own entity, is refused. */

export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  /** Nothing comes after it. */
  | { readonly type: 'bad'; readonly code: 'brokenFile' | 'hostileFile' }

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const BROKEN = { type: 'bad', code: 'brokenFile' } as const

/** Tags and texts in their order; names without their prefix. An empty tag opens and closes. */
export function* readXml(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const tagAt = xml.indexOf('<', at)
    const text = xml.slice(at, tagAt < 0 ? xml.length : tagAt)
    if (text !== '') yield { type: 'text', text: unescape(text) }
    if (tagAt < 0) return
    const skipped = skipAside(xml, tagAt)
    if (skipped !== null) {
      if (skipped < 0) return yield BROKEN
      if (xml.startsWith('<![CDATA[', tagAt)) yield { type: 'text', text: xml.slice(tagAt + 9, skipped - 3) }
      at = skipped
      continue
    }
    if (xml[tagAt + 1] === '!') return yield { type: 'bad', code: 'hostileFile' }
    TAG.lastIndex = tagAt
    const tag = TAG.exec(xml)
    if (tag === null) return yield BROKEN
    const [whole, slash, name = '', attributes = '', empty] = tag
    if (slash === '') yield { type: 'open', name: localName(name), attributes: readAttributes(attributes) }
    if (slash === '/' || empty === '/') yield { type: 'close', name: localName(name) }
    at = tagAt + whole.length
  }
}

/** Where a comment, an instruction or a CDATA section ends; -1 when it does not, null when there is none. */
function skipAside(xml: string, at: number): number | null {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!xml.startsWith(start, at)) continue
    const endAt = xml.indexOf(end, at + start.length)
    return endAt < 0 ? -1 : endAt + end.length
  }
  return null
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found.set(localName(name), unescape(double ?? single ?? ''))
  }
  return found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities every XML has, and signs by number; others stay as they are written. */
function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (written, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? written
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
