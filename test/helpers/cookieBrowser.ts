interface Sending {
  readonly method?: string
  /** A body, of one kind or the other. */
  readonly form?: string
  readonly json?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser without pictures: it keeps cookies as one does, and goes one address at a time. */
export class CookieBrowser {
  /** By host without port, as browsers keep them. */
  readonly #cookies = new Map<string, Map<string, string>>()

  /** One request; redirects are given and not followed. */
  async go(address: string | URL, { method, form, json, headers }: Sending = {}): Promise<Response> {
    const url = new URL(address)
    const jar = this.#jar(url)
    const body = form ?? json
    const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded'
    const response = await fetch(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': type }),
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body }),
    })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  /** Goes on as long as it is sent on, but not to an address that `isEnd` holds for: gives that one. */
  async follow(
    address: string | URL,
    isEnd: (url: URL) => boolean,
  ): Promise<{ readonly url: URL; readonly response: Response | null }> {
    let url = new URL(address)
    for (let steps = 0; steps < 20; steps++) {
      if (isEnd(url)) return { url, response: null }
      const response = await this.go(url)
      const next = response.headers.get('location')
      if (next === null) return { url, response }
      url = new URL(next, url)
    }
    throw new Error(`Sent on without end, last to ${url.pathname}`)
  }

  /** A cookie's value at an address; null without one. */
  cookie(address: string, name: string): string | null {
    return this.#jar(new URL(address)).get(name) ?? null
  }

  /** Takes a cookie away. */
  forget(address: string, name: string): void {
    this.#jar(new URL(address)).delete(name)
  }

  /** All cookies' values at an address. */
  cookies(address: string): readonly string[] {
    return [...this.#jar(new URL(address)).values()]
  }

  #jar(url: URL): Map<string, string> {
    const jar = this.#cookies.get(url.hostname) ?? new Map<string, string>()
    this.#cookies.set(url.hostname, jar)
    return jar
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const isOver = /;\s*max-age=0/i.test(line) || /;\s*expires=Thu, 01 Jan 1970/i.test(line)
  if (isOver) jar.delete(name)
  else jar.set(name, pair.slice(at + 1))
}
