import { describe, expect, it } from 'vitest'

import { SILENT_LOG } from '../../server/log.ts'
import { createMemoryStorage } from '../../server/storage/memory.ts'
import type { Painter } from '../../server/thumbnails/painter.ts'
import { Thumbnails } from '../../server/thumbnails/thumbnails.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { putCard } from './edits.ts'

const MAP = {
  id: 'map1',
  title: 'One',
  cardCount: 0,
  createdAt: 1,
  changedAt: 1,
  archivedAt: null,
  deletedAt: null,
  collectionId: null,
}

describe('the thumbnail of a map', () => {
  it('is an SVG that may do nothing, of the map as it is now', async () => {
    const server = await startServer()
    const id = await server.createMap('Health care')
    const ask = (query = ''): Promise<Response> => fetch(`${server.origin}/api/maps/${id}/thumbnail${query}`)
    const first = await ask('?at=2026')
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/)
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('cache-control')).toContain('immutable')
    const before = await first.text()
    expect(before).toMatch(/^<svg .*<\/svg>$/)

    const guest = await joinRoom(server, id)
    putCard(guest.doc, 'occ_one')
    await waitFor(async () => (await (await ask()).text()) !== before, 'the card to be in the picture')
    expect((await ask()).headers.get('cache-control')).toBe('no-cache')
  })

  it('is there for a map in the archive, and not for one in the bin or one that never was', async () => {
    const server = await startServer()
    const id = await server.createMap()
    await server.call('POST', `/api/maps/${id}/archive`)
    expect((await fetch(`${server.origin}/api/maps/${id}/thumbnail`)).status).toBe(200)
    await server.call('DELETE', `/api/maps/${id}`)
    expect((await server.call('GET', `/api/maps/${id}/thumbnail`)).status).toBe(404)
    expect((await server.call('GET', '/api/maps/nobodymadethis/thumbnail')).status).toBe(404)
  })
})

describe('thumbnails', () => {
  /** A painter that draws when it is told to, and counts. */
  function handPainter() {
    const asked: { readonly finish: (svg: string) => void; readonly fail: () => void }[] = []
    const painter: Painter = {
      paint: () =>
        new Promise((resolve, reject) => {
          asked.push({ finish: resolve, fail: () => reject(new Error('broken')) })
        }),
      close: async () => {},
    }
    return { painter, asked }
  }

  async function make() {
    const storage = createMemoryStorage()
    await storage.createMap(MAP, 'map:1', Uint8Array.of(1))
    const { painter, asked } = handPainter()
    const next = async (count: number) => {
      await waitFor(() => asked.length === count, `drawing ${count} to begin`)
      const job = asked[count - 1]
      if (job === undefined) throw new Error('no such drawing')
      return job
    }
    return { storage, asked, next, thumbnails: new Thumbnails(storage, SILENT_LOG, painter) }
  }

  it('are drawn once for all who ask, and again only after a change', async () => {
    const { storage, asked, next, thumbnails } = await make()
    const both = [thumbnails.get('map:1'), thumbnails.get('map:1')]
    const first = await next(1)
    first.finish('<svg/>')
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: '<svg/>' },
      { ok: true, value: '<svg/>' },
    ])
    await thumbnails.get('map:1')
    expect(asked).toHaveLength(1)
    await storage.append([{ room: 'map:1', update: Uint8Array.of(2) }])
    const after = thumbnails.get('map:1')
    const second = await next(2)
    second.finish('<svg>2</svg>')
    expect(await after).toEqual({ ok: true, value: '<svg>2</svg>' })
  })

  it('that cannot be drawn are refused, not tried again before a change, and hold up no other', async () => {
    const { storage, asked, next, thumbnails } = await make()
    await storage.createMap({ ...MAP, id: 'map2' }, 'map:2', Uint8Array.of(1))
    const broken = thumbnails.get('map:1')
    const other = thumbnails.get('map:2')
    const first = await next(1)
    first.fail()
    const second = await next(2)
    second.finish('<svg/>')
    expect(await broken).toEqual({ ok: false, problem: { code: 'noThumbnail' } })
    expect(await other).toEqual({ ok: true, value: '<svg/>' })
    expect(await thumbnails.get('map:1')).toEqual({ ok: false, problem: { code: 'noThumbnail' } })
    expect(asked).toHaveLength(2)
    expect(await thumbnails.get('map:none')).toEqual({ ok: false, problem: { code: 'notFound' } })
  })
})
