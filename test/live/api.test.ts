import { describe, expect, it } from 'vitest'

import { createApi } from '../../src/live/api.ts'

/** A server that gives one answer, and remembers what it was asked. */
function answering(status: number, body: string) {
  const asked: { readonly url: string; readonly method: string; readonly body: unknown }[] = []
  const api = createApi('http://maps.test', async (input, init) => {
    const request = new Request(input, init)
    const text = await request.text()
    asked.push({ url: request.url, method: request.method, body: text === '' ? null : JSON.parse(text) })
    return new Response(status === 204 ? null : body, { status })
  })
  return { api, asked }
}

const summary = {
  id: 'abcd1234',
  title: 'IT',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-02T00:00:00.000Z',
  archivedAt: null,
  deletedAt: null,
  cardCount: 7,
  collectionId: null,
  role: 'manage',
}

describe('the REST calls', () => {
  it('lists maps, the archive and the bin', async () => {
    const { api, asked } = answering(200, JSON.stringify({ maps: [summary] }))
    expect(await api.listMaps('open')).toEqual({ ok: true, value: [summary] })
    await api.listMaps('archive')
    await api.listMaps('bin')
    expect(asked.map(({ url }) => url)).toEqual([
      'http://maps.test/api/maps',
      'http://maps.test/api/maps?archived=1',
      'http://maps.test/api/maps?bin=1',
    ])
  })

  it('creates a map and gives its id', async () => {
    const { api, asked } = answering(201, JSON.stringify({ id: 'abcd1234' }))
    expect(await api.createMap({ title: 'IT', sample: 'blank' })).toEqual({ ok: true, value: 'abcd1234' })
    expect(asked).toEqual([
      { url: 'http://maps.test/api/maps', method: 'POST', body: { title: 'IT', sample: 'blank' } },
    ])
  })

  it('takes an empty answer where none is needed', async () => {
    const { api, asked } = answering(204, '')
    expect(await api.renameMap('abcd1234', 'Health')).toEqual({ ok: true, value: null })
    expect(await api.removeMap('abcd1234')).toEqual({ ok: true, value: null })
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH http://maps.test/api/maps/abcd1234',
      'DELETE http://maps.test/api/maps/abcd1234',
    ])
  })

  it('gives the code of a refusal', async () => {
    const { api } = answering(404, JSON.stringify({ problem: { code: 'notFound', message: 'No such map.' } }))
    expect(await api.restoreMap('abcd1234')).toEqual({
      ok: false,
      problem: { code: 'refused', status: 404, problem: 'notFound' },
    })
  })

  it.each([
    ['no JSON', 200, '<html>'],
    ['another shape', 200, '{"maps":[{"id":1}]}'],
    ['an error page', 502, 'Bad gateway'],
  ])('does not trust %s', async (_what, status, body) => {
    const { api } = answering(status, body)
    expect(await api.listMaps('open')).toEqual({ ok: false, problem: { code: 'badAnswer', status } })
  })

  it('says when the server cannot be reached', async () => {
    const api = createApi('', () => Promise.reject(new TypeError('fetch failed')))
    expect(await api.listMaps('open')).toEqual({ ok: false, problem: { code: 'unreachable' } })
  })
})
