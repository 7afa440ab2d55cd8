import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { documentOf, keepDocument, mergeKept, readBack } from '../../src/live/offline.ts'
import type { CopyState } from '../../src/live/offline.ts'
import { createMemoryDevice } from '../helpers/memoryDevice.ts'

const MAP = 'map1'
const put = (doc: Y.Doc, key: string, origin: unknown = 'local'): void =>
  doc.transact(() => void doc.getMap('records').set(key, key), origin)
const keysOf = (doc: Y.Doc): readonly string[] => [...doc.getMap('records').keys()].toSorted()

/** A document kept on a device from now on; what comes from `'server'` is the server's. */
function keepOn(device = createMemoryDevice(), doc = new Y.Doc()) {
  const states: CopyState[] = []
  const copy = keepDocument(doc, {
    mapId: MAP,
    store: device,
    stored: [],
    isRemote: (origin) => origin === 'server',
    onState: (state) => states.push(state),
  })
  return { device, doc, copy, states }
}

describe('a document kept on a device', () => {
  it('is there again as it was, with what the server knows apart from what is mine', async () => {
    const doc = new Y.Doc()
    put(doc, 'before')
    const { device, copy } = keepOn(createMemoryDevice(), doc)
    put(doc, 'theirs', 'server')
    put(doc, 'mine')
    await copy.settled()
    const stored = await device.readUpdates(MAP)
    const again = new Y.Doc()
    readBack(again, stored)
    expect(keysOf(again)).toEqual(['before', 'mine', 'theirs'])
    expect(keysOf(documentOf([mergeKept(stored, 'server')]))).toEqual(['before', 'theirs'])
    expect(await copy.listMine()).toHaveLength(1)
  })

  it('is all kept only once the device has written', async () => {
    const { copy, doc, states } = keepOn()
    await copy.settled()
    put(doc, 'mine')
    expect(copy.getState()).toEqual({ isAllKept: false, problem: null })
    await copy.settled()
    expect(copy.getState()).toEqual({ isAllKept: true, problem: null })
    expect(states.at(-1)).toEqual({ isAllKept: true, problem: null })
  })

  it('takes for the server’s what it has acknowledged, and not what was done after that', async () => {
    const { copy, doc, device } = keepOn()
    put(doc, 'first')
    copy.saved()
    // Before anything of it is written.
    put(doc, 'second')
    await copy.settled()
    const mine = await copy.listMine()
    expect(mine).toHaveLength(1)
    const server = documentOf([mergeKept(await device.readUpdates(MAP), 'server')])
    expect(keysOf(server)).toEqual(['first'])
  })

  it('stays small, however long one works', async () => {
    const { copy, doc, device } = keepOn()
    for (let at = 0; at < 300; at += 1) put(doc, `key${at}`, at % 2 === 0 ? 'server' : 'local')
    await copy.settled()
    copy.saved()
    await copy.settled()
    expect(device.count('server') + device.count('mine')).toBe(1)
    expect(keysOf(documentOf([mergeKept(await device.readUpdates(MAP), 'server')]))).toHaveLength(300)
  })

  it('forgets what was deleted once it is written anew, but never takes mine for the server’s by that', async () => {
    const { copy, doc, device } = keepOn()
    doc.transact(() => void doc.getMap('records').set('secret', 'the erased words'), 'server')
    doc.transact(() => doc.getMap('records').delete('secret'), 'server')
    put(doc, 'mine')
    copy.compact()
    await copy.settled()
    expect(await copy.listMine()).toHaveLength(1)
    copy.saved()
    await copy.settled()
    const rows = await device.readUpdates(MAP)
    expect(rows).toHaveLength(1)
    expect(new TextDecoder().decode(rows[0]?.update)).not.toContain('the erased words')
    expect(keysOf(documentOf(rows.map(({ update }) => update)))).toEqual(['mine'])
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'refused'],
  ] as const)('says it when the device refuses with %s, and keeps all when it does no more', async (name, problem) => {
    const { copy, doc, device } = keepOn()
    await copy.settled()
    device.refuse(name)
    put(doc, 'lost?')
    await copy.settled()
    expect(copy.getState()).toEqual({ isAllKept: false, problem })
    device.refuse(null)
    put(doc, 'next')
    await copy.settled()
    expect(copy.getState()).toEqual({ isAllKept: true, problem: null })
    expect(keysOf(documentOf((await device.readUpdates(MAP)).map(({ update }) => update)))).toEqual(['lost?', 'next'])
  })

  it('hears nothing more once it was stopped', async () => {
    const { copy, doc, device } = keepOn()
    copy.stop()
    put(doc, 'late')
    await copy.settled()
    expect(device.count('mine')).toBe(0)
  })
})
