/** Reads the pages that React writes: well formed, with void elements closed. */

export interface PageNode {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (PageNode | string)[]
}

interface OpenNode extends PageNode {
  readonly children: (PageNode | string)[]
}

/** The tree of a markup; its root has no tag. */
export function readPage(markup: string): PageNode {
  const root: OpenNode = { tag: '', attributes: new Map(), children: [] }
  const open: OpenNode[] = [root]
  for (const [, closing, tag, attributes, single, text] of markup.matchAll(
    /<(\/?)([a-z0-9]+)((?:\s[\w-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi,
  )) {
    const top = open.at(-1)
    if (top === undefined) throw new Error('More is closed than was opened')
    if (tag === undefined) top.children.push(decode(text ?? ''))
    else if (closing === '/') open.pop()
    else {
      const node: OpenNode = { tag, attributes: readAttributes(attributes ?? ''), children: [] }
      top.children.push(node)
      if (single !== '/') open.push(node)
    }
  }
  if (open.length !== 1) throw new Error('Something is left open')
  return root
}

/** The words of a node as they are read. */
export function textOf(node: PageNode | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  )
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
])

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES.get(entity) ?? entity)
}
