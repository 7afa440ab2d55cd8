import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { expect, it } from 'vitest'

const SERVER = resolve(import.meta.dirname, '../../server')

/** What can open a connection to somewhere else, or run another program; types open nothing. */
const OUTWARD =
  /\bfetch\(|new WebSocket\(|new EventSource\(|^import (?!type\b|\{ isIPv4, isIPv6 \}).*'(?:node:(?:http2?|https|net|tls|dgram|dns|child_process|vm)|openid-client)'/m

it('nothing in the server can ask another server for anything, but for the sign-in', () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(50)
  const outward = files.filter((name) => OUTWARD.test(readFileSync(join(SERVER, name), 'utf8')))
  expect(outward.filter((name) => !name.replaceAll('\\', '/').startsWith('access/oidc/'))).toEqual([])
  expect(outward).not.toEqual([])
})
