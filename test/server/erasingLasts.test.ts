import { appendFile, copyFile, mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, it } from 'vitest'

import { backUp } from '../../scripts/backup.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { recordsOf } from '../../src/doc/codec.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { joinAs, saved, versionRecords, withPast } from '../helpers/past.ts'
import { makeFolder } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { begin, threadsOf } from './commenting.ts'
import { putCard, removeRecord } from './edits.ts'

import {
  CARD,
  FIRST,
  SECRETS,
  SPOKEN,
  THIRD,
  erase,
  foundIn,
  linkOf,
  startIn,
  write,
  writeSecretCard,
} from './erasure.ts'

describe('after a backup of an older day was restored', () => {
  it('what was erased since is gone, and nothing else', async () => {
    const around = await withPast({ access: 'open' })
    const { server, mapId } = around
    const client = await writeSecretCard(around)
    putNote(client.doc, 'kept')
    await saved(client)
    const { threadId, commentId } = await begin(server.manager, mapId, SPOKEN, { anchor: { type: 'card', id: CARD } })
    const removed = await begin(server.manager, mapId, THIRD, { anchor: { type: 'card', id: CARD } })
    const doomed = await server.createMap(FIRST)
    const folder = await makeFolder()
    await backUp(server.config.dataDir, join(folder, 'backup.sqlite'))
    expect(await erase(around, { type: 'comment', threadId, commentId })).toBe(204)
    const one = `/api/maps/${mapId}/threads/${removed.threadId}/comments/${removed.commentId}`
    expect((await server.manager.call('DELETE', one)).status).toBe(204)
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
