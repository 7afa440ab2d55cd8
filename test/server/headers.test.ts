import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { CSRF_HEADER } from '../../src/wire/access.ts'
import { SIGN_IN_PATH } from '../../src/wire/signIn.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import type { TestServer, TestServerOptions } from '../helpers/startServer.ts'
import { startHouse } from './oidc/house.ts'

const DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

async function serveClient(config: TestServerOptions['config'] = {}): Promise<TestServer> {
  const clientDir = await makeFolder()
  await mkdir(join(clientDir, 'assets'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>The app</title>')
  await writeFile(join(clientDir, 'assets', 'main-abc123.js'), 'export {}')
  return startServer({ config: { clientDir, ...config } })
}

function policyOf(headers: Headers): ReadonlyMap<string, string> {
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim())
  return new Map(parts.map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)]))
}

function expectGuarded(headers: Headers, of: string): void {
  const told = Object.fromEntries(
    [
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'x-frame-options',
      'x-powered-by',
      'server',
      'strict-transport-security',
    ].map((name) => [name, headers.get(name)]),
  )
  expect({ of, ...told }).toEqual({
    of,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-powered-by': null,
    server: null,
    'strict-transport-security': null,
  })
  expect(headers.get('permissions-policy')).toMatch(/^camera=\(\), microphone=\(\), geolocation=\(\)/)
  const policy = policyOf(headers)
  expect([of, policy.get('default-src'), policy.get('frame-ancestors')]).toEqual([of, "'none'", "'none'"])
  expect([of, headers.get('content-security-policy')]).not.toEqual([of, expect.stringMatching(/unsafe|\*|https?:/)])
}

describe('the headers', () => {
  it('stand on pages, files, data, errors and what is not there', async () => {
    const server = await serveClient()
    const { origin } = server
    const id = await server.createMap()
    const { body } = await server.call('POST', `/api/maps/${id}/publish`, { versionId: null })
    const publicId = /"publicId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? ''
    const asked: readonly (readonly [string, number, RequestInit?])[] = [
      ['/', 200],
      [`/m/${id}`, 200],
      [`/p/${publicId}`, 200],
      ['/assets/main-abc123.js', 200],
      ['/assets/main-abc123.js', 200, { method: 'HEAD' }],
      ['/assets/gone.js', 404],
      ['/api/maps', 200],
      [`/api/published/${publicId}`, 200],
      [`/api/maps/${id}/thumbnail`, 200],
      [`/api/maps/${id}/audit?as=csv`, 200],
      ['/api/nothing', 404],
      ['/api/maps', 403, { method: 'POST' }],
      ['/api/maps', 403, { headers: { origin: 'https://evil.example' }, method: 'POST' }],
      [
        '/api/maps',
        400,
        { method: 'POST', headers: { [CSRF_HEADER]: '1', 'content-type': 'application/json' }, body: '{' },
      ],
      ['/api/%E0%A4%A', 400],
      ['/healthz', 200],
      ['/readyz', 200],
    ]
    for (const [path, status, init] of asked) {
      const response = await fetch(`${origin}${path}`, init ?? {})
      expect([path, response.status]).toEqual([path, status])
      expectGuarded(response.headers, path)
      await response.arrayBuffer()
    }
  })

  it('stand where someone is sent on to sign in', async () => {
    const { server } = await startHouse()
    const response = await fetch(`${server.origin}${SIGN_IN_PATH}`, { redirect: 'manual' })
    expect([response.status, response.headers.get('content-security-policy')]).toEqual([303, DATA])
    expectGuarded(response.headers, SIGN_IN_PATH)
  })

  it('of pages allow what they need and no more', async () => {
    const { origin, port } = await serveClient()
    for (const path of ['/', '/m/abcdefgh12345678', '/assets/main-abc123.js']) {
      const { headers } = await fetch(`${origin}${path}`)
      expect(Object.fromEntries(policyOf(headers))).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'font-src': "'self'",
        'connect-src': `'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port}`,
        'worker-src': "'self'",
        'manifest-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'trellis',
      })
    }
  })

  it('of data and files leave nothing to run, and files are for keeping', async () => {
    const server = await serveClient()
    const id = await server.createMap()
    for (const [path, disposition] of [
      ['/api/maps', null],
      ['/api/nothing', null],
      ['/%61pi/maps', null],
      ['/healthz', null],
      [`/api/maps/${id}/thumbnail`, 'attachment; filename="map.svg"'],
      [`/api/maps/${id}/audit?as=csv`, 'attachment; filename="audit.csv"'],
    ] as const) {
      const { headers } = await server.call('GET', path)
      const told = [path, headers.get('content-security-policy'), headers.get('content-disposition')]
      expect(told).toEqual([path, DATA, disposition])
    }
  })

  it('say that the server is to be reached by HTTPS alone where it is', async () => {
    const hstsOf = async (publicUrl: string | null): Promise<string | null> => {
      const { origin } = await serveClient({ publicUrl })
      return (await fetch(`${origin}/`)).headers.get('strict-transport-security')
    }
    expect(await hstsOf('https://maps.example.org')).toBe('max-age=31536000')
    expect(await hstsOf('http://maps.example.org')).toBeNull()
  })

  it('name no source that a Host header made up', async () => {
    const { port } = await serveClient({ host: '0.0.0.0' })
    const answer = await sendRaw(
      port,
      "GET / HTTP/1.1\r\nHost: x; script-src 'unsafe-inline'\r\nConnection: close\r\n\r\n",
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).not.toContain('unsafe-inline')
    expect(answer).toMatch(/content-security-policy: .*connect-src 'self';/)
  })
})

/** All that comes back for some bytes. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })
}
