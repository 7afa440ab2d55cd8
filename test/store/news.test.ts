import { expect, it, vi } from 'vitest'

import { mapStore } from '../../src/store/map.ts'
import { meStore } from '../../src/store/me.ts'
import type { SaveState } from '../../src/store/me.ts'
import { followNews, onNews, tellNews } from '../../src/store/news.ts'

function save(state: SaveState): void {
  meStore.setState({ save: state })
}

it('is heard of its own topic, until one stops', () => {
  const heard = vi.fn()
  const stop = onNews('reviews', heard)
  tellNews('comments')
  expect(heard).not.toHaveBeenCalled()
  tellNews('reviews')
  stop()
  tellNews('reviews')
  expect(heard).toHaveBeenCalledTimes(1)
})

it('is asked for again by whoever was away and is back: nobody told them meanwhile', () => {
  const heard = vi.fn()
  mapStore.setState({ mapId: 'one' })
  const stop = followNews('reviews', heard)
  save({ state: 'saving' })
  save({ state: 'saved' })
  save({ state: 'offline', pending: false })
  save({ state: 'notSaved', reason: 'trouble' })
  expect(heard).not.toHaveBeenCalled()
  save({ state: 'saved' })
  expect(heard).toHaveBeenCalledTimes(1)
  tellNews('reviews')
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  save({ state: 'offline', pending: false })
  save({ state: 'saved' })
  expect(heard).toHaveBeenCalledTimes(2)
})

it('is not asked for where the connection ended for good, or the map was closed', () => {
  const heard = vi.fn()
  const stop = followNews('reviews', heard)
  save({ state: 'offline', pending: false })
  save({ state: 'ended', reason: 'signedOut', isPending: false })
  save({ state: 'notSaved', reason: 'notFound' })
  mapStore.setState({ mapId: null })
  save({ state: 'saved' })
  stop()
  expect(heard).not.toHaveBeenCalled()
})
