import { beforeEach, describe, expect, it, vi } from 'vitest'

import { forgetLink, keepLink, readKeptLink } from '../../src/store/keptLink.ts'

const KEY = 'k'.repeat(43)
const NOW = 1_800_000_000_000
const MINUTE_MS = 60_000

let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  return () => vi.unstubAllGlobals()
})

describe('a link on its way through the sign-in', () => {
  it('is there when one comes back, also after a sign-in that came to nothing', () => {
    keepLink(KEY, NOW)
    expect(readKeptLink(NOW + 9 * MINUTE_MS)).toBe(KEY)
    expect(readKeptLink(NOW + 14 * MINUTE_MS)).toBe(KEY)
  })

  it('is not replaced by what stands for it', () => {
    keepLink(KEY, NOW)
    keepLink('kept', NOW)
    expect(readKeptLink(NOW)).toBe(KEY)
  })

  it('is forgotten after a while, and by those who go on without it', () => {
    keepLink(KEY, NOW)
    expect(readKeptLink(NOW + 16 * MINUTE_MS)).toBeNull()
    expect(kept.size).toBe(0)
    keepLink(KEY, NOW)
    forgetLink()
    expect(kept.size).toBe(0)
  })

  it('is not kept where the browser forbids it', () => {
    const forbid = (): never => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: forbid, setItem: forbid, removeItem: forbid })
    expect(() => keepLink(KEY, NOW)).not.toThrow()
    expect(readKeptLink(NOW)).toBeNull()
  })
})
