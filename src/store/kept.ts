/** Which maps this device keeps, as far as it can be known at once: a list of ids, there only with consent. */

const KEY = 'trellis.kept'

interface KeptIds {
  readonly maps: readonly string[]
  /** Maps with edits of mine that were not sent and are kept aside. */
  readonly aside: readonly string[]
}

const NONE: KeptIds = { maps: [], aside: [] }

/** What this device remembers; nothing where the browser forbids to look. */
export function readKept(): KeptIds {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return NONE
    const { maps, aside } = Object.fromEntries(Object.entries(stored))
    return { maps: idsOf(maps), aside: idsOf(aside) }
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return NONE
    throw error
  }
}

/** Puts a map on a list, or takes it off. */
export function setKept(list: keyof KeptIds, mapId: string, isOn: boolean): void {
  const kept = readKept()
  const others = kept[list].filter((id) => id !== mapId)
  write({ ...kept, [list]: isOn ? [...others, mapId] : others })
}

function write(kept: KeptIds): void {
  try {
    // Where nothing is kept, nothing tells that anything ever was.
    if (kept.maps.length + kept.aside.length === 0) globalThis.localStorage?.removeItem(KEY)
    else globalThis.localStorage?.setItem(KEY, JSON.stringify(kept))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

function idsOf(input: unknown): readonly string[] {
  return Array.isArray(input) ? input.filter((id) => typeof id === 'string') : []
}
