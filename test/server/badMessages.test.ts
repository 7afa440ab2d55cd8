import { request } from 'node:http'
import type { Duplex } from 'node:stream'

import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { Array as YArray, Doc, encodeStateAsUpdateV2, Map as YMap } from 'yjs'

import { metaOf, recordsOf } from '../../src/doc/codec.ts'
import { CLOSE, MESSAGE, SYNC } from '../../src/wire/rooms.ts'
import { putNote } from '../helpers/notes.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { presenceBytes, syncBytes } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { craft, expectClosed, headOf, survive } from './survive.ts'

/** Bytes that are the same at each run. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
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
