import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { accessStore } from '../../src/store/access.ts'
import { followRole } from '../../src/store/followRole.ts'

const GRANTED = { role: 'edit', person: { id: 'p1', name: 'Eva', isGuest: true } }

/** Answers one after the other with these; the last one for good. Null: signed out. */
function answer(...answers: readonly (object | null)[]): { readonly count: () => number } {
  let asked = 0
  vi.stubGlobal('fetch', () => {
    const body = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    const problem = { problem: { code: 'noSession', message: 'Come in first' } }
    return Promise.resolve(new Response(JSON.stringify(body ?? problem), { status: body === null ? 401 : 200 }))
  })
  return { count: () => asked }
}

beforeEach(() => {
  vi.useFakeTimers()
  accessStore.setState({ role: 'view', toldRole: 'view' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks once more where the cookie of a session that may do more was still on its way', async () => {
  const asked = answer(null, GRANTED)
  const onAnswer = vi.fn<() => void>()
  const roles = followRole('map1', 'https://maps.example.org', onAnswer)
  await vi.advanceTimersByTimeAsync(0)
  expect([asked.count(), onAnswer.mock.calls.length, accessStore.getState().role]).toEqual([1, 0, 'view'])
  await vi.advanceTimersByTimeAsync(1000)
  expect([asked.count(), onAnswer.mock.calls.length, accessStore.getState().role]).toEqual([2, 1, 'edit'])
  roles.stop()
})

it('takes a second no for an answer, and asks nothing more', async () => {
  const asked = answer(null)
  const onAnswer = vi.fn<() => void>()
  const roles = followRole('map1', 'https://maps.example.org', onAnswer)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([asked.count(), onAnswer.mock.calls.length, accessStore.getState().role]).toEqual([2, 1, 'view'])
  roles.stop()
})
