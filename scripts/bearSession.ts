import { WebSocket } from 'ws'

/**
 * Has this process call one server as a browser does that has a session there: `fetch` and `WebSocket` bear its cookie,
 * to that origin alone. For scripts that use the client's own calls, which leave cookies to the browser.
 */
export function bearSession(origin: string, cookie: string): void {
  const { host } = new URL(origin)
  const send = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (typeof input !== 'string' || new URL(input).host !== host) return send(input, init)
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return send(input, { ...init, headers })
  }
  class SessionSocket extends WebSocket {
    constructor(address: string | URL, protocols: string | string[] = []) {
      super(address, protocols, new URL(address).host === host ? { headers: { cookie } } : {})
    }
  }
  // The one of ws and that of browsers have what the client uses in common.
  Reflect.set(globalThis, 'WebSocket', SessionSocket)
}
