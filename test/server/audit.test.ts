import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as v from 'valibot'

import { Audit } from '../../server/access/audit.ts'
import { SILENT_LOG } from '../../server/log.ts'
import { createMemoryStorage } from '../../server/storage/memory.ts'
import { AuditResponse, CreateGrantResponse } from '../../src/wire/access.ts'
import { startServer } from '../helpers/startServer.ts'
import type { Visitor } from '../helpers/visitor.ts'

async function auditOf(visitor: Visitor, path: string): Promise<readonly string[]> {
  const { entries } = v.parse(AuditResponse, (await visitor.call('GET', path)).body)
  return entries.map(({ act, person, label, detail }) => [act, person, label, detail].join('|'))
}

describe('the audit', () => {
  it('tells managers who came, what was changed and what was refused, in pages and as a table', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const wish = { role: 'view', label: '=cmd()', expiresAt: null, useLimit: null }
    const made = await server.manager.call('POST', `/api/maps/${mapId}/grants`, wish)
    const { key } = v.parse(CreateGrantResponse, made.body)
    const viewer = server.visit()
    await viewer.redeem(key, 'Eva')
    for (let at = 0; at < 3; at += 1) await viewer.call('DELETE', `/api/maps/${mapId}`)
    expect((await viewer.call('POST', `/api/maps/${mapId}/exports`, { format: 'svg' })).status).toBe(204)
    expect((await viewer.call('POST', `/api/maps/${mapId}/exports`, { format: '=1+1' })).status).toBe(400)
    expect(await auditOf(server.manager, `/api/maps/${mapId}/audit`)).toEqual([
      'exported|Eva|=cmd()|svg',
      'refused|Eva|=cmd()|manageMap',
      'redeemed|Eva|=cmd()|view',
      'grantCreated|Manager|=cmd()|view',
      'mapCreated|Manager|first start|',
    ])
    expect((await viewer.call('GET', `/api/maps/${mapId}/audit`)).status).toBe(403)
    expect((await viewer.call('GET', '/api/audit')).status).toBe(403)
    expect(await auditOf(server.manager, '/api/audit')).toContain('redeemed|Manager|first start|manage')
    const table = await server.manager.call('GET', `/api/maps/${mapId}/audit?as=csv`)
    expect(table.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
    expect(String(table.body).split('\r\n')[3]).toMatch(/,refused,Eva,\w+,'=cmd\(\),manageMap,127\.0\.0\.0\/24$/)
  })

  it('tells of the same refusal in each map it happened in', async () => {
    const server = await startServer({ access: 'real' })
    const mapIds = [await server.createMap(), await server.createMap()]
    const stranger = await server.comeAs('view', await server.createMap())
    for (const mapId of [...mapIds, ...mapIds]) await stranger.call('DELETE', `/api/maps/${mapId}`)
    for (const mapId of mapIds) {
      const told = await auditOf(server.manager, `/api/maps/${mapId}/audit`)
      expect(told.filter((entry) => entry.startsWith('refused'))).toEqual(['refused|||manageMap'])
    }
  })

  it('is not flooded with refusals by one who asks for ever other maps', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { audit: store } = createMemoryStorage()
    const audit = new Audit(store, 60 * 60_000, SILENT_LOG)
    onTestFinished(() => audit.close())
    const refuse = (address: string, name: string): void => {
      for (let n = 0; n < 50; n += 1) audit.refuse({ principal: null, address }, 'readMap', `${name}${n}`)
    }
    const count = async (): Promise<number> => (await store.listAudit(null, null, 1000)).length
    refuse('192.0.2.1', 'a')
    expect(await count()).toBe(20)
    refuse('198.51.100.1', 'a')
    expect(await count()).toBe(40)
    vi.advanceTimersByTime(60_001)
    refuse('192.0.2.1', 'b')
    expect(await count()).toBe(60)
  })

  it('goes on page by page', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await server.createMap()
    const at = Date.now()
    const about = { person: '', mapId, label: '', address: '' }
    for (let n = 0; n < 150; n += 1) {
      await server.storage.audit.addAudit({ ...about, at, act: 'exported', detail: String(n) })
    }
    const read = async (query: string) =>
      v.parse(AuditResponse, (await server.manager.call('GET', `/api/maps/${mapId}/audit${query}`)).body)
    const first = await read('')
    expect([first.entries.length, first.hasMore, first.entries[0]?.detail]).toEqual([100, true, '149'])
    const second = await read(`?before=${first.entries.at(-1)?.id}`)
    expect([second.entries.length, second.hasMore, second.entries[0]?.detail]).toEqual([51, false, '49'])
  })

  it('is forgotten after the time that is set, here when the server starts', async () => {
    const storage = createMemoryStorage()
    const about = { person: '', mapId: null, label: '', address: '', act: 'exported' } as const
    const [day, now] = [24 * 60 * 60_000, Date.now()]
    await storage.audit.addAudit({ ...about, at: now - 3 * day, detail: 'old' })
    await storage.audit.addAudit({ ...about, at: now - day, detail: 'young' })
    const server = await startServer({ access: 'real', storage, limits: { auditKeptMs: 2 * day } })
    const told = await auditOf(server.manager, '/api/audit')
    expect(told.filter((entry) => entry.startsWith('exported'))).toEqual(['exported|||young'])
  })
})
