type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element as text. Attributes are escaped; `children` must be markup already. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`],
    )
    .join('')
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`
}

/** Words made safe to stand in XML; characters XML 1.0 forbids are left out. */
export function escapeXml(words: string): string {
  return words
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A number with at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Control characters and lone surrogates: the XML 1.0 `Char` production lets none of them in. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters to be left out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
