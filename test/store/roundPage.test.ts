import { afterEach, expect, it, vi } from 'vitest'

import { openAsks, roundPageActs, roundPageStore } from '../../src/store/roundPage.ts'
import type { RoundAsk } from '../../src/store/roundPage.ts'
import { occupation, place } from '../helpers/make.ts'

const AT = '2026-05-10T12:00:00.000Z'

function ask(id: string, more: Partial<RoundAsk> = {}): RoundAsk {
  const record = occupation(id, place('top/web'))
  const target = { type: 'card', id: record.id } as const
  return { id, target, records: [record], lanes: [], fingerprint: 'f', answer: null, ...more }
}

function show(...asks: readonly RoundAsk[]): void {
  const round = {
    id: 'r1',
    mapTitle: 'Louisville IT',
    mainLanguage: 'en',
    title: 'Spring',
    message: '',
    askedBy: '',
    dueOn: null,
    claim: 'right',
    isClosed: false,
    employer: 'Norton Healthcare',
    employers: [],
    asks,
  } as const
  roundPageStore.setState({ round, employer: 'Norton Healthcare', sending: {}, problem: null })
}

function said(): readonly (boolean | null)[] {
  return (roundPageStore.getState().round?.asks ?? []).map(({ answer }) => answer?.isConfirmed ?? null)
}

afterEach(() => vi.unstubAllGlobals())

it('confirms at once all that is not answered, and nothing else', async () => {
  const send = vi.fn(async (_path: string, _request: RequestInit) => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', send)
  const remark = { isConfirmed: false, remark: 'It is $24', at: AT }
  show(ask('a1'), ask('a2', { answer: remark }), ask('a3', { records: [] }), ask('a4'))
  expect(openAsks(roundPageStore.getState().round).map(({ id }) => id)).toEqual(['a1', 'a4'])
  await roundPageActs.confirmRest('m1')
  expect(said()).toEqual([true, false, null, true])
  expect(send.mock.calls.map(([path, { method }]) => `${method} ${path}`)).toEqual([
    'PUT /api/maps/m1/rounds/r1/answers/a1',
    'PUT /api/maps/m1/rounds/r1/answers/a4',
  ])
})

it('stops where one does not arrive, and says so there', async () => {
  const answers = [new Response(null, { status: 204 }), null]
  vi.stubGlobal('fetch', async () => answers.shift() ?? Promise.reject(new TypeError('offline')))
  show(ask('a1'), ask('a2'), ask('a3'))
  await roundPageActs.confirmRest('m1')
  expect(said()).toEqual([true, null, null])
  expect(roundPageStore.getState().sending).toEqual({
    a2: { state: 'failed', say: { type: 'confirm' }, isOffline: true },
  })
})
