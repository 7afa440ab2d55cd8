import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'

import { SAVED_ORIGIN } from '../../src/live/connect.ts'
import { tellOtherWindows, WINDOW_ORIGIN } from '../../src/live/otherWindows.ts'
import { waitFor } from '../helpers/waitFor.ts'

const put = (doc: Y.Doc, key: string, origin: unknown = 'mine'): void =>
  doc.transact(() => void doc.getMap('records').set(key, key), origin)
const keysOf = (doc: Y.Doc): string => [...doc.getMap('records').keys()].toSorted().join()

/** A window that had all the server has, and the origins of what came to it since. */
function openWindow(server: Y.Doc) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server')
  const heard: unknown[] = []
  let isUnsaved = false
  doc.on('update', (_update, origin) => {
    heard.push(origin)
    if (origin !== SAVED_ORIGIN && origin !== 'server') isUnsaved = true
  })
  const isRemote = (origin: unknown): boolean => origin === 'server' || origin === SAVED_ORIGIN
  const join = (mapId = 'map00001'): (() => void) => {
    const leave = tellOtherWindows(mapId, { doc, isRemote, hasUnsaved: () => isUnsaved })
    onTestFinished(leave)
    return leave
  }
  return { doc, heard, join, isUnsaved: () => isUnsaved }
}

describe('windows of one browser without a server', () => {
  it('see each other’s edits, from before they met and after, and take none of them for saved', async () => {
    const server = new Y.Doc()
    put(server, 'known')
    const windows = [openWindow(server), openWindow(server), openWindow(server)]
    const [first, second, third] = windows
    put(first?.doc ?? server, 'a')
    put(second?.doc ?? server, 'b')
    for (const one of windows) one.join()
    await waitFor(() => windows.every(({ doc }) => keysOf(doc) === 'a,b,known'), 'what was before')
    put(third?.doc ?? server, 'c')
    await waitFor(() => windows.every(({ doc }) => keysOf(doc) === 'a,b,c,known'), 'what came after')
    first?.doc.getMap('records').delete('b')
    await waitFor(() => windows.every(({ doc }) => keysOf(doc) === 'a,c,known'), 'what was taken away')
    expect(windows.map(({ isUnsaved }) => isUnsaved())).toEqual([true, true, true])
    expect(third?.heard).toContain(WINDOW_ORIGIN)
  })

  it('pass on what the server told one of them last as what the server has', async () => {
    const server = new Y.Doc()
    put(server, 'known')
    const behind = openWindow(server)
    put(server, 'news')
    const ahead = openWindow(server)
    behind.join()
    ahead.join()
    await waitFor(() => keysOf(behind.doc) === 'known,news', 'the news')
    put(ahead.doc, 'late news', 'server')
    await waitFor(() => keysOf(behind.doc) === 'known,late news,news', 'the late news')
    expect(behind.heard).toEqual([SAVED_ORIGIN, SAVED_ORIGIN])
    expect(behind.isUnsaved()).toBe(false)
  })

  it('hear nothing of another map, nor once they have stopped', async () => {
    const server = new Y.Doc()
    const [mine, gone, other] = [openWindow(server), openWindow(server), openWindow(server)]
    mine.join()
    const stop = gone.join()
    other.join('map00002')
    stop()
    put(mine.doc, 'a')
    const late = openWindow(server)
    late.join()
    await waitFor(() => keysOf(late.doc) === 'a', 'the one who is there')
    expect([gone, other].map(({ doc }) => keysOf(doc))).toEqual(['', ''])
  })
})
