import { plainLine } from '../../src/model/plainLine.ts'
import type { Member } from './member.ts'

/** Characters as people count them, and UTF-16 units: one character may be made of very many. */
const NAME_LENGTH = 60
const NAME_UNITS = 240
const decoder = new TextDecoder('utf-8', { fatal: true })

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A presence state as others may see it: `user` is written by the server, whatever the client claims there. A guest
 * whom the server knows by no name yet bears the one they claim in `name`, or in `user.name`, made printable and short.
 * `null` where the person takes leave, undefined where the bytes are no state.
 */
export function stampPresence(
  bytes: Uint8Array,
  { person, role }: Pick<Member, 'person' | 'role'>,
): string | null | undefined {
  const state = parseState(bytes)
  if (state === null || state === undefined) return state
  const fields = new Map<string, unknown>(Object.entries(state))
  const claimed = cleanName(fields.get('name') ?? nameIn(fields.get('user')))
  const name = person.name === '' && person.isGuest ? claimed : person.name
  if (fields.has('name')) fields.set('name', name)
  fields.set('user', { id: person.id, name, isGuest: person.isGuest, role })
  return JSON.stringify(Object.fromEntries(fields))
}

function nameIn(user: unknown): unknown {
  return typeof user === 'object' && user !== null && 'name' in user ? user.name : null
}

function cleanName(name: unknown): string {
  const printable = typeof name === 'string' ? plainLine(name).trim() : ''
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
