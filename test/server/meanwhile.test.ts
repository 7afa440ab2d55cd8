import { connect } from 'node:net'
import type { Socket } from 'node:net'

import { expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'

import { CSRF_HEADER, GrantListResponse } from '../../src/wire/access.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'

const LINK = { role: 'manage', label: 'A way back', expiresAt: null, useLimit: null }

interface Begun {
  /** Sends what is missing; gives the status that is answered. */
  readonly finish: () => Promise<number>
}

/** Sends a request but for the last byte of its body, and waits until the server has taken it in. */
async function begin({ port }: TestServer, visitor: Visitor, call: string, body: object): Promise<Begun> {
  const text = JSON.stringify(body)
  const socket: Socket = connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  let said = ''
  let isOver = false
  socket.on('close', () => (isOver = true))
  socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
  const head = [
    `${call} HTTP/1.1`,
    'Host: localhost',
    `${CSRF_HEADER}: 1`,
    `Cookie: ${visitor.cookie()}`,
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
    'Expect: 100-continue',
    'Connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${text.slice(0, -1)}`)
  await waitFor(() => said.startsWith('HTTP/1.1 100 '), 'the server to wait for the rest')
  return {
    finish: async () => {
      said = ''
      socket.write(text.slice(-1))
      await waitFor(() => isOver, 'the answer')
      return Number(said.slice(9, 12))
    },
  }
}

it('a request is judged by what its sender may do when it is there whole', async () => {
  const server = await startServer({ access: 'real' })
  const mapId = await server.createMap()
  const grants = `/api/maps/${mapId}/grants`
  const count = async (): Promise<number> =>
    v.parse(GrantListResponse, (await server.manager.call('GET', grants)).body).grants.length
  const partner = await server.comeAs('manage', mapId)

  const kept = await begin(server, partner, `POST ${grants}`, LINK)
  expect(await kept.finish()).toBe(201)
  const counted = await count()

  const revoked = await begin(server, partner, `POST ${grants}`, LINK)
  const renaming = await begin(server, partner, `PATCH /api/maps/${mapId}`, { title: 'Taken' })
  const named = await begin(server, partner, 'PATCH /api/me', { name: 'Eva' })
  expect((await server.manager.call('DELETE', `${grants}/${partner.grantId}`)).status).toBe(204)
  expect([await revoked.finish(), await renaming.finish()]).toEqual([404, 404])
  expect((await partner.call('DELETE', '/api/me/sessions/this')).status).toBe(204)
  expect(await named.finish()).toBe(401)
  expect(await count()).toBe(counted)
})
