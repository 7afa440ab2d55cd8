import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { SubscribeToOthers } from '../../src/store/createSession.ts'
import { flashStore } from '../../src/store/flashes.ts'
import { FLASH_MS, FLOOD_CARDS, FLOOD_MS, marksOf, watchChanges } from '../../src/store/flashWatch.ts'
import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { meStore } from '../../src/store/me.ts'
import { level, makeMap, occupation, pathway, place } from '../helpers/make.ts'
import { peer } from '../helpers/presence.ts'

const cards = Array.from({ length: FLOOD_CARDS + 1 }, (_none, at) =>
  occupation(`card${at}`, place(at < 5 ? 'low/web' : 'low/care', `a${at}`)),
)
const map = makeMap(level('low', 'a0'), pathway('web', 'a0'), pathway('care', 'a1'), ...cards)
const [first] = cards
const ids = (count: number): ReadonlySet<string> => new Set(cards.slice(0, count).map(({ id }) => id))

beforeEach(() => {
  vi.useFakeTimers()
  meStore.setState({ peers: [peer('1', { name: 'Ana', color: 4 }), peer('2', { name: 'Ben', color: 5 })] })
  mapStore.setState({ map })
})
afterEach(() => {
  vi.useRealTimers()
  meStore.setState({ peers: [] })
  mapStore.setState(CLOSED_MAP)
})

describe('marks of what others change', () => {
  it('are in the color of who wrote it, and in none where that is not known', () => {
    expect(marksOf(map, ids(1), ['1']).flashes.get(first?.id ?? '')).toEqual({ color: 4 })
    for (const authors of [[], ['7'], ['1', '2']]) {
      expect(marksOf(map, ids(1), authors).flashes.get(first?.id ?? '')).toEqual({ color: null })
    }
  })

  it('stand at cards and lanes, and at nothing that is gone', () => {
    const lanes = [...map.records.values()].filter(({ kind }) => kind === 'level' || kind === 'pathway')
    const marked = marksOf(map, new Set(['occ_gone', ...lanes.map(({ id }) => id), ...ids(2)]), ['1']).flashes
    expect([...marked.keys()].toSorted()).toEqual([...lanes.map(({ id }) => id), ...ids(2)].toSorted())
  })

  it('become one number for each pathway where very many cards are changed at once', () => {
    expect(marksOf(map, ids(FLOOD_CARDS), ['1']).flashes.size).toBe(FLOOD_CARDS)
    const { flashes, floods } = marksOf(map, ids(FLOOD_CARDS + 1), ['1'])
    expect(flashes.size).toBe(0)
    expect([...floods.values()]).toEqual([
      { name: 'Ana', count: 5 },
      { name: 'Ana', count: FLOOD_CARDS - 4 },
    ])
  })
})

describe('a mark', () => {
  function listen(): Parameters<SubscribeToOthers>[0] {
    let tell: Parameters<SubscribeToOthers>[0] = () => {}
    onTestFinished(
      watchChanges((listener) => {
        tell = listener
        return () => {}
      }),
    )
    return (...change) => tell(...change)
  }

  it('goes by itself, and one set anew meanwhile only after its own time', () => {
    const tell = listen()
    tell(ids(2), ['1'])
    vi.advanceTimersByTime(FLASH_MS / 2)
    tell(ids(1), ['2'])
    vi.advanceTimersByTime(FLASH_MS / 2)
    expect([...flashStore.getState().flashes]).toEqual([[first?.id, { color: 5 }]])
    vi.advanceTimersByTime(FLASH_MS / 2)
    expect(flashStore.getState().flashes.size).toBe(0)
  })

  it('of very many cards stands long enough to be read', () => {
    listen()(ids(FLOOD_CARDS + 1), ['1'])
    vi.advanceTimersByTime(FLASH_MS)
    expect(flashStore.getState().floods.size).toBe(2)
    vi.advanceTimersByTime(FLOOD_MS)
    expect(flashStore.getState().floods.size).toBe(0)
  })
})
