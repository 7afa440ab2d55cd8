/** Characters as people count them, and UTF-16 units: one character may be made of very many. */
const NAME_LENGTH = 60
const NAME_UNITS = 240
const decoder = new TextDecoder('utf-8', { fatal: true })

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Control characters, and marks that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A presence state as others may see it: names made printable and short, and `user.id` written by the
 * server. `null` where the person takes leave, undefined where the bytes are no state.
 */
export function stampPresence(bytes: Uint8Array, principalId: string): string | null | undefined {
  const state = parseState(bytes)
  if (state === null || state === undefined) return state
  const fields = new Map(Object.entries(state))
  const user = fields.get('user')
  if (typeof fields.get('name') === 'string') fields.set('name', cleanName(fields.get('name')))
  fields.set('user', stampUser(user, principalId))
  return JSON.stringify(Object.fromEntries(fields))
}

function stampUser(user: unknown, id: string): object {
  if (typeof user !== 'object' || user === null || Array.isArray(user)) return { id }
  const fields = new Map<string, unknown>(Object.entries(user))
  if (fields.has('name')) fields.set('name', cleanName(fields.get('name')))
  fields.set('id', id)
  return Object.fromEntries(fields)
}

function cleanName(name: unknown): string {
  const printable = typeof name === 'string' ? name.replace(UNPRINTABLE, '').trim() : ''
  const short = Array.from(graphemes.segment(printable), ({ segment }) => segment).slice(0, NAME_LENGTH)
  return short.join('').slice(0, NAME_UNITS)
}

function parseState(bytes: Uint8Array): object | null | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes), (key, item: unknown) =>
      key === '__proto__' ? undefined : item,
    )
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}
