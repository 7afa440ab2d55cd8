import { describe, expect, it } from 'vitest'

import { createJournal } from '../../server/storage/journal.ts'
import { StorageError } from '../../server/storage/storage.ts'
import type { NewUpdate } from '../../server/storage/storage.ts'

interface Commit {
  readonly batch: readonly NewUpdate[]
  readonly succeed: () => void
  readonly fail: () => void
}

/** A store whose commits end when the test says so. */
function controlled() {
  const commits: Commit[] = []
  const heads = new Map<string, number>()
  const append = (batch: readonly NewUpdate[]): Promise<readonly number[]> =>
    new Promise((resolve, reject) => {
      const succeed = (): void =>
        resolve(
          batch.map(({ room }) => {
            const head = (heads.get(room) ?? 0) + 1
            heads.set(room, head)
            return head
          }),
        )
      commits.push({ batch, succeed, fail: () => reject(new StorageError('full', 'full')) })
    })
  return { commits, append }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const update = Uint8Array.of(0)

describe('the journal', () => {
  it('writes a lone update at once, and gathers the rest while a commit is on its way', async () => {
    const { commits, append } = controlled()
    const journal = createJournal({ append })
    const told: string[] = []
    const hand = (room: string, name: string): void =>
      journal.append(room, update, (outcome) => told.push(`${name}:${outcome.ok ? outcome.seq : outcome.error.code}`))
    hand('a', 'first')
    await turn()
    expect(commits.map(({ batch }) => batch.length)).toEqual([1])
    hand('a', 'second')
    hand('b', 'third')
    hand('a', 'fourth')
    await turn()
    expect(commits).toHaveLength(1)
    commits[0]?.succeed()
    await turn()
    expect(told).toEqual(['first:1'])
    expect(commits[1]?.batch.map(({ room }) => room)).toEqual(['a', 'b', 'a'])
    commits[1]?.succeed()
    await journal.settled()
    expect(told).toEqual(['first:1', 'second:2', 'third:1', 'fourth:3'])
  })

  it('fails what follows in a room when a commit fails, so that no log has a hole', async () => {
    const { commits, append } = controlled()
    const journal = createJournal({ append })
    const told: string[] = []
    const hand = (room: string, name: string): void =>
      journal.append(room, update, (outcome) => told.push(`${name}:${outcome.ok}`))
    hand('a', 'a1')
    await turn()
    hand('a', 'a2')
    hand('b', 'b1')
    commits[0]?.fail()
    await turn()
    expect(told).toEqual(['a1:false', 'a2:false'])
    expect(commits[1]?.batch.map(({ room }) => room)).toEqual(['b'])
    commits[1]?.succeed()
    await journal.settled()
    expect(told).toEqual(['a1:false', 'a2:false', 'b1:true'])
  })

  it('does not let one commit grow without end', async () => {
    const { commits, append } = controlled()
    const journal = createJournal({ append })
    const large = new Uint8Array(3 * 1024 * 1024)
    for (let at = 0; at < 4; at += 1) journal.append('a', large, () => {})
    await turn()
    expect(commits[0]?.batch).toHaveLength(2)
    commits[0]?.succeed()
    await turn()
    expect(commits[1]?.batch).toHaveLength(2)
    commits[1]?.succeed()
    await journal.settled()
  })
})
