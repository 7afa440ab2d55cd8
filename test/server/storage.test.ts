import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { createMemoryStorage } from '../../server/storage/memory.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import type { SqliteOptions } from '../../server/storage/sqliteStore.ts'
import { STORAGE_STEPS } from '../../server/storage/steps/steps.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { makeFolder } from '../helpers/startServer.ts'
import { describePeople } from './peopleContract.ts'
import { describeComments } from './commentsContract.ts'
import { describeReviews } from './reviewsContract.ts'
import { describeStorage } from './storageContract.ts'

const MAP = {
  id: 'map1',
  title: 'First',
  cardCount: 3,
  createdAt: 10,
  changedAt: 20,
  archivedAt: null,
  deletedAt: null,
  collectionId: null,
}

async function openIn(options: SqliteOptions): Promise<Storage> {
  const storage = await openSqlite(options, () => {})
  onTestFinished(() => storage.close().catch(() => undefined))
  return storage
}

describe('a store in memory', () => {
  describeStorage(async () => createMemoryStorage())
  describeComments(async () => createMemoryStorage())
  describePeople(async () => createMemoryStorage())
  describeReviews(async () => createMemoryStorage())
})

describe('a store on SQLite', () => {
  describeStorage(async () => openIn({ dataDir: await makeFolder() }))
  describeComments(async () => openIn({ dataDir: await makeFolder() }))
  describePeople(async () => openIn({ dataDir: await makeFolder() }))
  describeReviews(async () => openIn({ dataDir: await makeFolder() }))

  it('keeps everything over a restart', async () => {
    const dataDir = await makeFolder()
    const first = await openSqlite({ dataDir }, () => {})
    await first.createMap(MAP, 'map:1', Uint8Array.of(1))
    await first.append([{ room: 'map:1', update: Uint8Array.of(2) }])
    await first.close()
    await expect(first.probe()).rejects.toMatchObject({ code: 'failed' })
    const second = await openIn({ dataDir })
    expect(await second.findMap('map1')).toEqual(MAP)
    expect((await second.load('map:1'))?.head).toBe(2)
  })

  it('brings a database of the first version up to date with all that is in it', async () => {
    const dataDir = await makeFolder()
    const old = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
    old.exec(STORAGE_STEPS[0] ?? '')
    old.exec(`PRAGMA user_version = 1;
      INSERT INTO map (id, title, card_count, created_at, changed_at) VALUES ('map1', 'First', 3, 10, 20)`)
    old.close()
    const storage = await openIn({ dataDir })
    expect(await storage.listMaps('open')).toEqual([MAP])
    expect(await storage.listMaps('archive')).toEqual([])
  })

  it('brings a database from before there were collections up to date', async () => {
    const dataDir = await makeFolder()
    const old = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
    for (const step of STORAGE_STEPS.slice(0, 2)) old.exec(step)
    old.exec(`PRAGMA user_version = 2;
      INSERT INTO map (id, title, card_count, created_at, changed_at, archived_at) VALUES ('map1', 'First', 3, 10, 20, 5)`)
    old.close()
    const storage = await openIn({ dataDir })
    expect(await storage.listMaps('archive')).toEqual([{ ...MAP, archivedAt: 5 }])
    expect(await storage.listCollections()).toEqual([])
    const collection = { id: 'sectors1', title: 'Sectors', createdAt: 1, changedAt: 1 }
    expect(await storage.createCollection(collection, ['map1'])).toBe(true)
    await storage.close()
    const later = await openIn({ dataDir })
    expect(await later.listTabs('sectors1')).toEqual([{ ...MAP, archivedAt: 5, collectionId: 'sectors1' }])
  })

  it('commits to disk before it answers', async () => {
    const dataDir = await makeFolder()
    await openIn({ dataDir })
    const db = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
    onTestFinished(() => db.close())
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    // The second connection reads what the first committed: a backup can be made while the server runs.
    expect(db.prepare('SELECT count(*) AS count FROM map').get()).toEqual({ count: 0 })
  })

  it('refuses a room with a gap in its log', async () => {
    const dataDir = await makeFolder()
    const first = await openSqlite({ dataDir }, () => {})
    await first.createMap(MAP, 'map:1', Uint8Array.of(1))
    for (let at = 0; at < 4; at += 1) await first.append([{ room: 'map:1', update: Uint8Array.of(at) }])
    await first.close()
    for (const seq of [3, 5]) {
      const db = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
      db.prepare('DELETE FROM log WHERE seq = ?').run(seq)
      db.close()
      const storage = await openSqlite({ dataDir }, () => {})
      await expect(storage.load('map:1')).rejects.toMatchObject({ code: 'corrupt' })
      await storage.close()
    }
    const db = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
    onTestFinished(() => db.close())
    expect(db.prepare('SELECT room, part, seq, reason FROM quarantine').all()).toEqual([
      { room: 'map:1', part: 'log', seq: 3, reason: 'missing' },
    ])
  })

  it('says when the disk is full, keeps what it has, and goes on when there is room again', async () => {
    const storage = await openIn({ dataDir: await makeFolder(), maxPages: 120 })
    await storage.createMap(MAP, 'map:1', Uint8Array.of(1))
    await storage.createMap({ ...MAP, id: 'map2', deletedAt: 5 }, 'map:2', new Uint8Array(120_000))
    const update = new Uint8Array(10_000)
    let kept = 0
    const fill = async (): Promise<void> => {
      for (;;) {
        await storage.append([{ room: 'map:1', update }])
        kept += 1
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'full' })
    expect(kept).toBeGreaterThan(2)
    expect((await storage.load('map:1'))?.tail).toHaveLength(kept)
    expect(await storage.removeMap('map2', ['map:2'])).toBe(true)
    expect(await storage.append([{ room: 'map:1', update }])).toEqual([kept + 2])
  })
})
