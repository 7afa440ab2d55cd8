import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { killServer, manage, spawnServer, stopServer } from '../helpers/childServer.ts'
import { makeFolder } from '../helpers/startServer.ts'
import { keyIn, visitorOf } from '../helpers/visitor.ts'

async function runCommand(env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const command = resolve(import.meta.dirname, '../../server/manageLink.ts')
  const child = spawn(process.execPath, [command], { env: { PATH: process.env['PATH'] ?? '', ...env } })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  await once(child, 'close')
  return { code: child.exitCode, said }
}

it('the command prints a link beside the running server, good for one more manager', async () => {
  const dataDir = await makeFolder()
  const server = await spawnServer({ DATA_DIR: dataDir })
  onTestFinished(() => killServer(server))
  const { code, said } = await runCommand({ DATA_DIR: dataDir, PUBLIC_URL: 'https://maps.example.org' })
  const [line = ''] = said.split('\n')
  expect([code, line]).toEqual([0, expect.stringMatching(/^Open https:\/\/maps\.example\.org\/#k=[\w-]{43}$/)])
  const visitor = visitorOf(server.origin)
  expect((await visitor.redeem(keyIn(line))).body).toMatchObject({ instanceRole: 'manage' })
  expect((await visitorOf(server.origin).redeem(keyIn(line))).status).toBe(410)
})

it('the command says what is missing', async () => {
  const dataDir = await makeFolder()
  const { code, said } = await runCommand({ DATA_DIR: dataDir })
  expect([code, said]).toEqual([1, expect.stringMatching(/^There is no database in .*: start the server first\.\n$/)])
})

it('no key of a link or a session is in the log or in the data folder', async () => {
  const dataDir = await makeFolder()
  const server = await spawnServer({ DATA_DIR: dataDir })
  let logged = ''
  server.process.stderr?.on('data', (bytes: Buffer) => (logged += bytes.toString()))
  const manager = await manage(server)
  const mapId = await manager.createMap()
  const wish = { role: 'view', label: 'Secret', expiresAt: null, useLimit: null }
  const { body } = await manager.call('POST', `/api/maps/${mapId}/grants`, wish)
  const key = /"key":"([\w-]{43})"/.exec(JSON.stringify(body))?.[1] ?? ''
  const viewer = visitorOf(server.origin)
  await viewer.redeem(key, 'Eva')
  await viewer.call('GET', `/api/nothing?k=${key}`)
  await viewer.call('DELETE', `/api/maps/${mapId}?k=${key}`)
  const secrets = [
    server.manageKey ?? '',
    key,
    manager.cookie().split('=')[1] ?? '',
    viewer.cookie().split('=')[1] ?? '',
  ]
  expect(secrets.map((secret) => secret.length)).toEqual([43, 43, 43, 43])
  await stopServer(server)
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  for (const secret of secrets) {
    expect(logged).not.toContain(secret)
    expect(files.filter((text) => text.includes(secret))).toEqual([])
  }
})
