import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { accessStore, NO_ACCESS } from '../../src/store/access.ts'
import { meStore } from '../../src/store/me.ts'
import type { Peer } from '../../src/store/me.ts'
import { gatherOthers } from '../../src/store/others.ts'
import { peer, user } from '../helpers/presence.ts'

const windowOf = (id: string, name: string): Peer => peer(id, { name, user: user(name) })
const [ANA, BEN, CARL] = [windowOf('1', 'Ana'), windowOf('2', 'Ben'), windowOf('3', 'Carl')]
const show = (...peers: readonly Peer[]): void => meStore.setState({ peers })

beforeEach(() => {
  vi.useFakeTimers()
  meStore.setState({ peers: [], save: { state: 'saved' } })
})
afterEach(() => {
  vi.useRealTimers()
  meStore.setState({ peers: [], save: { state: 'saved' } })
  accessStore.setState(NO_ACCESS)
})

/** What is told of those who come and go: `+` and `-` before their names. */
function listen() {
  const told: string[] = []
  gatherOthers(
    () => () => {},
    ({ came, left }) =>
      told.push([...left.map(({ name }) => `-${name}`), ...came.map(({ name }) => `+${name}`)].join()),
  )
  return told
}

describe('who comes and goes', () => {
  it('is told together, at most once in five seconds, and not of those who were here', () => {
    show(ANA)
    const told = listen()
    show(ANA, BEN)
    show(BEN, CARL)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['-Ana,+Ben,+Carl'])
    show(CARL)
    vi.advanceTimersByTime(4999)
    show()
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['-Ana,+Ben,+Carl', '-Ben,-Carl'])
  })

  it('is not told of a reload, of one more window, nor of windows of mine', () => {
    accessStore.setState({ person: { id: 'Me', name: 'Me', isGuest: true } })
    show(ANA)
    const told = listen()
    show()
    show(windowOf('4', 'Ana'))
    show(windowOf('4', 'Ana'), windowOf('5', 'Ana'), windowOf('6', 'Me'))
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([])
  })

  it('waits where I cannot see them, and then tells what is different', () => {
    show(ANA, BEN)
    const told = listen()
    meStore.setState({ save: { state: 'offline', pending: false }, peers: [] })
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([])
    meStore.setState({ save: { state: 'saved' } })
    show(BEN, CARL)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['-Ana,+Carl'])
  })
})
