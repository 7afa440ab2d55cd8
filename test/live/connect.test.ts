import { describe, expect, it, onTestFinished, vi } from 'vitest'

import { writeChanges } from '../../src/doc/apply.ts'
import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { LOCAL_ORIGIN } from '../../src/doc/history.ts'
import { connect } from '../../src/live/connect.ts'
import type { Connection } from '../../src/live/connect.ts'
import { createPresence } from '../../src/live/presence.ts'
import type { SaveState } from '../../src/live/saveState.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { SHOWN } from '../helpers/presence.ts'

interface Guest {
  readonly connection: Connection
  readonly states: SaveState[]
  readonly ended: number[]
  syncCount: number
}

function join(origin: string, mapId: string): Guest {
  const states: SaveState[] = []
  const ended: number[] = []
  const guest: Guest = {
    states,
    ended,
    syncCount: 0,
    connection: connect(mapId, origin, {
      onSave: (state) => states.push(state),
      onSynced: () => {
        guest.syncCount += 1
      },
      onEnded: (code) => ended.push(code),
    }),
  }
  onTestFinished(() => {
    guest.connection.destroy()
    guest.connection.doc.destroy()
  })
  return guest
}

function setTitle({ connection }: Guest, title: string): void {
  writeChanges(connection.doc, [{ type: 'setEntry', id: 'map', field: 'title', key: 'en', value: title }], LOCAL_ORIGIN)
}

function titleIn(doc: Connection['doc']): string | undefined {
  for (const record of readAll(doc).records) if (record.kind === 'settings') return record.title['en']
  return undefined
}

const isSaved = (guest: Guest) => () => guest.connection.getSave().state === 'saved'

describe('a connection', () => {
  it('brings the map, and says saved when an edit is on disk', async () => {
    const server = await startServer()
    const mapId = await server.createMap('First')
    const guest = join(server.origin, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    expect(titleIn(guest.connection.doc)).toBe('First')
    setTitle(guest, 'Second')
    expect(guest.connection.getSave()).toEqual({ state: 'saving' })
    expect(guest.connection.hasUnsaved()).toBe(true)
    await waitFor(isSaved(guest), 'the acknowledgement')
    expect(guest.connection.hasUnsaved()).toBe(false)
    const other = await joinRoom(server, mapId)
    expect(titleIn(other.doc)).toBe('Second')
  })

  it('has nobody hear the first sync as an update, which would have it all written anew', async () => {
    const server = await startServer()
    const mapId = await server.createMap('First')
    const guest = join(server.origin, mapId)
    const told = vi.spyOn(guest.connection.doc, 'emit')
    const updates = () => told.mock.calls.filter(([name]) => name === 'update').length
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    expect(updates()).toBe(0)
    setTitle(guest, 'Second')
    expect(updates()).toBe(1)
  })

  it('hears of others’ edits without taking them for its own', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    const guest = join(server.origin, mapId)
    const other = await joinRoom(server, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    writeChanges(other.doc, [{ type: 'setEntry', id: 'map', field: 'title', key: 'en', value: 'Theirs' }], 'test')
    await waitFor(() => titleIn(guest.connection.doc) === 'Theirs', 'their edit')
    expect(guest.states).toEqual([])
  })

  it('comes back by itself with what was edited while the server was away', async () => {
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap('Before')
    const guest = join(first.origin, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    await first.close()
    await waitFor(() => guest.connection.getSave().state === 'offline', 'the break')
    setTitle(guest, 'Meanwhile')
    expect(guest.connection.getSave()).toEqual({ state: 'offline', pending: true })
    const second = await startServer({ config: { dataDir, port: first.port } })
    await waitFor(isSaved(guest), 'the return')
    expect(guest.states.map(({ state }) => state)).toContain('saving')
    const other = await joinRoom(second, mapId)
    expect(titleIn(other.doc)).toBe('Meanwhile')
  })

  it('does not lose edits made between the return of the socket and the sync', async () => {
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap('Before')
    const guest = join(first.origin, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    await first.close()
    await waitFor(() => guest.connection.getSave().state === 'offline', 'the break')
    setTitle(guest, 'Offline')
    const second = await startServer({ config: { dataDir, port: first.port } })
    let count = 0
    // An edit at every turn of the event loop, so that some fall between open and sync.
    while (guest.syncCount < 2) {
      count += 1
      setTitle(guest, `Edit ${count}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await waitFor(isSaved(guest), 'all to be saved')
    expect(guest.ended).toEqual([])
    const other = await joinRoom(second, mapId)
    expect(titleIn(other.doc)).toBe(`Edit ${count}`)
  })

  it('ends for good when there is no such map', async () => {
    const server = await startServer()
    const guest = join(server.origin, 'nosuchmap123')
    await waitFor(() => guest.ended.length > 0, 'the refusal')
    expect(guest.ended).toEqual([CLOSE.notFound])
    expect(guest.connection.getSave()).toEqual({ state: 'notSaved', reason: 'notFound' })
  })

  it('tells when an edit is refused, and keeps it unsaved', async () => {
    const server = await startServer()
    const guest = join(server.origin, await server.createMap())
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    recordsOf(guest.connection.doc).set('occ_bad', 'no record')
    await waitFor(() => guest.ended.length > 0, 'the refusal')
    expect(guest.connection.getSave()).toEqual({ state: 'notSaved', reason: 'refused' })
    expect(guest.connection.hasUnsaved()).toBe(true)
  })

  it.each(['offline', 'online'])('tries anew at once when the browser says %s', async (event) => {
    const browser = new EventTarget()
    vi.stubGlobal('window', browser)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const server = await startServer()
    const mapId = await server.createMap()
    const guest = join(server.origin, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    browser.dispatchEvent(new Event(event))
    expect(guest.connection.getSave()).toEqual({ state: 'offline', pending: false })
    await waitFor(() => guest.syncCount > 1, 'the return')
    await waitFor(isSaved(guest), 'the sign')
    guest.connection.destroy()
    browser.dispatchEvent(new Event(event))
    expect(guest.syncCount).toBe(2)
  })

  it('that is left brings its last edit onto disk, unseen and silent, and then ends', async () => {
    const browser = new EventTarget()
    vi.stubGlobal('window', browser)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap('Before')
    const guest = join(first.origin, mapId)
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    await first.close()
    await waitFor(() => guest.connection.getSave().state === 'offline', 'the break')
    setTitle(guest, 'Left behind')
    const told = guest.states.length
    guest.connection.leave(false)
    expect(guest.connection.awareness.getLocalState()).toBeNull()
    const warning = (): boolean => !browser.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(warning()).toBe(true)
    const second = await startServer({ config: { dataDir, port: first.port } })
    await waitFor(() => guest.connection.doc.isDestroyed, 'the end')
    expect(warning()).toBe(false)
    expect(guest.states).toHaveLength(told)
    expect(guest.syncCount).toBe(1)
    const other = await joinRoom(second, mapId)
    expect(titleIn(other.doc)).toBe('Left behind')
  })

  it.each([
    ['nothing is unsaved', false],
    ['what is unsaved was refused for good', true],
  ])('that is left ends at once where %s', async (_where, isRefused) => {
    const server = await startServer()
    const guest = join(server.origin, await server.createMap())
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    if (isRefused) {
      recordsOf(guest.connection.doc).set('occ_bad', 'no record')
      await waitFor(() => guest.ended.length > 0, 'the refusal')
    }
    guest.connection.leave(false)
    expect(guest.connection.doc.isDestroyed).toBe(true)
  })

  it('says nothing more once it is destroyed', async () => {
    const server = await startServer()
    const guest = join(server.origin, await server.createMap())
    await waitFor(() => guest.syncCount > 0, 'the first sync')
    guest.connection.destroy()
    setTitle(guest, 'Too late')
    expect(guest.states).toEqual([])
  })
})

describe('presence over the server', () => {
  it('is seen by the others, after a break too', async () => {
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap()
    const people = ['Ana', 'Ben'].map((name) => {
      const guest = join(first.origin, mapId)
      const mine = { ...SHOWN, name }
      const presence = createPresence(guest.connection.awareness, mine, () => {})
      onTestFinished(presence.destroy)
      return presence
    })
    const names = (): readonly string[] => people.flatMap((one) => one.getPeers().map(({ name }) => name))
    await waitFor(() => names().join() === 'Ben,Ana', 'them to see each other')
    await first.close()
    await waitFor(() => names().length === 0, 'them to lose each other')
    await startServer({ config: { dataDir, port: first.port } })
    await waitFor(() => names().join() === 'Ben,Ana', 'them to see each other again')
    people[0]?.show({ cursor: { x: 7, y: 8 } })
    await waitFor(() => [...(people[1]?.getMotions().values() ?? [])][0]?.cursor?.x === 7, 'the cursor')
  })
})

describe('edits that waited while the server was away', () => {
  async function waitingGuest(answers: (boolean | null)[]) {
    const dataDir = await makeFolder()
    const first = await startServer({ config: { dataDir } })
    const mapId = await first.createMap('First')
    const asked: number[] = []
    const connection = connect(mapId, first.origin, {
      onSave: () => {},
      onSynced: () => {},
      onEnded: () => {},
      mayEdit: async () => {
        asked.push(1)
        const answer = answers.shift()
        return answer === undefined ? true : answer
      },
    })
    onTestFinished(connection.destroy)
    const guest = { connection, states: [], ended: [], syncCount: 0 }
    await waitFor(() => titleIn(connection.doc) === 'First', 'the map')
    await first.close()
    await waitFor(() => connection.getSave().state === 'offline', 'the break')
    setTitle(guest, 'Done while away')
    const server = await startServer({ config: { dataDir, port: first.port } })
    return { guest, server, mapId, asked }
  }

  it('leave only once the server has said that I may still edit', async () => {
    const { guest, server, mapId, asked } = await waitingGuest([null, true])
    await waitFor(isSaved(guest), 'the edits to be saved')
    expect(asked).toHaveLength(2)
    const other = join(server.origin, mapId)
    await waitFor(() => titleIn(other.connection.doc) === 'Done while away', 'them to arrive')
  })

  it('do not leave where I may not, also what I do after that', async () => {
    const { guest, server, mapId, asked } = await waitingGuest([false])
    await waitFor(() => asked.length > 0, 'the question')
    setTitle(guest, 'Done after that')
    const other = join(server.origin, mapId)
    await waitFor(() => titleIn(other.connection.doc) !== undefined, 'the other to come')
    setTitle(other, 'Theirs')
    await waitFor(isSaved(other), 'theirs to be saved')
    expect(titleIn(other.connection.doc)).toBe('Theirs')
    expect(guest.connection.hasUnsaved()).toBe(true)
  })
})
