import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { gatherOthers, summaryOf } from '../../src/store/others.ts'
import type { OthersBatch } from '../../src/store/others.ts'
import { level, link, makeMap, occupation, pathway, place } from '../helpers/make.ts'

const lanes = [level('top', 'a1'), level('low', 'a0'), pathway('web', 'a0')]
const nurse = occupation('nurse', place('low/web'))

function titled(text: string) {
  return occupation('nurse', place('low/web'), { titles: { t1: { text: { en: text }, socCode: null, order: 'a0' } } })
}

beforeEach(() => {
  vi.useFakeTimers()
  mapStore.setState({ map: makeMap(...lanes, nurse) })
})
afterEach(() => {
  vi.useRealTimers()
  mapStore.setState(CLOSED_MAP)
})

/** Another person who changes the card's title, and what is told of it. */
function listen() {
  const told: OthersBatch[] = []
  let tell: (ids: ReadonlySet<string>, authorIds: readonly string[]) => void = () => {}
  const stop = gatherOthers(
    (listener) => {
      tell = listener
      return () => {
        tell = () => {}
      }
    },
    ({ batch }) => {
      if (batch !== null) told.push(batch)
    },
  )
  const write = (text: string, authorId = '1'): void => {
    tell(new Set([nurse.id]), [authorId])
    mapStore.setState({ map: makeMap(...lanes, titled(text)) })
  }
  return { told, write, stop }
}

describe('what others change', () => {
  it('is told at most once in five seconds, however many changes there are', () => {
    const { told, write } = listen()
    for (let second = 0; second < 30; second += 1) {
      write(`Nurse ${second}`)
      vi.advanceTimersByTime(1000)
    }
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told.length).toBeLessThanOrEqual(6)
  })

  it('is told from before the first change to after the last, and loses none', () => {
    const { told, write } = listen()
    write('N')
    write('Nurse aide')
    expect(told).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(told).toHaveLength(1)
    expect(told[0]?.before.records.get(nurse.id)).toMatchObject({ titles: { t1: { text: { en: 'nurse' } } } })
    expect(told[0]?.after.records.get(nurse.id)).toMatchObject({ titles: { t1: { text: { en: 'Nurse aide' } } } })
    write('Nurse')
    vi.advanceTimersByTime(4999)
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(told).toHaveLength(2)
  })

  it('is told with all who wrote it', () => {
    const { told, write } = listen()
    write('N', '1')
    write('Nurse aide', '2')
    vi.advanceTimersByTime(1000)
    expect(told[0]?.authorIds).toEqual(new Set(['1', '2']))
    write('Nurse', '2')
    vi.advanceTimersByTime(5000)
    expect(told[1]?.authorIds).toEqual(new Set(['2']))
  })

  it('is not told when nothing is different in the end, nor after one has stopped listening', () => {
    const { told, write, stop } = listen()
    const before = mapStore.getState()
    write('Nurse aide')
    mapStore.setState({ map: before.map })
    vi.advanceTimersByTime(6000)
    expect(told).toEqual([])
    write('Nurse aide')
    stop()
    vi.advanceTimersByTime(6000)
    expect(told).toEqual([])
  })
})

describe('summaryOf', () => {
  const start = makeMap(...lanes, nurse)
  const sum = (after: OthersBatch['after'], ...ids: readonly string[]) =>
    summaryOf({ before: start, after, ids: new Set(ids), authorIds: new Set() })

  it('tells a card added, moved, put in another order, changed and deleted', () => {
    const aide = occupation('aide', place('low/web', 'a1'))
    expect(sum(makeMap(...lanes, nurse, aide), aide.id)).toMatchObject({ about: 'cards', how: 'added', one: aide })
    const moved = occupation('nurse', place('top/web'))
    expect(sum(makeMap(...lanes, moved), nurse.id)).toMatchObject({ about: 'cards', how: 'moved', one: moved })
    const later = occupation('nurse', place('low/web', 'a5'))
    expect(sum(makeMap(...lanes, later), nurse.id)).toMatchObject({ about: 'cards', how: 'reordered' })
    expect(sum(makeMap(...lanes, titled('Nurse')), nurse.id)).toMatchObject({ about: 'cards', how: 'changed' })
    expect(sum(makeMap(...lanes), nurse.id)).toMatchObject({ about: 'cards', how: 'removed', one: nurse })
  })

  it('counts what differs, and tells levels before cards', () => {
    const aide = occupation('aide', place('low/web', 'a1'))
    const both = sum(makeMap(...lanes, aide), nurse.id, aide.id)
    expect(both).toMatchObject({ about: 'cards', how: null, one: null, count: 2, counts: { added: 1, removed: 1 } })
    const third = level('third', 'a2')
    expect(sum(makeMap(...lanes, third, nurse, aide), aide.id, third.id)).toEqual({ about: 'lanes' })
  })

  it('tells a link made', () => {
    const step = link('step', nurse.id, 'occ_x')
    expect(sum(makeMap(...lanes, nurse, step), step.id)).toMatchObject({ about: 'links', how: 'added', one: step })
  })
})
