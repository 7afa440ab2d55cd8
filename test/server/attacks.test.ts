import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Duplex } from 'node:stream'

import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { applyUpdate, Array as YArray, Doc, encodeStateAsUpdate, encodeStateAsUpdateV2, Map as YMap } from 'yjs'

import type { Recognize } from '../../server/access.ts'
import { DEFAULT_LIMITS } from '../../server/config.ts'
import { metaOf, recordsOf } from '../../src/doc/codec.ts'
import { CLOSE, MESSAGE, roomName, SYNC } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { contentOf, hasNote, putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer, TestServerOptions } from '../helpers/startServer.ts'
import { presenceBytes, SyncClient, syncBytes } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

interface Scene {
  readonly server: TestServer
  readonly mapId: string
  readonly url: string
  /** An attacker's connection; it is in the room when this resolves. */
  readonly attack: (options?: { readonly isSilent?: boolean; readonly role?: string }) => Promise<SyncClient>
}

/** Runs an attack, then has two honest people, and one who comes after, edit and see the same. */
async function survive(act: (scene: Scene) => Promise<void>, options: TestServerOptions = {}): Promise<void> {
  const server = await startServer({ ...options, limits: { messageBytes: 1024 * 1024, ...options.limits } })
  const mapId = await server.createMap('Under attack')
  const url = `${server.syncUrl}/${mapId}`
  const ada = await joinRoom(server, mapId)
  const ben = await joinRoom(server, mapId)
  const attackers: SyncClient[] = []
  await act({
    server,
    mapId,
    url,
    attack: async ({ isSilent = true, role } = {}) => {
      const attacker = new SyncClient(url, { isSilent, headers: role === undefined ? {} : { 'x-role': role } })
      attackers.push(attacker)
      await waitFor(() => attacker.received.length > 0, 'the attacker to be in the room')
      return attacker
    },
  })
  putNote(ada.doc, 'ada')
  putNote(ben.doc, 'ben')
  await waitFor(() => hasNote(ben.doc, 'ada') && hasNote(ada.doc, 'ben'), 'the honest two to see each other')
  const eve = await joinRoom(server, mapId)
  expect(contentOf(eve.doc)).toEqual(contentOf(ada.doc))
  expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
  expect([...ada.closeCodes, ...ben.closeCodes]).toEqual([])
  for (const doc of [ada.doc, ben.doc, eve.doc]) {
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
    expect([...doc.share.keys()].filter((name) => name !== 'records' && name !== 'meta')).toEqual([])
  }
  for (const attacker of attackers) attacker.leave()
}

async function expectClosed(attacker: SyncClient, code: number): Promise<void> {
  await waitFor(() => attacker.isClosed, 'the attacker to be sent away')
  expect(attacker.closeCode).toBe(code)
}

/** Bytes that are the same at each run. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

function headOf({ server, mapId }: Scene): Promise<number | undefined> {
  const name = roomName('map', mapId)
  return server.storage.heads([name]).then((heads) => heads.get(name))
}

/** The update by which a copy of the map's document is changed. */
async function craft(scene: Scene, act: (doc: Doc) => void): Promise<Uint8Array> {
  const reader = await joinRoom(scene.server, scene.mapId)
  const doc = new Doc()
  applyUpdate(doc, encodeStateAsUpdate(reader.doc))
  reader.leave()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => act(doc))
  const [update] = updates
  if (update === undefined) throw new Error('Nothing was changed')
  return update
}

describe('a message that is none', () => {
  const cases: readonly (readonly [string, Uint8Array | string])[] = [
    ['a text frame', 'hello'],
    ['an empty frame', new Uint8Array()],
    ['a truncated sync message', syncBytes(SYNC.update, new Uint8Array(100)).slice(0, 20)],
    ['a truncated presence message', presenceBytes([{ id: 1, clock: 1, state: { a: 1 } }]).slice(0, 5)],
    ['an unknown type', Uint8Array.of(42)],
    ['the type of a denial', Uint8Array.of(MESSAGE.auth, 0, 0)],
    ['the type of an acknowledgement', Uint8Array.of(MESSAGE.acknowledge, 7)],
    ['an unknown kind of sync message', syncBytes(9, new Uint8Array(2))],
    ['a state vector that is none', syncBytes(SYNC.step1, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07, 1))],
    ['a varint without end', new Uint8Array(200).fill(0xff)],
  ]
  for (const [name, bytes] of cases) {
    it(`${name} ends the connection for good`, () =>
      survive(async ({ attack }) => {
        const attacker = await attack()
        attacker.sendRaw(bytes)
        await expectClosed(attacker, CLOSE.badMessage)
      }))
  }

  it('a frame with reserved bits ends the connection, not the process', () =>
    survive(async ({ server, mapId }) => {
      const socket = await upgrade(server, mapId)
      socket.write(Buffer.from([0xf2, 0x80, 1, 2, 3, 4]))
      await waitFor(() => socket.readableEnded || socket.destroyed, 'the broken connection to end')
    }))

  it('a message larger than the limit is not taken in', () =>
    survive(async ({ attack }) => {
      const attacker = await attack()
      attacker.sendRaw(new Uint8Array(1024 * 1024 + 1))
      await expectClosed(attacker, 1009)
    }))
})

describe('an update that is none', () => {
  it('fifty runs of noise', () =>
    survive(async (scene) => {
      const before = await headOf(scene)
      for (let seed = 1; seed <= 50; seed += 1) {
        const attacker = await scene.attack()
        attacker.sendRaw(syncBytes(SYNC.update, noise(seed, 10 + seed * 7)))
        await expectClosed(attacker, CLOSE.badMessage)
      }
      expect(await headOf(scene)).toBe(before)
    }))

  it('one that declares 2^31 structs', () =>
    survive(async ({ attack }) => {
      const attacker = await attack()
      const update = encoding.encode((encoder) => {
        for (const number of [1, 2 ** 31, 77, 0]) encoding.writeVarUint(encoder, number)
      })
      attacker.sendRaw(syncBytes(SYNC.update, update))
      await expectClosed(attacker, CLOSE.badMessage)
    }))

  it('one whose struct is astronomically long', () =>
    survive(async ({ attack }) => {
      const attacker = await attack()
      const update = encoding.encode((encoder) => {
        // One client, one struct, client 77, clock 0; a gap left by collected garbage, 2^52 long; no deletes.
        for (const number of [1, 1, 77, 0, 0, 2 ** 52, 0]) encoding.writeVarUint(encoder, number)
      })
      attacker.sendRaw(syncBytes(SYNC.update, update))
      await expectClosed(attacker, CLOSE.badMessage)
    }))

  it('one with a value nested a hundred thousand deep', () =>
    survive(async ({ attack }) => {
      const update = encoding.encode((encoder) => {
        for (const number of [1, 1, 77, 0]) encoding.writeVarUint(encoder, number)
        // Plain data under a key of the root map `records`.
        encoding.writeUint8(encoder, 0x20 | 8)
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarString(encoder, 'records')
        encoding.writeVarString(encoder, 'nte_deep')
        encoding.writeVarUint(encoder, 1)
        // A list of one item, again and again.
        for (let depth = 0; depth < 100_000; depth += 1) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
        encoding.writeUint8(encoder, 126)
        encoding.writeVarUint(encoder, 0)
      })
      const attacker = await attack()
      attacker.sendRaw(syncBytes(SYNC.update, update))
      await expectClosed(attacker, CLOSE.badMessage)
    }))

  it('one in format 2', () =>
    survive(async (scene) => {
      const before = await headOf(scene)
      const doc = new Doc()
      putNote(doc, 'v2')
      for (const update of [encodeStateAsUpdateV2(doc), encodeStateAsUpdateV2(new Doc())]) {
        const attacker = await scene.attack()
        attacker.sendRaw(syncBytes(SYNC.update, update))
        await expectClosed(attacker, CLOSE.badMessage)
      }
      expect(await headOf(scene)).toBe(before)
    }))
})

describe('updates that build on what nobody has', () => {
  it('are asked for once, never kept, never handed on, and too many of them end the connection', () =>
    survive(async (scene) => {
      const before = await headOf(scene)
      const attacker = await scene.attack()
      const source = new Doc()
      const updates: Uint8Array[] = []
      source.on('update', (update: Uint8Array) => updates.push(update))
      for (let at = 0; at < 301; at += 1) putNote(source, `bomb${at}`, 'x'.repeat(3000))
      for (const update of updates.slice(1)) attacker.sendRaw(syncBytes(SYNC.update, update))
      await expectClosed(attacker, CLOSE.badMessage)
      expect(await headOf(scene)).toBe(before)
    }))

  it('end the connection when they come as the answer to what is missing', () =>
    survive(async ({ attack }) => {
      const attacker = await attack()
      const source = new Doc()
      putNote(source, 'first')
      const updates: Uint8Array[] = []
      source.on('update', (update: Uint8Array) => updates.push(update))
      putNote(source, 'second')
      attacker.sendRaw(syncBytes(SYNC.step2, updates[0] ?? new Uint8Array()))
      await expectClosed(attacker, CLOSE.badMessage)
    }))

  it('are found out when they build on each other in a circle', () =>
    survive(async (scene) => {
      const before = await headOf(scene)
      const attacker = await scene.attack()
      // Two items of two clients, each naming the other as its left neighbor.
      const update = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 2)
        for (const [client, other] of [
          [901, 900],
          [900, 901],
        ] as const) {
          for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number)
          encoding.writeUint8(encoder, 0x80 | 8)
          for (const number of [other, 0, 1]) encoding.writeVarUint(encoder, number)
          encoding.writeAny(encoder, 'circle')
        }
        encoding.writeVarUint(encoder, 0)
      })
      for (let at = 0; at < 2; at += 1) attacker.sendRaw(syncBytes(SYNC.step2, update))
      await expectClosed(attacker, CLOSE.badMessage)
      expect(await headOf(scene)).toBe(before)
    }))
})

describe('records against the schema', () => {
  const stored = (fields: Readonly<Record<string, unknown>>): YMap<unknown> => new YMap(Object.entries(fields))
  const cases: readonly (readonly [string, (doc: Doc) => void])[] = [
    ['an id that means something to JavaScript', (doc) => recordsOf(doc).set('__proto__', stored({ kind: 'note' }))],
    ['an id with a path in it', (doc) => recordsOf(doc).set('../etc', stored({ kind: 'note' }))],
    ['a record that is no map', (doc) => recordsOf(doc).set('nte_1', 'words')],
    ['a record that is a list', (doc) => recordsOf(doc).set('nte_1', new YArray())],
    ['a record of no kind', (doc) => recordsOf(doc).set('nte_1', stored({ id: 'nte_1' }))],
    ['a record with a field missing', (doc) => recordsOf(doc).set('nte_1', stored({ id: 'nte_1', kind: 'note' }))],
    [
      'a field too long',
      (doc) => {
        putNote(doc, 'long', 'fine')
        const note = recordsOf(doc).get('nte_long')
        if (note instanceof YMap) note.set('text.en', 'x'.repeat(5000))
      },
    ],
    ['a table the map does not know', (doc) => doc.getMap('smuggled').set('a', 1)],
    ['a text nobody sees', (doc) => doc.getText('hidden').insert(0, 'payload')],
    ['another version', (doc) => metaOf(doc).set('version', 999)],
    ['no version', (doc) => metaOf(doc).delete('version')],
    ['no settings', (doc) => recordsOf(doc).delete('map')],
    ['a document in the document', (doc) => recordsOf(doc).set('nte_doc', new Doc())],
  ]
  for (const [name, act] of cases) {
    it(`${name}: nothing is kept, and the connection ends for good`, () =>
      survive(async (scene) => {
        const update = await craft(scene, act)
        const before = await headOf(scene)
        const attacker = await scene.attack()
        attacker.sendRaw(syncBytes(SYNC.update, update))
        await expectClosed(attacker, CLOSE.badMessage)
        expect(await headOf(scene)).toBe(before)
      }))
  }
})

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
  const recognize: Recognize = ({ headers }) => ({
    id: 'someone',
    role: headers['x-role'] === 'viewer' ? 'viewer' : 'editor',
  })

  it('changes nothing, however the message type is written', () =>
    survive(
      async (scene) => {
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
      { recognize },
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

/** A WebSocket handshake by hand, to write frames that no library would. */
function upgrade(server: TestServer, mapId: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.origin}/sync/${mapId}`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.from('0123456789abcdef').toString('base64'),
      },
    })
    asked.on('upgrade', (_response, socket) => {
      socket.on('error', () => {})
      socket.resume()
      resolve(socket)
    })
    asked.on('error', reject)
    asked.end()
  })
}
