/** Reads SVG and HTML that we wrote, by a grammar stricter than any browser's: what does not fit in fails the test. */

interface Markup {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
  /** What `url(...)` in attributes and styles leads to. */
  readonly targets: readonly string[]
}

/** A tag whose attributes are all in double quotes, or text without anything that could begin one. */
const PIECE =
  /<(?<close>\/)?(?<name>[A-Za-z][\w:-]*)(?<rest>(?:\s+[A-Za-z_][\w:-]*="[^"<>]*")*)\s*\/?>|(?<text>[^<>]+)/y

/** Throws where something is neither a tag as we write it nor escaped text. */
export function readMarkup(markup: string): Markup {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const targets: string[] = []
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < markup.length) {
    const from = PIECE.lastIndex
    const groups = PIECE.exec(markup)?.groups
    if (groups === undefined) throw new Error(`Neither a tag nor text: ${markup.slice(from, from + 80)}`)
    const { name, rest = '', text = '' } = groups
    if (/&(?!(?:amp|lt|gt|quot|#39|#x27|nbsp);)/.test(text + rest)) throw new Error(`A bare &: ${text}${rest}`)
    if (name !== undefined) elements.add(name)
    for (const [, attribute = '', value = ''] of rest.matchAll(/([A-Za-z_][\w:-]*)="([^"]*)"/g)) {
      attributes.add(attribute)
      if (attribute !== 'aria-label') for (const [, to = ''] of value.matchAll(/url\(([^)]*)\)/g)) targets.push(to)
    }
  }
  return { elements, attributes, targets }
}
