import { describe, expect, it } from 'vitest'

import { isFetchFailure, untilFetched } from '../../src/ui/parts/late.tsx'

const noFile = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/a.js')

describe('a part that is fetched late', () => {
  it('comes once the network is back, and is asked for only when it may be', async () => {
    const told: string[] = []
    const part = await untilFetched(
      async () => {
        told.push('asked')
        if (told.length < 4) throw noFile
        return 'there'
      },
      async () => told.push('waited'),
    )

    expect(part).toBe('there')
    expect(told).toEqual(['asked', 'waited', 'asked', 'waited', 'asked'])
  })

  it('that came and is broken is not asked for again', async () => {
    const broken = new ReferenceError('x is not defined')

    await expect(
      untilFetched(
        () => Promise.reject(broken),
        () => expect.unreachable(),
      ),
    ).rejects.toBe(broken)
  })

  it('is told from a broken one by what browsers and Vite say', () => {
    expect(isFetchFailure(noFile)).toBe(true)
    expect(isFetchFailure(new TypeError('error loading dynamically imported module'))).toBe(true)
    expect(isFetchFailure(new TypeError('Importing a module script failed.'))).toBe(true)
    expect(isFetchFailure(new Error('Unable to preload CSS for http://localhost/assets/a.css'))).toBe(true)
    expect(isFetchFailure(new TypeError('x is not a function'))).toBe(false)
  })
})
