import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { watchAway } from '../../src/live/away.ts'

const LONG_MS = 60_000

function watch() {
  const doc = new Y.Doc()
  const clock = { now: 0 }
  const read = (): string => [...doc.getMap('records').keys()].join()
  const away = watchAway(
    doc,
    (origin) => origin === 'server',
    read,
    () => clock.now,
  )
  const put = (key: string, origin: string): void => doc.transact(() => void doc.getMap('records').set(key, 1), origin)
  return { away, clock, put }
}

describe('what came while the server was out of reach', () => {
  it('is what others did: what I did meanwhile stands on both sides', () => {
    const { away, clock, put } = watch()
    put('a', 'server')
    away.left()
    put('mine', 'local')
    clock.now = LONG_MS
    put('b', 'server')
    expect(away.back()).toEqual({ before: 'a,mine', after: 'a,mine,b' })
    expect(away.back()).toBeNull()
  })

  it('is not told of a moment, nor where nothing came', () => {
    const { away, clock, put } = watch()
    away.left()
    put('b', 'server')
    clock.now = 1000
    expect(away.back()).toBeNull()
    away.left()
    clock.now += LONG_MS
    expect(away.back()).toBeNull()
  })

  it('is told of a map that was closed meanwhile, however short it was open', () => {
    const { away, put } = watch()
    away.left(true)
    put('b', 'server')
    expect(away.back()).toEqual({ before: '', after: 'b' })
  })
})
