import { expect, it } from 'vitest'

import type { SheetChoices } from '../../../src/exchange/sheet/understanding.ts'
import { createSheetMaker } from '../../../src/store/sheet/sheetMaker.ts'
import type { SheetRequest } from '../../../src/store/sheet/sheetMaker.ts'
import { createSheetReader } from '../../../src/store/sheet/sheetReader.ts'
import type { StartSheetWorker } from '../../../src/store/sheet/sheetReader.ts'
import { rowsXml, workbook } from '../../exchange/sheet/xlsxFile.ts'

const READ = { type: 'read', input: 'Title,Level\nWelders,High school' } as const
const CHOICES: SheetChoices = {
  layout: 'list',
  headerRow: 0,
  fields: new Map(),
  wageUnit: null,
  fillsDown: true,
  splitsAtCommas: false,
  edits: new Map(),
}

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

/** Workers that answer when they are told to, each with what it was asked. */
function obedientWorkers() {
  const all: { readonly asked: SheetRequest[]; readonly answer: () => void; isEnded: boolean }[] = []
  const start: StartSheetWorker = (onAnswer) => {
    const make = createSheetMaker()
    const asked: SheetRequest[] = []
    const one = {
      asked,
      isEnded: false,
      answer: () => {
        const request = asked.at(-1)
        if (request !== undefined) onAnswer(make(request))
      },
    }
    all.push(one)
    return {
      post: (request) => asked.push(request),
      terminate: () => {
        one.isEnded = true
      },
    }
  }
  return { all, start }
}

it('asks the last of several questions once the worker is free, and does not end the one that has the file', async () => {
  const { all, start } = obedientWorkers()
  const reader = createSheetReader(start)
  const read = reader.ask(READ)
  all[0]?.answer()
  await read
  const asked = [null, 0, 1].map((headerRow) =>
    reader.ask({ type: 'understand', sheet: 0, choices: headerRow === null ? null : { ...CHOICES, headerRow } }),
  )
  expect(all[0]?.asked.map(({ type }) => type)).toEqual(['read', 'understand'])
  all[0]?.answer()
  all[0]?.answer()
  expect(await Promise.all(asked)).toEqual([
    'stopped',
    'stopped',
    expect.objectContaining({
      type: 'understood',
      understanding: expect.objectContaining({ choices: expect.objectContaining({ headerRow: 1 }) }),
    }),
  ])
  expect(all.map(({ asked: { length }, isEnded }) => [length, isEnded])).toEqual([[3, false]])
})

it('lets a new worker read the file again after one broke', async () => {
  const { all, start } = obedientWorkers()
  let crash = (): void => {}
  const reader = createSheetReader((onAnswer, onCrash) => {
    crash = onCrash
    return start(onAnswer, onCrash)
  })
  const read = reader.ask(READ)
  all[0]?.answer()
  await read
  const broken = reader.ask({ type: 'understand', sheet: 0, choices: null })
  crash()
  expect(await broken).toBe('crashed')
  const again = reader.ask({ type: 'understand', sheet: 0, choices: null })
  all[1]?.answer()
  all[1]?.answer()
  expect(await again).toMatchObject({ type: 'understood' })
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, false])
})

it('tells among what is left out the sheets of the workbook that are not read', () => {
  const rows = rowsXml([['Title'], ['Welders']])
  const make = createSheetMaker()
  make({
    type: 'read',
    input: workbook([
      { name: 'Jobs', rows },
      { name: 'Old', rows, isHidden: true },
    ]),
  })
  expect(make({ type: 'understand', sheet: 0, choices: null })).toMatchObject({
    understanding: { leftOut: [{ code: 'hiddenSheet', address: '', text: 'Old' }] },
  })
})
