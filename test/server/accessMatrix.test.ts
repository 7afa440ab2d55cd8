import { describe, expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { Doc, encodeStateAsUpdate } from 'yjs'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { ROLES } from '../../src/model/role.ts'
import { CreateGrantResponse, CSRF_HEADER, MeResponse } from '../../src/wire/access.ts'
import { ProblemResponse } from '../../src/wire/problems.ts'
import { CLOSE, MESSAGE, roomName, SYNC } from '../../src/wire/rooms.ts'
import { putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient, syncBytes } from '../helpers/syncClient.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { MESSAGES, messagesOf } from './everyMessage.ts'

/** Nobody, the five roles in the map, and the two of the server, who have no role of their own in it. */
const PRINCIPALS = ['nobody', ...ROLES, 'creator', 'manager'] as const
type PrincipalName = (typeof PRINCIPALS)[number]

/** What comes of a call: `1` nobody (401), `3` forbidden (403), `4` no such map (404), `+` it gets through. */
const ALL = '++++++++'
const SIGNED_IN = '1+++++++'
const READERS = '1+++++4+'
const COMMENTERS = '13++++4+'
const REVIEWERS = '133+++4+'
const EDITORS = '1333++4+'
const MANAGERS = '13333+4+'
const CREATORS = '133333++'
const SERVER_MANAGERS = '1333333+'

/** Every route, with what comes of it for each principal. A route that is missing here fails the test. */
const ROUTES: Readonly<Record<string, string>> = {
  'GET /healthz': ALL,
  'GET /readyz': ALL,
  'POST /api/redeem': ALL,
  'GET /api/me': ALL,
  'PATCH /api/me': SIGNED_IN,
  'GET /api/me/sessions': SIGNED_IN,
  'DELETE /api/me/sessions': SIGNED_IN,
  'DELETE /api/me/sessions/:id': SIGNED_IN,
  'GET /api/maps': SIGNED_IN,
  'POST /api/maps': CREATORS,
  'PATCH /api/maps/:id': MANAGERS,
  'DELETE /api/maps/:id': MANAGERS,
  'POST /api/maps/:id/erase': MANAGERS,
  'GET /api/maps/:id/thumbnail': READERS,
  'POST /api/maps/:id/duplicate': '1333334+',
  'POST /api/maps/:id/restore': MANAGERS,
  'POST /api/maps/:id/archive': MANAGERS,
  'POST /api/maps/:id/unarchive': MANAGERS,
  'POST /api/maps/:id/exports': READERS,
  'GET /api/maps/:id/access': READERS,
  'GET /api/maps/:id/people': MANAGERS,
  'DELETE /api/maps/:id/people/:personId': MANAGERS,
  'GET /api/maps/:id/grants': MANAGERS,
  'POST /api/maps/:id/grants': MANAGERS,
  'PATCH /api/maps/:id/grants/:grantId': MANAGERS,
  'DELETE /api/maps/:id/grants/:grantId': MANAGERS,
  'GET /api/maps/:id/audit': MANAGERS,
  'GET /api/maps/:id/versions': COMMENTERS,
  'POST /api/maps/:id/versions': EDITORS,
  'GET /api/maps/:id/versions/:versionId': COMMENTERS,
  'PATCH /api/maps/:id/versions/:versionId': EDITORS,
  'POST /api/maps/:id/versions/:versionId/restore': EDITORS,
  'POST /api/maps/:id/versions/:versionId/copy': '1333334+',
  'GET /api/maps/:id/status': READERS,
  'PUT /api/maps/:id/status': EDITORS,
  'POST /api/maps/:id/publish': MANAGERS,
  'POST /api/maps/:id/unpublish': MANAGERS,
  'GET /api/published/:publicId': ALL,
  'GET /api/maps/:id/threads': COMMENTERS,
  'POST /api/maps/:id/threads': COMMENTERS,
  'POST /api/maps/:id/threads/:threadId/comments': COMMENTERS,
  'PATCH /api/maps/:id/threads/:threadId/comments/:commentId': COMMENTERS,
  'DELETE /api/maps/:id/threads/:threadId/comments/:commentId': COMMENTERS,
  'POST /api/maps/:id/threads/:threadId/resolve': COMMENTERS,
  'POST /api/maps/:id/threads/:threadId/reopen': COMMENTERS,
  'POST /api/maps/:id/threads/:threadId/read': COMMENTERS,
  'GET /api/maps/:id/people-to-mention': COMMENTERS,
  'GET /api/maps/:id/confirmations': COMMENTERS,
  'POST /api/maps/:id/confirmations': REVIEWERS,
  'DELETE /api/maps/:id/confirmations/:confirmationId': REVIEWERS,
  'PUT /api/maps/:id/review-settings': MANAGERS,
  'GET /api/maps/:id/rounds': MANAGERS,
  'POST /api/maps/:id/rounds': MANAGERS,
  'PATCH /api/maps/:id/rounds/:roundId': MANAGERS,
  'GET /api/maps/:id/rounds/:roundId': REVIEWERS,
  'POST /api/maps/:id/rounds/:roundId/open': REVIEWERS,
  'PUT /api/maps/:id/rounds/:roundId/answers/:askId': REVIEWERS,
  'DELETE /api/maps/:id/rounds/:roundId/answers/:askId': REVIEWERS,
  'GET /api/collections': SIGNED_IN,
  'GET /api/collections/:id': SIGNED_IN,
  'POST /api/collections': CREATORS,
  'PATCH /api/collections/:id': CREATORS,
  'DELETE /api/collections/:id': CREATORS,
  'POST /api/collections/:id/restore': CREATORS,
  'GET /api/grants': SERVER_MANAGERS,
  'POST /api/grants': SERVER_MANAGERS,
  'PATCH /api/grants/:grantId': SERVER_MANAGERS,
  'DELETE /api/grants/:grantId': SERVER_MANAGERS,
  'GET /api/audit': SERVER_MANAGERS,
}

/** Rooms mend nothing by themselves either: what changes is what was sent. */
const NO_LIMITS = {
  repairQuietMs: 1e8,
  callsPerMinutePerAddress: 1e6,
  callsPerMinutePerSession: 1e6,
  badLinksPerMinute: 1e6,
  maps: 1e6,
}

async function openServer(): Promise<TestServer> {
  return startServer({ access: 'real', storage: createMemoryStorage(), limits: NO_LIMITS })
}

/** Someone who may do what their name says in this map. */
async function comeAs(server: TestServer, name: PrincipalName, mapId: string): Promise<Visitor> {
  if (name === 'nobody') return server.visit()
  if (name !== 'creator' && name !== 'manager') return server.comeAs(name, mapId)
  const role = name === 'creator' ? 'create' : 'manage'
  const wish = { role, label: name, expiresAt: null, useLimit: null }
  const { key } = v.parse(CreateGrantResponse, (await server.manager.call('POST', '/api/grants', wish)).body)
  const visitor = server.visit()
  await visitor.redeem(key)
  return visitor
}

describe('every route', () => {
  it('is in the table', async () => {
    const { routes } = await openServer()
    const known = new Set(routes.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url}`))
    expect([...known].toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  it.each(PRINCIPALS)('lets %s through, or not, as the table says; what is refused changes nothing', async (name) => {
    const server = await openServer()
    const { storage } = server
    const outcomes = await Promise.all(
      Object.keys(ROUTES).map(async (route) => {
        const [method = '', url = ''] = route.split(' ')
        const mapId = await server.createMap()
        const visitor = await comeAs(server, name, mapId)
        if (url === '/api/maps/:id/restore') await storage.binMap(mapId, 1)
        const path = url.replace(':id', mapId).replace(/:\w+/g, 'nobodymadethis')
        const state = async () => [await storage.findMap(mapId), await storage.load(roomName('map', mapId))]
        const before = await state()
        const answer = await visitor.call(method, path, method === 'GET' || method === 'DELETE' ? undefined : {})
        const [noted] = await storage.audit.listAudit(mapId, null, 1)
        const outcome = outcomeOf(answer, noted?.act === 'refused')
        if (outcome !== '+') expect(await state()).toEqual(before)
        return [route, outcome] as const
      }),
    )
    const at = PRINCIPALS.indexOf(name)
    expect(outcomes).toEqual(Object.entries(ROUTES).map(([route, row]) => [route, row[at]]))
  })

  it('is guarded however its address is written', async () => {
    const server = await openServer()
    const mapId = await server.createMap()
    for (const path of [`/%61pi/maps/${mapId}`, `/api/m%61ps/${mapId}`, `/api/maps/${mapId}?forever=1`]) {
      expect([path, (await server.visit().call('DELETE', path)).status]).toEqual([path, 401])
    }
    for (const path of [`/API/maps/${mapId}`, `//api/maps/${mapId}`, `/api/maps/${mapId}/`]) {
      expect([path, (await server.visit().call('DELETE', path)).status]).toEqual([path, 404])
    }
    expect((await server.storage.findMap(mapId))?.deletedAt).toBeNull()
    const head = await fetch(`${server.origin}/api/maps/${mapId}/access`, { method: 'HEAD' })
    expect(head.status).toBe(401)
  })

  it('needs the header where it changes something', async () => {
    const server = await openServer()
    for (const route of Object.keys(ROUTES).filter((name) => !name.startsWith('GET'))) {
      const [method = '', url = ''] = route.split(' ')
      const headers = { cookie: server.manager.cookie() }
      const response = await fetch(`${server.origin}${url}`, { method, headers })
      expect([route, v.parse(ProblemResponse, await response.json()).problem.code]).toEqual([route, 'noHeader'])
    }
  })
})

/** What came of a call. `isNoted`: the audit of the map tells of a refusal, so that a missing map is the guard's word. */
function outcomeOf({ status, body }: { readonly status: number; readonly body: unknown }, isNoted: boolean): string {
  const read = v.safeParse(ProblemResponse, body)
  const code = read.success ? read.output.problem.code : ''
  if (code === 'noSession') return '1'
  if (code === 'forbidden') return '3'
  return status === 404 && isNoted ? '4' : '+'
}

/** Who may do what in a room: read it, and write its document. All else a client sends ends the connection. */
const ROOMS = [
  { path: '', room: 'map', readers: new Set(['view', 'comment', 'review', 'edit', 'manage', 'manager']) },
  { path: '/workbook', room: 'workbook', readers: new Set(['edit', 'manage', 'manager']) },
] as const
const WRITERS: ReadonlySet<string> = new Set(['edit', 'manage', 'manager'])

describe.each(ROOMS)('every message to the $room', ({ path, room, readers }) => {
  it.each(PRINCIPALS)('of %s is taken in, or not, as the table says', async (name) => {
    const server = await openServer()
    const mapId = await server.createMap()
    const url = `${server.syncUrl}/${mapId}${path}`
    const visitor = await comeAs(server, name, mapId)
    const open = (who: Visitor, isSilent: boolean): SyncClient => {
      const client = new SyncClient(url, { isSilent, headers: { cookie: who.cookie() } })
      onTestFinished(() => client.leave())
      return client
    }
    if (!new Set<string>(readers).has(name)) {
      const stranger = open(visitor, true)
      await waitFor(() => stranger.isClosed, 'the stranger to be turned away')
      expect([stranger.closeCode, stranger.received]).toEqual([
        name === 'nobody' ? CLOSE.signedOut : CLOSE.forbidden,
        [],
      ])
      return
    }
    const witness = open(server.manager, false)
    await waitFor(() => witness.isSynced, 'the witness')
    const bytes = (): string => Buffer.from(encodeStateAsUpdate(witness.doc)).toString('base64')
    const head = async () => (await server.storage.heads([roomName(room, mapId)])).get(roomName(room, mapId))
    let clientId = 1000
    for (const message of MESSAGES) {
      const variants = messagesOf(Uint8Array.of(), 0)[message].length
      for (let variant = 0; variant < variants; variant += 1) {
        clientId += 1
        const [client, before, headBefore, heardBefore] = [
          open(visitor, true),
          bytes(),
          await head(),
          witness.received.length,
        ]
        await waitFor(() => client.received.length > 0, 'the client to be in the room')
        const sent = messagesOf(edit(clientId), clientId)[message][variant]
        if (sent !== undefined) client.sendRaw(sent)
        const label = `${message} ${variant}`
        switch (message) {
          case 'step1':
          case 'queryAwareness':
            await waitFor(() => client.received.length > 1, `an answer to ${label}`)
            break
          case 'awareness':
            await waitFor(() => witness.presence.has(clientId), `${label} to be seen`)
            break
          case 'step2':
          case 'update':
            if (WRITERS.has(name)) await waitFor(() => bytes() !== before, `${label} to be taken in`)
            else await flush(client)
            break
          default:
            await waitFor(() => client.isClosed, `${label} to end the connection`)
            expect([label, client.closeCode]).toEqual([label, CLOSE.badMessage])
        }
        const isWrite = WRITERS.has(name) && (message === 'step2' || message === 'update')
        if (!isWrite) {
          await server.rooms.settled()
          expect([label, await head(), bytes()]).toEqual([label, headBefore, before])
          const heard = witness.received.slice(heardBefore).filter((type) => type === MESSAGE.sync)
          expect([label, heard]).toEqual([label, []])
        }
        client.leave()
      }
    }
  })
})

/** An update that stands on nothing: a note of its own. */
function edit(clientId: number): Uint8Array {
  const doc = new Doc()
  doc.clientID = clientId
  putNote(doc, `n${clientId}`)
  return encodeStateAsUpdate(doc)
}

/** Waits until all this client sent so far was looked at. */
async function flush(client: SyncClient): Promise<void> {
  const before = client.received.length
  client.sendRaw(syncBytes(SYNC.step1, Uint8Array.of(0)))
  await waitFor(() => client.received.length > before, 'the answer to a question')
}

describe('a page', () => {
  const ORIGINS = ['none', 'own', 'foreign', 'null', 'subdomain', 'other port'] as const

  it.each(ORIGINS)('of origin "%s" acts here, or not', async (name) => {
    const server = await openServer()
    const { host, port } = new URL(server.origin)
    const origin = {
      none: '',
      own: server.origin,
      foreign: 'https://evil.example',
      null: 'null',
      subdomain: `http://maps.${host}`,
      'other port': server.origin.replace(port, String(Number(port) - 1)),
    }[name]
    const isWelcome = name === 'none' || name === 'own'
    const mapId = await server.createMap()
    const headers = { cookie: server.manager.cookie(), ...(origin === '' ? {} : { origin }) }
    const unsafe = { method: 'PATCH', headers: { ...headers, [CSRF_HEADER]: '1', 'content-type': 'application/json' } }
    const renamed = await fetch(`${server.origin}/api/me`, { ...unsafe, body: '{"name":"Renamed"}' })
    const read = await fetch(`${server.origin}/api/me`, { headers })
    const client = new SyncClient(`${server.syncUrl}/${mapId}`, { isSilent: true, headers })
    await waitFor(() => client.received.length > 0 || client.refusedWith !== null, 'an answer')
    client.leave()
    expect([renamed.status, read.status, client.refusedWith]).toEqual(isWelcome ? [204, 200, null] : [403, 200, 403])
    expect(read.headers.get('access-control-allow-origin')).toBeNull()
    const { person } = v.parse(MeResponse, await read.json())
    expect(person?.name).toBe(isWelcome ? 'Renamed' : 'Manager')
  })
})
