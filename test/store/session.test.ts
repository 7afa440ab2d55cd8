import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { writeChanges } from '../../src/doc/apply.ts'
import { metaOf, readAll } from '../../src/doc/codec.ts'
import { createPresence } from '../../src/live/presence.ts'
import type { Change } from '../../src/model/change.ts'
import { allOf, indexOf } from '../../src/model/map.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'
import { cellKey } from '../../src/model/place.ts'
import { acts } from '../../src/store/acts.ts'
import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import type { MapState } from '../../src/store/map.ts'
import { meStore, setPreferences } from '../../src/store/me.ts'
import { subscribePresence } from '../../src/store/presence.ts'
import type { PeerMotion } from '../../src/store/presence.ts'
import { closeMap, openMap, setWords, wantPicture } from '../../src/store/session.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { select } from '../../src/store/viewActs.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { WORDS } from '../helpers/words.ts'
import { handFrames, NO_ELK, openSample, twoCards } from './openSample.ts'
import { SHOWN } from '../helpers/presence.ts'

const state = (): MapState => mapStore.getState()
beforeEach(() => {
  closeMap()
  viewStore.setState(FIRST_VIEW, true)
})

describe('opening a map', () => {
  it('goes from loading to ready with map and picture', async () => {
    const seen: string[] = []
    onTestFinished(mapStore.subscribe(({ status }) => seen.push(status)))
    const { mapId } = await openSample()
    expect(seen[0]).toBe('loading')
    expect(state().mapId).toBe(mapId)
    expect(allOf(state().map, 'level')).toHaveLength(4)
    const placed = [...indexOf(state().map).cards.values()].flat()
    expect(state().picture?.cards.size).toBe(placed.length)
    expect(state().picture?.rows).toHaveLength(4)
    expect(state().undoLabel).toBeNull()
  })

  it('makes no picture for a table until one is wanted, and then keeps it up to date', async () => {
    viewStore.setState({ face: 'table' })
    await openSample()
    expect(acts.displayLanes([indexOf(state().map).levels[0]?.id ?? ''], 'hidden')).toBeNull()
    expect(state().picture).toBeNull()
    wantPicture()
    await waitFor(() => state().picture !== null, 'the picture')
    expect(state().picture?.rows).toHaveLength(3)
    acts.undo()
    expect(state().picture?.rows).toHaveLength(4)
  })

  it('makes the picture when one turns from the table to the map', async () => {
    viewStore.setState({ face: 'table' })
    await openSample()
    expect(state().picture).toBeNull()
    viewStore.setState({ face: 'map' })
    await waitFor(() => state().picture !== null, 'the picture')
  })

  it('tells when there is no such map', async () => {
    const server = await startServer()
    openMap('nosuchmap123', WORDS, { origin: server.origin, requestFrame: handFrames().request, elk: NO_ELK })
    await waitFor(() => state().status === 'notFound', 'the refusal')
    expect(acts.undo()).toBe('notReady')
    expect(meStore.getState().save).toEqual({ state: 'notSaved', reason: 'notFound' })
  })

  it('leaves nothing behind when it is closed', async () => {
    await openSample()
    select([twoCards()[0].id])
    closeMap()
    expect(state()).toEqual(CLOSED_MAP)
    expect(viewStore.getState().selectedIds.size).toBe(0)
    expect(meStore.getState().peers).toEqual([])
    expect(acts.addPathway({ label: { en: 'Late' } })).toBeNull()
    expect(viewStore.getState().announcement?.key).toBe('notReady')
  })

  it('stays readable but not writable when the map goes to the bin', async () => {
    const { server, mapId } = await openSample()
    await server.call('DELETE', `/api/maps/${mapId}`)
    await waitFor(() => state().isReadOnly, 'the end')
    expect(state().status).toBe('ready')
    expect(acts.remove([twoCards()[0].id])).toBe('readOnly')
    expect(JSON.parse(acts.exportJson())).toMatchObject({ version: SCHEMA_VERSION })
  })
})

describe('others at work', () => {
  it('costs what changed: one record, one frame', async () => {
    const { server, mapId, frames } = await openSample()
    const other = await joinRoom(server, mapId)
    const [card, untouched] = twoCards()
    const { map: before, picture } = state()
    for (const amount of [1, 2, 3]) {
      const change: Change = { type: 'set', id: card.id, field: 'workExperience', value: `${amount} years` }
      writeChanges(other.doc, [change], 'other')
    }
    await waitFor(() => frames.waitingCount() > 0, 'their edits')
    expect(state().map).toBe(before)
    frames.draw()
    await waitFor(() => {
      frames.draw()
      const now = state().map.records.get(card.id)
      return now?.kind === 'occupation' && now.workExperience === '3 years'
    }, 'their last edit')
    const changed = [...state().map.records].filter(([id, record]) => before.records.get(id) !== record)
    expect(changed.map(([id]) => id)).toEqual([card.id])
    expect(state().map.records.get(untouched.id)).toBe(untouched)
    // No picture shows work experience: it is the very same picture.
    expect(state().picture).toBe(picture)
  })

  it('keeps the boxes of all cards but the one that changed', async () => {
    const { server, mapId, frames } = await openSample()
    const other = await joinRoom(server, mapId)
    const [card] = twoCards()
    const before = state().picture
    writeChanges(other.doc, [{ type: 'set', id: card.id, field: 'wage', value: null }], 'other')
    await waitFor(() => frames.waitingCount() > 0, 'their edit')
    frames.draw()
    const after = state().picture
    expect(after?.cards.get(card.id)).not.toBe(before?.cards.get(card.id))
    const row = (id: string) => before?.cards.get(id)?.levelId
    const elsewhere = [...(after?.cards.keys() ?? [])].filter((id) => row(id) !== row(card.id))
    expect(elsewhere.length).toBeGreaterThan(0)
    expect(after?.columns[0]).toBe(before?.columns[0])
  })

  it('moves my focus on when they remove what I am at', async () => {
    const { server, mapId, frames } = await openSample()
    const other = await joinRoom(server, mapId)
    const [card] = twoCards()
    select([card.id])
    writeChanges(other.doc, [{ type: 'remove', id: card.id }], 'other')
    await waitFor(() => frames.waitingCount() > 0, 'their edit')
    frames.draw()
    expect(viewStore.getState().selectedIds.size).toBe(0)
    const { focusedId } = viewStore.getState()
    expect(focusedId).not.toBe(card.id)
    expect(focusedId === cellKey(card.place) || state().map.records.has(focusedId ?? '')).toBe(true)
  })

  it('is seen: who is here, what they select and drag, and they see mine', async () => {
    const { server, mapId, frames } = await openSample()
    setPreferences({ name: 'Ana', color: 3 })
    const other = await joinRoom(server, mapId)
    const theirs = createPresence(
      other.provider.awareness,
      { ...SHOWN, name: 'Ben', color: 2, face: 'table' },
      () => {},
    )
    onTestFinished(theirs.destroy)
    const [card] = twoCards()
    await waitFor(() => theirs.getPeers()[0]?.name === 'Ana', 'me to be seen')
    theirs.show({ selectedIds: [card.id], drag: { ids: [card.id], dx: 3, dy: 4 } })
    let motions: ReadonlyMap<string, PeerMotion> = new Map()
    onTestFinished(subscribePresence((next) => (motions = next)))
    await waitFor(() => {
      frames.draw()
      return [...motions.values()][0]?.drag?.dx === 3
    }, 'their drag')
    expect(meStore.getState().peers).toMatchObject([{ name: 'Ben', color: 2, face: 'table' }])
    expect(meStore.getState().peers[0]?.selectedIds).toEqual(new Set([card.id]))

    select([card.id])
    acts.moveCursor({ x: 10, y: 20 })
    acts.previewDrag({ ids: [card.id], dx: 5, dy: 6 })
    await waitFor(() => [...theirs.getMotions().values()][0]?.drag?.dx === 5, 'my drag to be seen')
    expect([...theirs.getMotions().values()][0]?.cursor).toEqual({ x: 10, y: 20 })
    expect(theirs.getPeers()[0]?.selectedIds).toEqual(new Set([card.id]))
    // A preview is no edit.
    expect(state().undoLabel).toBeNull()
    expect(meStore.getState().save).toEqual({ state: 'saved' })
  })
})

describe('my edits', () => {
  it('are in the stores at once, and on the server’s disk when the sign says so', async () => {
    const { server, mapId } = await openSample()
    const [card] = twoCards()
    const before = state().picture
    expect(acts.setField(card.id, 'wage', null)).toBeNull()
    expect(state().map.records.get(card.id)).toMatchObject({ wage: null })
    expect(state().picture).not.toBe(before)
    expect(meStore.getState().save).toEqual({ state: 'saving' })
    await waitFor(() => meStore.getState().save.state === 'saved', 'the acknowledgement')
    const other = await joinRoom(server, mapId)
    expect(readAll(other.doc).records.find(({ id }) => id === card.id)).toMatchObject({ wage: null })
  })

  it('can be read no more by an older program: it says so and writes nothing', async () => {
    const { server, mapId } = await openSample()
    closeMap()
    const other = await joinRoom(server, mapId)
    await server.rooms.find(mapId).then(async (found) => {
      if (!found.ok) throw new Error('The room is gone')
      await found.value.edit((doc) => metaOf(doc).set('version', SCHEMA_VERSION + 1))
    })
    await waitFor(() => metaOf(other.doc).get('version') === SCHEMA_VERSION + 1, 'the newer version')
    openMap(mapId, WORDS, { origin: server.origin, requestFrame: handFrames().request, elk: NO_ELK })
    await waitFor(() => state().status === 'tooNew', 'the refusal')
    expect(state().isReadOnly).toBe(true)
    expect(acts.addPathway({ label: { en: 'No' } })).toBeNull()
    expect(meStore.getState().save).toEqual({ state: 'notSaved', reason: 'tooNew' })
  })

  it('are not lost by closing the tab unawares', async () => {
    const browser = new EventTarget()
    vi.stubGlobal('window', browser)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    await openSample()
    const isWarned = (): boolean => !browser.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(isWarned()).toBe(false)
    acts.setField(twoCards()[0].id, 'stage', 'entry')
    expect(isWarned()).toBe(true)
    await waitFor(() => meStore.getState().save.state === 'saved', 'the acknowledgement')
    expect(isWarned()).toBe(false)
    acts.setField(twoCards()[0].id, 'stage', 'middle')
    // Left for another map: what is still on its way gets there, and until then the tab is not closed unawares.
    closeMap()
    expect(isWarned()).toBe(true)
    await waitFor(() => !isWarned(), 'the edit that was left behind')
  })

  it('are set in other words when the language changes', async () => {
    await openSample()
    const before = state().picture
    setWords({ ...WORDS, perHour: 'la hora' })
    expect(state().picture).not.toEqual(before)
  })
})
