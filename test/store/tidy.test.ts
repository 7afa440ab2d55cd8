import Elk from 'elkjs/lib/elk.bundled.js'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { writeChanges } from '../../src/doc/apply.ts'
import { writeMapJson } from '../../src/exchange/writeJson.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { settleAll } from '../../src/model/settle.ts'
import { acts } from '../../src/store/acts.ts'
import { importAsNewMap } from '../../src/store/importMap.ts'
import { mapStore } from '../../src/store/map.ts'
import type { MapState } from '../../src/store/map.ts'
import { closeMap, openMap } from '../../src/store/session.ts'
import { proposeTidy } from '../../src/store/tidyMaker.ts'
import type { FromTidyWorker, ToTidyWorker } from '../../src/store/tidyMaker.ts'
import { runTidy } from '../../src/store/tidyRun.ts'
import type { StartTidyWorker } from '../../src/store/tidyRun.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { WORDS } from '../helpers/words.ts'
import { handFrames, NO_ELK } from './openSample.ts'

const TANGLED = settleAll(generateMap({ cards: 24, links: 40, seed: 5 }))
const REQUEST = { records: TANGLED, words: WORDS, columns: false }

const state = (): MapState => mapStore.getState()
const said = (): string | undefined => viewStore.getState().announcement?.key

/** A map with many crossings, open and ready. */
async function openTangle() {
  const server = await startServer()
  const made = await importAsNewMap(
    writeMapJson(makeCareerMap(TANGLED)),
    { title: 'Tangle', began: 'Began' },
    server.origin,
  )
  if (!made.ok) throw new Error(made.problem.code)
  const frames = handFrames()
  openMap(made.value, WORDS, { origin: server.origin, requestFrame: frames.request, elk: NO_ELK })
  onTestFinished(closeMap)
  await waitFor(() => state().status === 'ready' && state().picture !== null, 'the map and its picture')
  return { server, mapId: made.value, frames }
}

beforeEach(() => {
  closeMap()
  viewStore.setState(FIRST_VIEW, true)
})

describe('tidy', () => {
  it('shows what it would do, and changes nothing', async () => {
    await openTangle()
    const { map } = state()
    expect(await acts.startTidy(false)).toBeNull()
    const { preview, undoLabel, isTidying } = state()
    expect(state().map).toBe(map)
    expect({ undoLabel, isTidying }).toEqual({ undoLabel: null, isTidying: false })
    expect(preview?.movedCards).toBeGreaterThan(0)
    expect(preview?.movedPathways).toBe(0)
    expect(preview?.crossingsAfter).toBeLessThan(preview?.crossingsBefore ?? 0)
    expect(said()).toBe('tidyReady')
    acts.dropTidy()
    expect(state()).toMatchObject({ preview: null, undoLabel: null })
    expect(state().map).toBe(map)
    expect(said()).toBe('tidyDropped')
    expect(acts.acceptTidy()).toBe('nothing')
  })

  it('is one undo step when accepted, and looks as it was shown', async () => {
    await openTangle()
    const { map, picture } = state()
    await acts.startTidy(true)
    const shown = state().preview?.picture
    expect(acts.acceptTidy()).toBeNull()
    expect(state()).toMatchObject({ preview: null, undoLabel: 'tidy' })
    expect(state().picture).toEqual(shown)
    acts.undo()
    expect(state().map.records).toEqual(map.records)
    expect(state().picture).toEqual(picture)
  })

  it('leaves alone what someone has moved meanwhile', async () => {
    const { server, mapId, frames } = await openTangle()
    const other = await joinRoom(server, mapId)
    await acts.startTidy(false)
    const before = state().picture
    const moved = [...(state().preview?.picture.cards.values() ?? [])].find(
      (box) => before?.cards.get(box.id)?.y !== box.y || before.cards.get(box.id)?.x !== box.x,
    )
    const card = state().map.records.get(moved?.id ?? '')
    if (card === undefined || !isPlaced(card)) throw new Error('Tidy moved nothing')
    const place = { ...card.place, order: 'Zz' }
    writeChanges(other.doc, [{ type: 'set', id: card.id, field: 'place', value: place }], 'other')
    await waitFor(() => frames.waitingCount() > 0, 'their move')
    frames.draw()
    acts.acceptTidy()
    expect(state().map.records.get(card.id)).toMatchObject({ place })
  })

  it('comes to nothing when it is dropped while it is worked out', async () => {
    await openTangle()
    const outcome = acts.startTidy(false)
    await vi.waitFor(() => expect(state().isTidying).toBe(true))
    acts.dropTidy()
    expect(await outcome).toBe('nothing')
    expect(state()).toMatchObject({ preview: null, isTidying: false })
  })

  it('ends with the map', async () => {
    await openTangle()
    const outcome = acts.startTidy(false)
    closeMap()
    expect(await outcome).toBe('nothing')
    expect(state()).toMatchObject({ status: 'closed', isTidying: false })
  })

  it('has nothing to do in a flow', async () => {
    await openTangle()
    acts.setField('map', 'arrangement', 'flow')
    expect(await acts.startTidy(false)).toBe('nothing')
  })
})

/** A worker without a thread, messages copied as between threads; it breaks at the start if told to. */
function fakeWorker(breaks = false) {
  let isTerminated = false
  let askedCount = 0
  const start: StartTidyWorker = (onMessage) => {
    const send = (message: FromTidyWorker): void => {
      queueMicrotask(() => onMessage(structuredClone(message)))
    }
    let hear: (message: Extract<ToTidyWorker, { readonly type: 'elk' }>) => void = () => {}
    return {
      post: (message) => {
        const copy = structuredClone(message)
        if (copy.type === 'elk') {
          hear(copy)
          return
        }
        if (breaks) {
          send({ type: 'failed' })
          return
        }
        const layout: typeof NO_ELK.layout = (graph) =>
          new Promise((resolve, reject) => {
            askedCount += 1
            hear = ({ answer }) => (answer === null ? reject(new Error('none')) : resolve(answer))
            send({ type: 'elk', graph })
          })
        void proposeTidy(copy.request, { layout }).then((proposal) => send({ type: 'done', proposal }))
      },
      terminate: () => {
        isTerminated = true
      },
    }
  }
  return { start, askedCount: () => askedCount, isTerminated: () => isTerminated }
}

describe('the tidy worker', () => {
  it('proposes what is proposed without it, with the page’s ELK', async () => {
    const elk = new Elk()
    const worker = fakeWorker()
    expect(await runTidy(REQUEST, elk, worker.start).proposal).toEqual(await proposeTidy(REQUEST, elk))
    expect(worker.askedCount()).toBeGreaterThan(0)
    expect(worker.isTerminated()).toBe(true)
  })

  it('goes on without ELK where it fails, and the page without the worker where that breaks', async () => {
    const expected = await proposeTidy(REQUEST, NO_ELK)
    expect(await runTidy(REQUEST, NO_ELK, fakeWorker().start).proposal).toEqual(expected)
    expect(await runTidy(REQUEST, NO_ELK, fakeWorker(true).start).proposal).toEqual(expected)
    expect(await runTidy(REQUEST, NO_ELK, null).proposal).toEqual(expected)
  })

  it('ends when the run is stopped', async () => {
    const worker = fakeWorker()
    for (const start of [worker.start, null]) {
      const run = runTidy(REQUEST, NO_ELK, start)
      run.stop()
      expect(await run.proposal).toBeNull()
    }
    expect(worker.isTerminated()).toBe(true)
  })
})
