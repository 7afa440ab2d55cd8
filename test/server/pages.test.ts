import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { CSRF_HEADER } from '../../src/wire/access.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'

async function serveClient(): Promise<TestServer> {
  const clientDir = await makeFolder()
  await mkdir(join(clientDir, 'assets'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>The app</title>')
  await writeFile(join(clientDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(clientDir, 'sw.js'), 'self.skipWaiting()')
  await writeFile(join(clientDir, 'assets', 'main-abc123.js'), 'export {}')
  return startServer({ config: { clientDir } })
}

describe('the built client', () => {
  it('is served: hashed files for good, the page anew each time', async () => {
    const { origin } = await serveClient()
    const page = await fetch(`${origin}/`)
    expect(await page.text()).toContain('The app')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const script = await fetch(`${origin}/assets/main-abc123.js`)
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-type')).toMatch(/javascript/)
    expect((await fetch(`${origin}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache')
  })

  it('brings the service worker, anew each time, and with a policy that lets it ask this server alone', async () => {
    const { origin } = await serveClient()
    const { headers } = await fetch(`${origin}/sw.js`)
    expect(headers.get('content-type')).toMatch(/javascript/)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toMatch(/worker-src 'self'/)
    expect(headers.get('content-security-policy')).toMatch(/connect-src 'self'/)
  })

  it('answers all addresses of the app with the page, and no others', async () => {
    const { origin } = await serveClient()
    for (const path of ['/m/abcdefgh12345678', '/m/abcdefgh12345678?face=table', '/bin']) {
      const response = await fetch(`${origin}${path}`)
      expect([path, response.status, (await response.text()).includes('The app')]).toEqual([path, 200, true])
    }
    for (const path of [
      '/assets/old-123.js',
      '/missing.png',
      '/api/nothing',
      '/sync/abcdefgh12345678',
      '/..%2f..%2fpackage.json',
    ]) {
      const response = await fetch(`${origin}${path}`)
      expect([path, response.status === 200]).toEqual([path, false])
    }
    expect(
      (await fetch(`${origin}/m/abcdefgh12345678`, { method: 'POST', headers: { [CSRF_HEADER]: '1' } })).status,
    ).toBe(404)
  })

  it('may be missing: the API is there all the same', async () => {
    const server = await startServer()
    expect((await fetch(`${server.origin}/`)).status).toBe(404)
    expect((await server.call('GET', '/api/maps')).status).toBe(200)
  })
})
