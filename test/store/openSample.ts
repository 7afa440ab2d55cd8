/** Opens a sample in the stores, against a real server of its own. */
import { onTestFinished } from 'vitest'

import { allOf } from '../../src/model/map.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { mapStore } from '../../src/store/map.ts'
import type { SessionTools } from '../../src/store/createSession.ts'
import { closeMap, openMap } from '../../src/store/session.ts'
import { viewStore } from '../../src/store/view.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { WORDS } from '../helpers/words.ts'

export const NO_ELK: SessionTools['elk'] = { layout: () => Promise.reject(new Error('no ELK here')) }

export interface HandFrames {
  readonly request: SessionTools['requestFrame']
  readonly waitingCount: () => number
  readonly draw: () => void
}

export interface OpenSample {
  readonly server: TestServer
  readonly mapId: string
  readonly frames: HandFrames
}

/** Frames that come when the test says so. */
export function handFrames(): HandFrames {
  const waiting = new Set<() => void>()
  return {
    request: (callback) => {
      waiting.add(callback)
      return () => waiting.delete(callback)
    },
    waitingCount: () => waiting.size,
    draw: () => {
      const now = [...waiting]
      waiting.clear()
      for (const callback of now) callback()
    },
  }
}

/** The Louisville sample, open and ready; closed when the test is over. */
export async function openSample(tools: Partial<SessionTools> = {}): Promise<OpenSample> {
  const server = await startServer()
  const { body } = await server.call('POST', '/api/maps', { title: 'IT', sample: 'louisville-it-2018' })
  const mapId = typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
  const frames = handFrames()
  openMap(mapId, WORDS, { origin: server.origin, requestFrame: frames.request, elk: NO_ELK, ...tools })
  onTestFinished(closeMap)
  await waitFor(() => mapStore.getState().status === 'ready', 'the map')
  if (viewStore.getState().face === 'map') await waitFor(() => mapStore.getState().picture !== null, 'its picture')
  return { server, mapId, frames }
}

/** Two occupation cards of the open map. */
export function twoCards(): readonly [Occupation, Occupation] {
  const [first, second] = allOf(mapStore.getState().map, 'occupation')
  if (first === undefined || second === undefined) throw new Error('The sample has no cards')
  return [first, second]
}
