import { describe, expect, it, vi } from 'vitest'
import { Doc, encodeStateAsUpdate, UndoManager } from 'yjs'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { StorageError } from '../../server/storage/storage.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { MESSAGE } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { joinAs, listVersions, nameVersion, restoreVersion, saved, versionRecords, withPast } from '../helpers/past.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { begin, threadsOf } from './commenting.ts'
import { putCard, removeRecord } from './edits.ts'
import { confirm } from './reviewing.ts'

import {
  CARD,
  FIRST,
  SECOND,
  SECRETS,
  SPOKEN,
  THIRD,
  answersOf,
  erase,
  foundIn,
  linkOf,
  write,
  writeSecretCard,
} from './erasure.ts'

describe('a card', () => {
  it.each(['stands on the map', 'was removed before'])('that %s leaves no byte behind', async (how) => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    const { body } = await server.call('POST', `/api/maps/${mapId}/publish`, { versionId: null })
    const [, publicId = ''] = /"publicId":"(\w+)"/.exec(JSON.stringify(body)) ?? []
    await begin(server.manager, mapId, 'Is this so?', { anchor: { type: 'card', id: CARD } })
    expect((await confirm(server.manager, mapId, { target: { type: 'card', id: CARD } })).status).toBe(201)
    expect((await threadsOf(server.manager, mapId)).threads[0]?.aboutTitle).toBe(THIRD)
    if (how === 'was removed before') {
      removeRecord(client.doc, CARD)
      await saved(client)
    }
    const zipped = await Promise.all(
      (await listVersions(around)).map(async ({ id }) => server.storage.versions.readContent(mapId, id)),
    )
    // The words of versions are zipped: of those that hold them, some bytes of the middle stand for the whole.
    const pieces = zipped
      .slice(-3)
      .map((content) => Buffer.from(content?.data ?? []))
      .map((data) => data.subarray(data.length / 2, data.length / 2 + 40))
    const before = await foundIn(server.config.dataDir, [...SECRETS, ...pieces])
    expect(before.length).toBeGreaterThanOrEqual(5)
    expect(await answersOf(around, publicId)).toContain(THIRD)
    const shown = await server.visit().call('GET', `/api/published/${publicId}`)
    const tag = { 'if-none-match': shown.headers.get('etag') ?? '' }

    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)

    expect(await foundIn(server.config.dataDir, [...SECRETS, ...pieces])).toEqual([])
    const answers = await answersOf(around, publicId)
    for (const secret of SECRETS) expect(answers).not.toContain(secret)
    expect(answers).toContain('"erased"')
    const anew = await server.visit().call('GET', `/api/published/${publicId}`, undefined, tag)
    expect(anew.status).toBe(200)
    expect(JSON.stringify(anew.body)).not.toContain(THIRD)
    await waitFor(() => !recordsOf(client.doc).has(CARD), 'those who have the map open to lose it')
    const late = await joinAs(around, server.manager)
    expect(Buffer.from(encodeStateAsUpdate(late.doc)).includes(THIRD)).toBe(false)
    const versions = await listVersions(around)
    expect(new Set(versions.map(({ cardCount }) => cardCount))).toEqual(new Set([0]))
    await server.close()
    expect(await foundIn(server.config.dataDir, [...SECRETS, ...pieces])).toEqual([])
  })

  it('is gone for who has what is published, also when it breaks off before that is written anew', async () => {
    const around = await withPast()
    const { server, mapId } = around
    await writeSecretCard(around)
    const { body } = await server.call('POST', `/api/maps/${mapId}/publish`, { versionId: null })
    const [, publicId = ''] = /"publicId":"(\w+)"/.exec(JSON.stringify(body)) ?? []
    const shown = await server.visit().call('GET', `/api/published/${publicId}`)
    const tag = { 'if-none-match': shown.headers.get('etag') ?? '' }
    vi.spyOn(server.storage.versions, 'rewriteVersion').mockRejectedValue(new StorageError('full', 'no room'))
    expect(await erase(around, { type: 'card', id: CARD })).toBeGreaterThanOrEqual(500)
    const anew = await server.visit().call('GET', `/api/published/${publicId}`, undefined, tag)
    expect(anew.status).toBe(200)
    expect(JSON.stringify(anew.body)).not.toContain(THIRD)
  })

  it('is not in what is restored from a version, and takes along what hung on it', async () => {
    const around = await withPast()
    const client = await writeSecretCard(around)
    putCard(client.doc, 'occ_other')
    writeChanges(client.doc, [{ type: 'put', record: { ...linkOf('lnk_old'), condition: { en: SPOKEN } } }], 'test')
    await saved(client)
    const linked = await nameVersion(around, 'Linked')
    removeRecord(client.doc, 'lnk_old')
    putNote(client.doc, 'after')
    await saved(client)
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    await restoreVersion(around, linked.id)
    await waitFor(() => !hasNote(client.doc, 'after'), 'the restored state')
    const ids: readonly string[] = readAll(client.doc).records.map(({ id }) => id)
    expect([ids.includes('occ_other'), ids.includes(CARD), ids.includes('lnk_old')]).toEqual([true, false, false])
    expect(JSON.stringify(await versionRecords(around, linked.id))).not.toContain(SPOKEN)
    expect(await foundIn(around.server.config.dataDir, SECRETS)).toEqual([])
  })

  it('does not come back from who can undo its removal, and all else they do is kept', async () => {
    const around = await withPast()
    const { server } = around
    const owner = await writeSecretCard(around)
    const undo = new UndoManager(recordsOf(owner.doc), { trackedOrigins: new Set(['mine']) })
    owner.doc.transact(() => {
      putNote(owner.doc, 'other')
      recordsOf(owner.doc).delete(CARD)
    }, 'mine')
    await saved(owner)
    const witness = await joinAs(around, server.manager)
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    undo.undo()
    undo.redo()
    undo.undo()
    expect(recordsOf(owner.doc).has(CARD)).toBe(true)
    await waitFor(() => !recordsOf(owner.doc).has(CARD), 'the card to go again')
    write(owner.doc, FIRST)
    putNote(owner.doc, 'later')
    await saved(owner)
    await waitFor(() => hasNote(witness.doc, 'later'), 'what was done besides')
    expect(owner.received).toContain(MESSAGE.news)
    expect([owner.closeCode, recordsOf(witness.doc).has(CARD), hasNote(witness.doc, 'other')]).toEqual([
      null,
      false,
      false,
    ])
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    await server.close()
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })

  it('does not come back with a stock client that was offline and has edited it', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const first = await joinRoom(server, mapId)
    putCard(first.doc, CARD)
    write(first.doc, FIRST)
    const offline = await joinRoom(server, mapId)
    await waitFor(() => recordsOf(offline.doc).has(CARD), 'the card to arrive')
    offline.provider.disconnect()
    write(offline.doc, SECOND)
    putNote(offline.doc, 'made-offline')
    writeChanges(offline.doc, [{ type: 'remove', id: CARD }], 'test')
    putCard(offline.doc, CARD)
    write(offline.doc, THIRD)
    expect(await erase({ server, mapId }, { type: 'card', id: CARD })).toBe(204)
    offline.provider.connect()
    await waitFor(() => hasNote(first.doc, 'made-offline'), 'what was made offline')
    await waitFor(() => !recordsOf(offline.doc).has(CARD), 'the card to go')
    putNote(offline.doc, 'still-here')
    await waitFor(() => hasNote(first.doc, 'still-here'), 'a later edit')
    const room = server.rooms.open.get(`map:${mapId}`)
    for (const doc of [first.doc, offline.doc, room?.doc ?? new Doc()]) {
      expect([doc.store.pendingStructs, doc.store.pendingDs, recordsOf(doc).has(CARD)]).toEqual([null, null, false])
    }
    expect(offline.closeCodes).toEqual([])
    expect(readAll(offline.doc)).toEqual(readAll(first.doc))
    await server.close()
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })
})

describe('a card of a map in the bin', () => {
  it('goes too, and is not on the map that is taken out again', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    putNote(client.doc, 'kept')
    await saved(client)
    await server.call('DELETE', `/api/maps/${mapId}`)
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
    expect((await server.call('POST', `/api/maps/${mapId}/restore`)).status).toBe(204)
    expect(JSON.stringify(await versionRecords(around, 'now'))).not.toContain(CARD)
    expect(JSON.stringify(await versionRecords(around, 'now'))).toContain('nte_kept')
  })
})

describe('a comment', () => {
  it('leaves no byte behind, nor does the remark it was', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    await saved(client)
    const anchor = { type: 'card', id: CARD }
    const spot = await begin(server.manager, mapId, `Not so: ${SPOKEN}`, { anchor })
    await server.call('POST', `/api/maps/${mapId}/threads/${spot.threadId}/comments`, { text: 'Stays', mentions: [] })
    expect(await foundIn(server.config.dataDir, [SPOKEN])).not.toEqual([])
    expect(await erase(around, { type: 'comment', ...spot })).toBe(204)
    expect(await foundIn(server.config.dataDir, [SPOKEN])).toEqual([])
    const { threads } = await threadsOf(server.manager, mapId)
    expect(threads[0]?.comments.map(({ text, isRemoved }) => [text, isRemoved])).toEqual([
      ['', true],
      ['Stays', false],
    ])
    expect(await erase(around, { type: 'comment', threadId: 'none', commentId: 'none' })).toBe(404)
  })
})

describe('a map', () => {
  it.each(['at once', 'from the bin'])('goes %s, with all of it', async (how) => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    if (how === 'at once') expect(await erase(around, { type: 'map' })).toBe(204)
    else {
      expect((await server.call('DELETE', `/api/maps/${mapId}?forever=1`)).status).toBe(409)
      await server.call('DELETE', `/api/maps/${mapId}`)
      expect((await server.call('DELETE', `/api/maps/${mapId}?forever=1`)).status).toBe(204)
    }
    await waitFor(() => client.isClosed, 'those who have it open to be told')
    expect((await server.call('GET', `/api/maps/${mapId}/versions`)).status).toBe(404)
    expect((await server.call('GET', '/api/maps?bin=1')).body).toEqual({ maps: [] })
    await server.close()
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })
})

describe('erasing', () => {
  it.each([
    [{ type: 'card', id: 'map_settings' }],
    [{ type: 'card', id: 'lvl_1' }],
    [{ type: 'card' }],
    [{ type: 'thread', id: 'x' }],
  ])('does not take %j', async (body) => {
    expect(await erase(await withPast(), body)).toBe(400)
  })

  it('says so where the disk has no room to wipe, and that all the same it is gone', async () => {
    const memory = createMemoryStorage()
    const wipe = (): Promise<boolean> => Promise.reject(new StorageError('full', 'database or disk is full'))
    const storage = { ...memory, erasures: { ...memory.erasures, wipe } }
    const around = await withPast({ storage })
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    const answer = await server.call('POST', `/api/maps/${mapId}/erase`, { type: 'card', id: CARD })
    expect(answer).toMatchObject({ status: 507, body: { problem: { code: 'notWiped' } } })
    expect(JSON.stringify(await versionRecords(around, 'now'))).not.toContain(THIRD)
    expect(JSON.stringify((await server.call('GET', `/api/maps/${mapId}/audit`)).body)).toContain('"erased"')
    await waitFor(() => client.received.includes(MESSAGE.news), 'the news')
    // Not done: the next start does it again.
    expect(await storage.erasures.listErasures()).toEqual([])
  })

  it('is for managers', async () => {
    const around = await withPast()
    const editor = await around.server.comeAs('edit', around.mapId)
    const body = { type: 'card', id: CARD }
    expect((await editor.call('POST', `/api/maps/${around.mapId}/erase`, body)).status).toBe(403)
  })
})
