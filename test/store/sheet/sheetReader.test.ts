import { expect, it } from 'vitest'

import { createSheetMaker } from '../../../src/store/sheet/sheetMaker.ts'
import { createSheetReader } from '../../../src/store/sheet/sheetReader.ts'
import type { StartSheetWorker } from '../../../src/store/sheet/sheetReader.ts'

const READ = { type: 'read', input: 'Title,Level\nWelders,High school' } as const

/** Workers that answer, that never do, or that break; and how many were started and ended. */
function workers(behavior: 'answers' | 'hangs' | 'breaks') {
  const count = { started: 0, ended: 0 }
  const start: StartSheetWorker = (onAnswer, onCrash) => {
    count.started += 1
    const make = createSheetMaker()
    return {
      post: (request) => {
        if (behavior === 'answers') queueMicrotask(() => onAnswer(make(request)))
        if (behavior === 'breaks') queueMicrotask(onCrash)
      },
      terminate: () => {
        count.ended += 1
      },
    }
  }
  return { start, count }
}

it('asks one worker, which remembers the file it has read', async () => {
  const { start, count } = workers('answers')
  const reader = createSheetReader(start)
  expect(await reader.ask(READ)).toMatchObject({ type: 'read', outcome: { ok: true } })
  const answer = await reader.ask({ type: 'understand', sheet: 0, choices: null })
  expect(answer).toMatchObject({ type: 'understood', understanding: { cards: [{ titles: [{ words: 'Welders' }] }] } })
  expect(count).toEqual({ started: 1, ended: 0 })
})

it('ends a worker that takes too long, and starts another for the next file', async () => {
  const { start, count } = workers('hangs')
  const reader = createSheetReader(start, 1)
  expect(await reader.ask(READ)).toBe('tookTooLong')
  expect(await reader.ask(READ)).toBe('tookTooLong')
  expect(count).toEqual({ started: 2, ended: 2 })
})

it('tells when the worker broke', async () => {
  const { start, count } = workers('breaks')
  expect(await createSheetReader(start).ask(READ)).toBe('crashed')
  expect(count.ended).toBe(1)
})

it('gives a question up when it is stopped or another comes', async () => {
  const { start } = workers('hangs')
  const reader = createSheetReader(start)
  const first = reader.ask(READ)
  const second = reader.ask(READ)
  reader.stop()
  expect([await first, await second]).toEqual(['stopped', 'stopped'])
})
