import { expect, it, onTestFinished } from 'vitest'

import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { allOf, indexOf } from '../../src/model/map.ts'
import { acts } from '../../src/store/acts.ts'
import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { closeMap, getSession, openStillMap } from '../../src/store/session.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { WORDS } from '../helpers/words.ts'
import { handFrames, NO_ELK } from './openSample.ts'

it('shows records as a map with all its faces that cannot be changed, without any server', async () => {
  onTestFinished(closeMap)
  viewStore.setState(FIRST_VIEW, true)
  let count = 0
  const records = sampleRecords('louisville-it-2018', 'IT', 'en', () => `n${(count += 1)}`)
  const { request: requestFrame } = handFrames()
  // An address where nothing listens: nobody is to be asked.
  const tools = {
    origin: 'http://127.0.0.1:1',
    requestFrame,
    elk: NO_ELK,
    startPictureWorker: null,
    startTidyWorker: null,
  }
  openStillMap('map1', { still: 'version', records }, WORDS, tools)
  expect(mapStore.getState()).toMatchObject({ status: 'loading', isReadOnly: true, still: 'version', mapId: 'map1' })
  await waitFor(() => mapStore.getState().picture !== null, 'the picture')
  const { map, status, picture } = mapStore.getState()
  expect([status, picture?.cards.size]).toEqual(['ready', [...indexOf(map).cards.values()].flat().length])
  const [card] = allOf(map, 'occupation')
  expect(acts.remove([card?.id ?? ''])).toBe('readOnly')
  expect([mapStore.getState().map === map, getSession()?.hasUnsaved()]).toEqual([true, false])
  closeMap()
  expect(mapStore.getState()).toEqual(CLOSED_MAP)
})
