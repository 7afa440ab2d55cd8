import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { DEFAULT_LIMITS } from '../../server/config.ts'
import { recordsOf } from '../../src/doc/codec.ts'
import { CLOSE, MESSAGE, roomName, SYNC } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { contentOf, putNote } from '../helpers/notes.ts'
import { ANYBODY, recognizeAs, startServer } from '../helpers/startServer.ts'
import { SyncClient, syncBytes } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { craft, headOf, survive } from './survive.ts'

describe('a replay', () => {
  it('of a recorded session adds nothing to the log', () =>
    survive(async (scene) => {
      const writer = await scene.attack({ isSilent: false })
      await waitFor(() => writer.isSynced, 'the writer to be in sync')
      const updates: Uint8Array[] = []
      writer.doc.on('update', (update: Uint8Array) => updates.push(update))
      for (let at = 0; at < 20; at += 1) putNote(writer.doc, `kept${at}`)
      recordsOf(writer.doc).delete('nte_kept3')
      await waitFor(() => writer.acknowledged === writer.sent, 'the session to be saved')
      const before = await headOf(scene)
      const replayer = await scene.attack()
      for (let round = 0; round < 2; round += 1) {
        for (const update of updates) replayer.sendRaw(syncBytes(SYNC.update, update))
      }
      await waitFor(() => replayer.acknowledged === 2 * updates.length, 'the replay to be dealt with')
      expect(await headOf(scene)).toBe(before)
    }))
})

describe('someone who may only read', () => {
  const view = { role: 'view', grantId: null, label: '' } as const
  let mapId = ''
  const recognizer = recognizeAs((headers) =>
    headers['x-role'] === 'viewer' ? { ...ANYBODY, server: null, maps: new Map([[mapId, view]]) } : ANYBODY,
  )

  it('changes nothing, however the message type is written', () =>
    survive(
      async (scene) => {
        mapId = scene.mapId
        const update = await craft(scene, (doc) => putNote(doc, 'forbidden'))
        const viewer = await scene.attack({ role: 'viewer' })
        const before = await headOf(scene)
        const plain = syncBytes(SYNC.update, update)
        viewer.sendRaw(plain)
        // 0 and 2 written in more bytes than they need.
        viewer.sendRaw(Buffer.concat([Uint8Array.of(0x80, 0x80, 0x00, 0x82, 0x00), plain.slice(2)]))
        viewer.sendRaw(syncBytes(SYNC.step2, update))
        viewer.sendRaw(syncBytes(SYNC.step1, Uint8Array.of(0)))
        await waitFor(() => viewer.received.filter((type) => type === MESSAGE.sync).length >= 2, 'the answer to step 1')
        expect(viewer.isOpen).toBe(true)
        expect(await headOf(scene)).toBe(before)
      },
      { recognizer },
    ))

  it('and someone who may write can write so, too', () =>
    survive(async (scene) => {
      const update = await craft(scene, (doc) => putNote(doc, 'longhand'))
      const attacker = await scene.attack()
      attacker.sendRaw(
        Buffer.concat([Uint8Array.of(0x80, 0x80, 0x00, 0x82, 0x00), syncBytes(SYNC.update, update).slice(2)]),
      )
      await waitFor(() => attacker.acknowledged === 1, 'the update to be saved')
      expect(contentOf((await joinRoom(scene.server, scene.mapId)).doc).map(({ id }) => id)).toContain('nte_longhand')
    }))
})

describe('presence', () => {
  it('of twenty thousand invented people is the presence of one', () =>
    survive(async ({ server, mapId, attack, url }) => {
      const attacker = await attack()
      const state = { name: 'x'.repeat(400) }
      const entries = Array.from({ length: 1000 }, (_, at) => at)
      for (let round = 0; round < 20; round += 1) {
        attacker.sendPresence(entries.map((at) => ({ id: 1000 + round * 1000 + at, clock: 1, state })))
      }
      const guest = new SyncClient(url)
      await waitFor(() => guest.presence.size > 0, 'someone to be seen')
      const stock = await joinRoom(server, mapId)
      await waitFor(() => stock.provider.awareness.getStates().size >= 2, 'presence to arrive')
      const invented = [...stock.provider.awareness.getStates().keys()].filter((id) => id >= 1000 && id < 21_000)
      expect(invented).toEqual([1000])
      guest.leave()
    }))

  it('is not taken from someone who is here', () =>
    survive(async ({ url, attack }) => {
      const honest = new SyncClient(url)
      const witness = new SyncClient(url)
      await waitFor(() => honest.isSynced && witness.isSynced, 'both to be in sync')
      honest.sendPresence([{ id: 5001, clock: 1, state: { name: 'Honest', user: { id: 'chosen' } } }])
      await waitFor(() => witness.presence.has(5001), 'the honest one to be seen')
      const attacker = await attack()
      attacker.sendPresence([{ id: 5001, clock: 99, state: { name: 'Forged' } }])
      attacker.sendPresence([{ id: 5001, clock: 100, state: null }])
      attacker.sendPresence([{ id: 5002, clock: 1, state: { name: 'Attacker' } }])
      await waitFor(() => witness.presence.has(5002), 'the attacker to be seen as itself')
      expect(witness.presence.get(5001)).toMatchObject({ name: 'Honest' })
      expect(witness.presence.get(5001)).not.toMatchObject({ user: { id: 'chosen' } })
      honest.leave()
      witness.leave()
    }))
})

describe('a reader that does not read', () => {
  it('is closed before it fills the memory', () =>
    survive(
      async ({ server, attack, url }) => {
        const attacker = await attack({ isSilent: false })
        attacker.socket.pause()
        const writer = new SyncClient(url)
        await waitFor(() => writer.isSynced, 'the writer to be in sync')
        const words = randomBytes(1800).toString('hex')
        let at = 0
        await waitFor(() => {
          for (let more = 0; more < 200; more += 1) putNote(writer.doc, `flood${at % 50}`, `${at++} ${words}`)
          return server.gate.connectionCount === 3
        }, 'the paused reader to be closed')
        attacker.socket.resume()
        await waitFor(() => attacker.isClosed, 'the paused reader to notice')
        writer.leave()
      },
      { limits: { unsentBytes: 256 * 1024, documentBytes: DEFAULT_LIMITS.documentBytes } },
    ))

  it('does not make the server pile up answers to its questions', () =>
    survive(async ({ url, attack }) => {
      const writer = new SyncClient(url)
      await waitFor(() => writer.isSynced, 'the writer to be in sync')
      for (let at = 0; at < 400; at += 1) putNote(writer.doc, `big${at}`, randomBytes(1900).toString('hex'))
      await waitFor(() => writer.acknowledged === writer.sent, 'the document to be large')
      const attacker = await attack()
      attacker.socket.pause()
      for (let at = 0; at < 300; at += 1) attacker.sendRaw(syncBytes(SYNC.step1, Uint8Array.of(0)))
      const before = writer.sent
      putNote(writer.doc, 'after')
      await waitFor(() => writer.acknowledged > before, 'the server to go on')
      attacker.socket.resume()
      attacker.sendRaw(syncBytes(SYNC.step1, Uint8Array.of(0)))
      await waitFor(() => attacker.received.length >= 3, 'an answer')
      expect(attacker.received.filter((type) => type === MESSAGE.sync).length).toBeLessThan(200)
      writer.leave()
    }))
})

describe('a request for a room', () => {
  const names = [
    '',
    '..%2f..%2fetc',
    'a%00b',
    'UPPERCASE1',
    'short',
    '%E0%A4%A',
    'a'.repeat(8000),
    '__proto__',
    'mapmapmap/x',
  ]
  for (const name of names) {
    it(`by the name "${name.slice(0, 20)}" is refused`, () =>
      survive(async ({ server }) => {
        const attacker = new SyncClient(`${server.syncUrl}/${name}`, { isSilent: true })
        await waitFor(() => attacker.refusedWith !== null, 'the refusal')
        expect(attacker.refusedWith).toBe(400)
      }))
  }

  it('that nobody created ends the connection for good', () =>
    survive(async ({ server }) => {
      const attacker = new SyncClient(`${server.syncUrl}/nobodymadethis`, { isSilent: true })
      await waitFor(() => attacker.isClosed, 'the refusal')
      expect(attacker.closeCode).toBe(CLOSE.notFound)
    }))

  it('from a page of another address is refused', () =>
    survive(async ({ server, url }) => {
      const own = `127.0.0.1:${server.port}`
      const foreign = [
        'https://evil.example',
        'null',
        `http://${own}.evil.example`,
        `http://${own}@evil.example`,
        'http://127.0.0.1',
        `ftp://${own}`,
        '',
      ]
      for (const origin of foreign) {
        const attacker = new SyncClient(url, { isSilent: true, headers: { origin } })
        await waitFor(() => attacker.refusedWith !== null || attacker.received.length > 0, `an answer to ${origin}`)
        expect([origin, attacker.refusedWith]).toEqual([origin, 403])
      }
      const honest = new SyncClient(url, { headers: { origin: `http://${own}` } })
      await waitFor(() => honest.isSynced, 'the server\u2019s own page to get in')
      honest.leave()
    }))

  it('by a foreign name that points at loopback is refused', () =>
    survive(async ({ url }) => {
      const headers = { host: 'rebound.example:4680', origin: 'http://rebound.example:4680' }
      const attacker = new SyncClient(url, { isSilent: true, headers })
      await waitFor(() => attacker.refusedWith !== null, 'the refusal')
      expect(attacker.refusedWith).toBe(403)
    }))
})

describe('a stale tab', () => {
  it('does not bring back a map that was removed', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const tab = await joinRoom(server, mapId)
    putNote(tab.doc, 'old')
    expect((await server.call('DELETE', `/api/maps/${mapId}`)).status).toBe(204)
    await waitFor(() => tab.closeCodes.length === 1, 'the tab to be sent away')
    expect(tab.closeCodes).toEqual([CLOSE.notFound])
    expect(tab.provider.shouldConnect).toBe(false)
    tab.provider.connect()
    await waitFor(() => tab.closeCodes.length === 2, 'the tab to be sent away again')
    expect(tab.closeCodes).toEqual([CLOSE.notFound, CLOSE.notFound])
    expect((await server.call('DELETE', `/api/maps/${mapId}?forever=1`)).status).toBe(204)
    tab.provider.connect()
    await waitFor(() => tab.closeCodes.length === 3, 'the tab to be sent away once more')
    expect(tab.closeCodes.at(-1)).toBe(CLOSE.notFound)
    expect(await server.storage.heads([roomName('map', mapId)])).toEqual(new Map())
  })
})
