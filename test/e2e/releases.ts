/** Stands before a server and gives out other programs in place of its own: a browser's look for a new one cannot be routed. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'

export interface Releases {
  /** Address to open maps at, without a slash at its end. */
  readonly url: string
  /** From now on the page bears this name and its service worker another one, and asks for one file more. */
  readonly release: (name: string, file?: string) => void
  /** Paths that were asked for. */
  readonly asked: ReadonlySet<string>
  readonly close: () => void
}

/** The name a build has in its service worker. */
const BUILD = /\b[0-9a-f]{16}\b/

export async function startReleases(url: string): Promise<Releases> {
  const { hostname, port } = new URL(url)
  const paths = new Set<string>()
  let change = (_path: string, text: string): string => text

  // Always all of it, as plain text.
  const ask = ({ method, url: path, headers }: IncomingMessage) => {
    const { 'if-none-match': _tag, 'if-modified-since': _date, ...passed } = headers
    return request({ hostname, port, method, path, headers: { ...passed, 'accept-encoding': 'identity' } })
  }
  const front = createServer((asked, answer) => {
    paths.add(asked.url ?? '')
    const passed = ask(asked)
    passed.on('error', () => answer.destroy())
    passed.on('response', (got) => {
      const { 'content-length': _length, ...headers } = got.headers
      answer.writeHead(got.statusCode ?? 502, headers)
      if (asked.url !== '/' && asked.url !== '/sw.js') got.pipe(answer)
      else void got.toArray().then((chunks) => answer.end(change(asked.url ?? '', chunks.join(''))))
    })
    asked.pipe(passed)
  })
  front.on('upgrade', ({ url: path, rawHeaders }: IncomingMessage, socket) => {
    const passed = connect(Number(port), hostname, () => {
      const lines = rawHeaders.map((part, at) => (at % 2 === 0 ? `${part}: ` : `${part}\r\n`))
      passed.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      socket.pipe(passed).pipe(socket)
    })
    for (const end of [socket, passed]) end.on('error', () => [socket, passed].forEach((one) => one.destroy()))
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const address = front.address()
  if (address === null || typeof address === 'string') throw new Error('The front has no port')
  return {
    // A cookie is of a host, whatever the port.
    url: `http://${hostname}:${address.port}`,
    release: (name, file) => {
      change = (path, text) => {
        if (path === '/') return text.replace('<html', `<html data-release="${name}"`)
        return text
          .replace(BUILD, name)
          .replace('/favicon.svg', `/favicon.svg${file === undefined ? '' : `\\n${file}`}`)
      }
    },
    asked: paths,
    close: () => {
      front.close()
      front.closeAllConnections()
    },
  }
}
