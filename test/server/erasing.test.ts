import { appendFile, copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { Doc, encodeStateAsUpdate, UndoManager } from 'yjs'

import { backUp } from '../../scripts/backup.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { LinkId, OccupationId } from '../../src/model/ids.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeLink } from '../../src/model/link.ts'
import { MESSAGE } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { joinAs, listVersions, nameVersion, restoreVersion, saved, versionRecords, withPast } from '../helpers/past.ts'
import type { Surroundings } from '../helpers/past.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { begin, threadsOf } from './commenting.ts'
import { putCard, removeRecord } from './edits.ts'
import { confirm } from './reviewing.ts'

const SECRETS = ['Zanzibarqueen', 'Quetzalcoatlus', 'Xylophonist', 'Whispering gallery']
const [FIRST = '', SECOND = '', THIRD = '', SPOKEN = ''] = SECRETS
const CARD = 'occ_secret'

function linkOf(id: string) {
  return makeLink({
    id: v.parse(LinkId, id),
    from: v.parse(OccupationId, CARD),
    to: v.parse(OccupationId, 'occ_other'),
    relation: 'advances',
  })
}

function write(doc: Doc, words: string): void {
  const entry = { text: { en: words }, socCode: null, order: 'a0' }
  writeChanges(doc, [{ type: 'setEntry', id: CARD, field: 'titles', key: 't1', value: entry }], 'test')
}

/** Which of these stand in any file of a folder. */
async function foundIn(folder: string, secrets: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => !name.startsWith('lock'))
  const all = await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))] as const))
  return all.flatMap(([name, bytes]) =>
    secrets.flatMap((secret) => (bytes.includes(secret) ? [`${name}: ${secret.toString('hex')}`] : [])),
  )
}

/** Everything the API tells about a map, as one text. */
async function answersOf({ server, mapId }: Surroundings, publicId: string): Promise<string> {
  const versions = await listVersions({ server, mapId })
  const paths = [
    ...versions.map(({ id }) => `/api/maps/${mapId}/versions/${id}`),
    ...['versions', 'versions/now', 'threads', 'confirmations', 'thumbnail', 'audit', 'status'].map(
      (path) => `/api/maps/${mapId}/${path}`,
    ),
    `/api/published/${publicId}`,
    '/api/maps',
  ]
  const answers = await Promise.all(paths.map((path) => server.call('GET', path)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return JSON.stringify(answers.map(({ body }) => body))
}

function erase({ server, mapId }: Surroundings, body: object): Promise<number> {
  return server.call('POST', `/api/maps/${mapId}/erase`, body).then(({ status }) => status)
}

async function writeSecretCard(around: Surroundings): Promise<SyncClient> {
  const client = await joinAs(around, around.server.manager, true)
  putCard(client.doc, CARD)
  for (const words of [FIRST, SECOND, THIRD]) {
    write(client.doc, words)
    await saved(client)
    await nameVersion(around, `With ${words.length}`)
  }
  return client
}

function startIn(dataDir: string): Promise<TestServer> {
  return startServer({ config: { dataDir } })
}

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

    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)

    expect(await foundIn(server.config.dataDir, [...SECRETS, ...pieces])).toEqual([])
    const answers = await answersOf(around, publicId)
    for (const secret of SECRETS) expect(answers).not.toContain(secret)
    expect(answers).toContain('"erased"')
    await waitFor(() => !recordsOf(client.doc).has(CARD), 'those who have the map open to lose it')
    const late = await joinAs(around, server.manager)
    expect(Buffer.from(encodeStateAsUpdate(late.doc)).includes(THIRD)).toBe(false)
    const versions = await listVersions(around)
    expect(new Set(versions.map(({ cardCount }) => cardCount))).toEqual(new Set([0]))
    await server.close()
    expect(await foundIn(server.config.dataDir, [...SECRETS, ...pieces])).toEqual([])
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
    expect((await server.call('GET', `/api/maps/${mapId}/versions`)).status).toBe(200)
    expect((await server.call('GET', '/api/maps?bin=1')).body).toEqual({ maps: [] })
    await server.close()
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })
})

describe('after a backup of an older day was restored', () => {
  it('what was erased since is gone, and nothing else', async () => {
    const around = await withPast({ access: 'open' })
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    putNote(client.doc, 'kept')
    await saved(client)
    const { threadId, commentId } = await begin(server.manager, mapId, SPOKEN, { anchor: { type: 'card', id: CARD } })
    const doomed = await server.createMap(FIRST)
    const folder = await makeFolder()
    await backUp(server.config.dataDir, join(folder, 'backup.sqlite'))
    expect(await erase(around, { type: 'comment', threadId, commentId })).toBe(204)
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    expect(await erase({ server, mapId: doomed }, { type: 'map' })).toBe(204)
    const log = await readFile(join(server.config.dataDir, 'erased.log'), 'utf8')
    for (const secret of SECRETS) expect(log).not.toContain(secret)
    await server.close()

    const dataDir = join(folder, 'data')
    await mkdir(dataDir)
    await rename(join(folder, 'backup.sqlite'), join(dataDir, 'trellis.sqlite'))
    expect(await foundIn(dataDir, SECRETS)).not.toEqual([])
    await copyFile(join(server.config.dataDir, 'erased.log'), join(dataDir, 'erased.log'))
    // The power went while a line was being written.
    await appendFile(join(dataDir, 'erased.log'), '{"kind":"card","id":"half')
    const restored = await startIn(dataDir)
    expect(await foundIn(dataDir, SECRETS)).toEqual([])
    const reader = await joinRoom(restored, mapId)
    expect([hasNote(reader.doc, 'kept'), recordsOf(reader.doc).has(CARD)]).toEqual([true, false])
    expect((await restored.call('GET', '/api/maps')).body).toMatchObject({ maps: [{ id: mapId }] })
    expect((await threadsOf(restored.manager, mapId)).threads).toEqual([])
    // Who still has it from before cannot bring it back either.
    const back = new SyncClient(`${restored.syncUrl}/${mapId}`, { doc: client.doc, news: true })
    await waitFor(() => back.isSynced && back.acknowledged === back.sent, 'a client of before to be in sync')
    back.leave()
    expect(recordsOf(reader.doc).has(CARD)).toBe(false)
    await restored.close()
    expect(await foundIn(dataDir, SECRETS)).toEqual([])
  })

  it('a backup bears the tombstones of its day with it, and a file that cannot be read stops the start', async () => {
    const around = await withPast({ access: 'open' })
    const { server, mapId } = around
    await writeSecretCard(around)
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    const folder = await makeFolder()
    await backUp(server.config.dataDir, join(folder, 'backup.sqlite'))
    expect(await readFile(join(folder, 'backup.erased.log'), 'utf8')).toContain(CARD)
    const dataDir = join(folder, 'data')
    await mkdir(dataDir)
    await rename(join(folder, 'backup.sqlite'), join(dataDir, 'trellis.sqlite'))
    const restored = await startIn(dataDir)
    // Without the file the database tells what it knows.
    expect(await readFile(join(dataDir, 'erased.log'), 'utf8')).toContain(CARD)
    const client = await joinRoom(restored, mapId)
    putCard(client.doc, CARD)
    await waitFor(() => !recordsOf(client.doc).has(CARD), 'the card to go')
    await restored.close()
    await appendFile(join(dataDir, 'erased.log'), 'nonsense\n')
    await expect(startIn(dataDir)).rejects.toThrow(/^Line 2 of .*erased\.log cannot be read/)
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

  it('is for managers', async () => {
    const around = await withPast()
    const editor = await around.server.comeAs('edit', around.mapId)
    const body = { type: 'card', id: CARD }
    expect((await editor.call('POST', `/api/maps/${around.mapId}/erase`, body)).status).toBe(403)
  })
})

describe('while a backup is being made', () => {
  it('the bytes stay, which is said; asked again, they go', async () => {
    const around = await withPast()
    const { server } = around
    await writeSecretCard(around)
    const reader = new DatabaseSync(join(server.config.dataDir, 'trellis.sqlite'), { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM log').get()
    const answer = await server.call('POST', `/api/maps/${around.mapId}/erase`, { type: 'card', id: CARD })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([503, expect.stringContaining('backup')])
    expect(JSON.stringify(await versionRecords(around, 'now'))).not.toContain(THIRD)
    reader.exec('COMMIT')
    reader.close()
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })
})

describe('a thread about a link', () => {
  it('loses its title with the card at one end, also when the link is long gone', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await joinAs(around, server.manager)
    for (const id of [CARD, 'occ_other', 'occ_third']) putCard(client.doc, id)
    write(client.doc, FIRST)
    const between = (id: string, to: string): MapRecord => ({ ...linkOf(id), to })
    const records = [between('lnk_gone', 'occ_other'), between('lnk_here', 'occ_third')]
    writeChanges(
      client.doc,
      records.map((record) => ({ type: 'put', record }) as const),
      'test',
    )
    await saved(client)
    for (const id of ['lnk_gone', 'lnk_here']) {
      await begin(server.manager, mapId, 'About a link', { anchor: { type: 'link', id } })
    }
    await begin(server.manager, mapId, 'About a card', { anchor: { type: 'card', id: 'occ_other' } })
    removeRecord(client.doc, 'lnk_gone')
    await saved(client)
    expect(await foundIn(server.config.dataDir, [FIRST])).not.toEqual([])
    expect(await erase(around, { type: 'card', id: CARD })).toBe(204)
    const { threads } = await threadsOf(server.manager, mapId)
    expect(JSON.stringify(threads)).not.toContain(FIRST)
    expect(await foundIn(server.config.dataDir, SECRETS)).toEqual([])
  })
})
