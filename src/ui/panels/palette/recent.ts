/** Which acts were chosen last by the palette, remembered on this machine. */
const KEY = 'trellis.recentActs'
const LIMIT = 5

/** Ids of acts, the latest first. They may name some there are none of any more. */
export function readRecent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, LIMIT) : []
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return []
    throw error
  }
}

/** Remembers an act as the latest. Where the browser forbids it, nothing is remembered. */
export function rememberRecent(id: string): void {
  const ids = [id, ...readRecent().filter((one) => one !== id)].slice(0, LIMIT)
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(ids))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
