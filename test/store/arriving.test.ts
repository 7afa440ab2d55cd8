import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { arrive } from '../../src/store/arriving.ts'
import { keepLink, readKeptLink } from '../../src/store/keptLink.ts'

const refusal = (status: number, code: string) =>
  Response.json({ problem: { code, message: 'No.' } }, { status, headers: { 'content-type': 'application/json' } })

let asked: unknown[]

/** A server that gives these answers, one after the other. */
function answer(...answers: readonly Response[]): void {
  const left = [...answers]
  vi.stubGlobal('fetch', async (_path: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body))
    return left.shift() ?? Response.error()
  })
}

beforeEach(() => {
  asked = []
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

afterEach(() => vi.unstubAllGlobals())

it('forgets a link that lets nobody in any more, and asks nothing without one', async () => {
  keepLink('b'.repeat(43), Date.now())
  answer(refusal(410, 'linkRevoked'))
  const other = 'c'.repeat(43)
  expect(await arrive(other)).toEqual({ ok: false, problem: { code: 'revoked' } })
  expect(await arrive('kept')).toEqual({ ok: false, problem: { code: 'unknown' } })
  expect(asked).toEqual([{ key: other }])
})

it('comes in by the link that was kept during the sign-in, and forgets it', async () => {
  const key = 'a'.repeat(43)
  keepLink(key, Date.now())
  answer(refusal(403, 'signInFirst'), Response.json({ mapId: 'abc', role: 'edit', instanceRole: null }))
  expect(await arrive('kept')).toEqual({ ok: false, problem: { code: 'signIn' } })
  expect(readKeptLink(Date.now())).toBe(key)
  expect(await arrive('kept')).toEqual({ ok: true, value: { mapId: 'abc' } })
  expect(asked).toEqual([{ key }, { key }])
  expect(readKeptLink(Date.now())).toBeNull()
})
