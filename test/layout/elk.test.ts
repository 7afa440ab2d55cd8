import { describe, expect, it } from 'vitest'
import { runElk } from '../../src/layout/elk.ts'

const graph = { id: 'graph' }

describe('asking ELK', () => {
  it('gives its answer', async () => {
    expect(await runElk({ layout: async (asked) => ({ ...asked, x: 1 }) }, graph)).toEqual({ id: 'graph', x: 1 })
  })

  it('gives null when ELK refuses', async () => {
    expect(await runElk({ layout: () => Promise.reject(new Error('no worker')) }, graph)).toBeNull()
  })

  it('gives null when ELK throws at once', async () => {
    const layout = (): never => {
      throw new Error('no ELK')
    }
    expect(await runElk({ layout }, graph)).toBeNull()
  })

  it('gives null when patience ends first, and takes no harm from a late refusal', async () => {
    let refuse: (reason: Error) => void = () => undefined
    const layout = (): Promise<never> =>
      new Promise((_, reject) => {
        refuse = reject
      })
    expect(await runElk({ layout }, graph, Promise.resolve())).toBeNull()
    refuse(new Error('too late'))
  })
})
