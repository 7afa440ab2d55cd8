/** Calls the API as one person would: bears the cookie of the session it was given. For tests, benches and scripts. */
import { CSRF_HEADER, KEY_FRAGMENT } from '../../src/wire/access.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** One who calls the API, with the session they have, or without one. */
export interface Visitor {
  readonly call: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>
  /** Shows a link's key; what the session may do from then on is what this visitor may. */
  readonly redeem: (key: string, name?: string) => Promise<Answer>
  /** Makes a map they manage; gives its id. */
  readonly createMap: (title?: string, more?: object) => Promise<string>
  /** The Cookie header of their session, for sockets; empty without one. */
  readonly cookie: () => string
}

/** The key in a link. */
export function keyIn(link: string): string {
  return link.slice(link.indexOf(KEY_FRAGMENT) + KEY_FRAGMENT.length)
}

/** Someone new at a server, or with the cookie of a session they have there. */
export function visitorOf(origin: string, session = ''): Visitor {
  let cookie = session

  async function call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const content = body === undefined ? {} : { 'content-type': 'application/json' }
    const known = cookie === '' ? {} : { cookie }
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { [CSRF_HEADER]: '1', ...content, ...known, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [given] = response.headers.getSetCookie()
    if (given !== undefined) cookie = given.startsWith('trellis=;') ? '' : (given.split(';')[0] ?? '')
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parse(text) }
  }

  return {
    call,
    cookie: () => cookie,
    createMap: async (title = 'A map', more = {}) => {
      const { body } = await call('POST', '/api/maps', { title, ...more })
      if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
      throw new Error(`No map was created: ${JSON.stringify(body)}`)
    },
    redeem: (key, name) => call('POST', '/api/redeem', name === undefined ? { key } : { key, name }),
  }
}

/** What JSON says; other texts, such as pictures and tables, as they are. */
function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
