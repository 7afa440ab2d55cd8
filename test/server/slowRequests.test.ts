import { connect } from 'node:net'
import type { Socket } from 'node:net'

import { describe, expect, it, onTestFinished } from 'vitest'

import { CSRF_HEADER } from '../../src/wire/access.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

interface Line {
  readonly socket: Socket
  readonly said: () => string
  readonly isOver: () => boolean
}

/** A connection by hand, on which only these bytes are sent. */
function open({ port }: TestServer, text: string): Line {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  let isOver = false
  socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
  socket.on('error', () => {})
  socket.on('close', () => (isOver = true))
  socket.write(text)
  onTestFinished(() => {
    socket.destroy()
  })
  return { socket, said: () => said, isOver: () => isOver }
}

const post = (length: number, more = ''): string =>
  `POST /api/maps HTTP/1.1\r\nHost: localhost\r\n${CSRF_HEADER}: 1\r\ncontent-type: application/json\r\n${more}content-length: ${length}\r\n\r\n`

describe('a request that does not end', () => {
  it('is ended for whoever sends it, be it in its address, its headers or its body, or has not begun', async () => {
    const server = await startServer({ limits: { requestMs: 400 } })
    const lines = [
      open(server, 'GET /api/ma'),
      open(server, 'GET /api/maps HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      open(server, `${post(1000)}{"title":`),
      open(server, ''),
    ]
    // One that sends a little now and then is no better.
    const dripping = open(server, 'GET /api/maps HTTP/1.1\r\nHost: localhost\r\n')
    const drip = setInterval(() => dripping.socket.write('X-A: b\r\n'), 50)
    onTestFinished(() => clearInterval(drip))
    await waitFor(() => [...lines, dripping].every(({ isOver }) => isOver()), 'the slow ones to be turned away')
    expect(dripping.said()).toMatch(/^HTTP\/1\.1 408 /)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })

  it('does not stand in the way of editors, who may be quiet for as long as they like', async () => {
    const server = await startServer({ limits: { requestMs: 100, heartbeatMs: 60_000 } })
    const client = new SyncClient(`${server.syncUrl}/${await server.createMap()}`)
    await waitFor(() => client.isSynced, 'the client to be in sync')
    const slow = open(server, 'GET /api/ma')
    await waitFor(slow.isOver, 'the slow one to be gone')
    // A second one was let in after the first: the editor has been quiet for longer than either might be.
    const later = open(server, 'GET /api/ma')
    await waitFor(later.isOver, 'the next slow one to be gone')
    expect(client.isClosed).toBe(false)
    client.leave()
  })
})

describe('a request that is too large', () => {
  it('is refused by its headers, its body, or the length it names', async () => {
    const server = await startServer()
    const headers = open(server, `GET /api/maps HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
    const named = open(server, post(10_000_000))
    const chunked = open(
      server,
      `${post(0).replace('content-length: 0', 'transfer-encoding: chunked')}20000\r\n${'x'.repeat(0x20000)}\r\n0\r\n\r\n`,
    )
    await waitFor(() => [headers, named, chunked].every(({ said }) => said() !== ''), 'the answers')
    expect([headers, named, chunked].map(({ said }) => said().slice(9, 12))).toEqual(['431', '413', '413'])
    const deep = `{"title":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const answers = await Promise.all(
      [
        deep,
        '{"__proto__":{"title":"x"},"title":"A map"}',
        '{"constructor":{"prototype":{"a":1}},"title":"A map"}',
      ].map((body) =>
        fetch(`${server.origin}/api/maps`, {
          method: 'POST',
          headers: { [CSRF_HEADER]: '1', 'content-type': 'application/json' },
          body,
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('nor may two be hidden in one', async () => {
    const server = await startServer()
    const both = open(server, post(4, 'transfer-encoding: chunked\r\n'))
    const twice = open(server, post(4, 'content-length: 40\r\n'))
    await waitFor(() => both.isOver() && twice.isOver(), 'both to be ended')
    for (const { said } of [both, twice]) expect(said()).toMatch(/^HTTP\/1\.1 400 /)
  })
})

describe('connections that ask for nothing', () => {
  it('are no more than a number, and room is made again', async () => {
    const server = await startServer({ limits: { connections: 1 } })
    const lines = Array.from({ length: 520 }, () => open(server, ''))
    await waitFor(() => lines.filter(({ isOver }) => isOver()).length >= 19, 'the last to be turned away')
    for (const { socket } of lines) socket.destroy()
    await waitFor(
      () =>
        fetch(`${server.origin}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'the server to answer again',
    )
  })
})
