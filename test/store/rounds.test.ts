import { afterEach, describe, expect, it, vi } from 'vitest'

import { roundsActs } from '../../src/store/rounds.ts'
import type { LinkProgress, RoundSummary } from '../../src/store/rounds.ts'

const AT = '2026-05-10T12:00:00.000Z'
const KEY = 'k'.repeat(43)
const OLD = { grantId: 'old', label: 'Humana' }

function link(grantId: string | null, more: Partial<LinkProgress> = {}): LinkProgress {
  return {
    grantId,
    label: grantId ?? '',
    isOver: false,
    openedAt: null,
    lastAt: null,
    confirmed: 0,
    remarks: [],
    ...more,
  }
}

function round(...links: readonly LinkProgress[]): RoundSummary {
  const times = { dueOn: null, createdAt: AT, closedAt: null }
  return { id: 'r1', title: 'Spring', message: '', claim: 'right', askCount: 2, ...times, links }
}

/** A server that makes links, and changes a round or (with `refuses`) does not; gives what it was asked. */
function serve({ refuses = false } = {}): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method !== 'GET') asked.push(`${method} ${path} ${typeof body === 'string' ? body : ''}`.trim())
    if (method === 'DELETE') return new Response(null, { status: 204 })
    if (method === 'POST') return Response.json({ grant: GRANT, key: KEY }, { status: 201 })
    if (method === 'PATCH' && !refuses) return Response.json(round(link('new')))
    return Response.json({ code: 'notFound', title: 'none' }, { status: 404 })
  })
  return asked
}

const GRANT = {
  id: 'new',
  mapId: 'm1',
  role: 'review',
  label: 'Humana',
  createdAt: AT,
  createdBy: 'Ana',
  expiresAt: null,
  useLimit: null,
  useCount: 0,
  lastUsedAt: null,
  revokedAt: null,
}

afterEach(() => vi.unstubAllGlobals())

describe('another link to a round', () => {
  it('takes the place of one by which nobody came, and gives its address with the key', async () => {
    const asked = serve()
    const made = await roundsActs.renewLink(
      'm1',
      round(link('old'), link('other'), link(null)),
      OLD,
      'https://t.example',
    )
    const address = `https://t.example/m/m1?round=r1#k=${KEY}`
    expect(made).toEqual({ ok: true, value: { grantId: 'new', label: 'Humana', address, hasKey: true } })
    expect(asked.at(-1)).toBe('PATCH /api/maps/m1/rounds/r1 {"grantIds":["other","new"]}')
  })

  it('stands beside one by which somebody answered: what they said stays told', async () => {
    const asked = serve()
    await roundsActs.renewLink('m1', round(link('old', { lastAt: AT, confirmed: 1 })), OLD, '')
    expect(asked.at(-1)).toBe('PATCH /api/maps/m1/rounds/r1 {"grantIds":["old","new"]}')
  })

  it('ends again where the round cannot ask by it', async () => {
    const asked = serve({ refuses: true })
    const made = await roundsActs.renewLink('m1', round(link('old')), OLD, '')
    expect(made.ok).toBe(false)
    expect(asked.at(-1)).toBe('DELETE /api/maps/m1/grants/new')
  })
})
