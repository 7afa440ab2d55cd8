import { get } from 'node:http'

import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'

import { CSRF_HEADER } from '../../src/wire/access.ts'
import { CreateMapResponse, MapListResponse } from '../../src/wire/api.ts'
import { ProblemResponse } from '../../src/wire/problems.ts'
import type { MapSummary } from '../../src/wire/api.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { contentOf, noteWords, putNote } from '../helpers/notes.ts'
import { ANYBODY, recognizeAs, startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { changeTitle, putCard } from './edits.ts'

async function list(server: TestServer, which = ''): Promise<readonly MapSummary[]> {
  const { status, body } = await server.call('GET', `/api/maps${which}`)
  expect(status).toBe(200)
  return v.parse(MapListResponse, body).maps
}

async function expectProblem(answer: { status: number; body: unknown }, status: number, code: string): Promise<void> {
  const { problem } = v.parse(ProblemResponse, answer.body)
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code })
  expect(problem.message).toMatch(/^[A-Z].*[.?]$/)
}

describe('the list of maps', () => {
  it('creates a blank map, and one from a sample', async () => {
    const server = await startServer()
    const blank = await server.call('POST', '/api/maps', { title: '  Health care  ', language: 'es' })
    expect(blank.status).toBe(201)
    const sample = await server.call('POST', '/api/maps', { title: 'IT', sample: 'louisville-it-2018' })
    const ids = [blank, sample].map(({ body }) => v.parse(CreateMapResponse, body).id)
    expect(ids.every((id) => /^[a-z0-9]{16}$/.test(id))).toBe(true)
    const maps = await list(server)
    expect(maps.map(({ title }) => title).toSorted()).toEqual(['Health care', 'IT'])
    expect(maps.find(({ title }) => title === 'IT')?.cardCount).toBeGreaterThan(6)
    expect(maps.find(({ title }) => title === 'Health care')).toMatchObject({ cardCount: 0, deletedAt: null })
    const guest = await joinRoom(server, ids[0] ?? '')
    expect(contentOf(guest.doc).find(({ kind }) => kind === 'settings')).toMatchObject({
      mainLanguage: 'es',
      title: { es: 'Health care' },
    })
  })

  it('renames in the document, so that people who have it open see it', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Before')
    const guest = await joinRoom(server, mapId)
    expect((await server.call('PATCH', `/api/maps/${mapId}`, { title: 'After' })).status).toBe(204)
    const titleOf = (): string => JSON.stringify(contentOf(guest.doc).find(({ kind }) => kind === 'settings'))
    await waitFor(() => titleOf().includes('After'), 'the new title to be seen')
    expect((await list(server)).map(({ title }) => title)).toEqual(['After'])
  })

  it('notes who renamed a map, and nobody where it bears the title already', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Before')
    const noted = vi.spyOn(server.storage.versions, 'noteAuthor')
    for (const title of ['Before', 'After', 'After']) {
      expect((await server.call('PATCH', `/api/maps/${mapId}`, { title })).status).toBe(204)
    }
    expect(noted).toHaveBeenCalledTimes(1)
  })

  it('shows the title, the number of cards and the time of change of the document as it is', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Before')
    const [before] = await list(server)
    const guest = await joinRoom(server, mapId)
    changeTitle(guest.doc, 'Edited in the map')
    putCard(guest.doc, 'occ_one')
    await waitFor(async () => (await list(server))[0]?.cardCount === 1, 'the list to follow')
    const [after] = await list(server)
    expect(after).toMatchObject({ title: 'Edited in the map', createdAt: before?.createdAt })
    expect(Date.parse(after?.changedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.changedAt ?? ''))
  })

  it('duplicates a map as it is, and the copy goes its own way', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Original')
    const guest = await joinRoom(server, mapId)
    putNote(guest.doc, 'shared')
    const witness = await joinRoom(server, mapId)
    await waitFor(() => noteWords(witness.doc, 'shared') !== null, 'the note to be saved')
    const { status, body } = await server.call('POST', `/api/maps/${mapId}/duplicate`)
    expect(status).toBe(201)
    const copy = await joinRoom(server, v.parse(CreateMapResponse, body).id)
    expect(noteWords(copy.doc, 'shared')).toBe('shared')
    putNote(copy.doc, 'own')
    expect((await list(server)).map(({ title }) => title).toSorted()).toEqual(['Original', 'Original (copy)'])
    const later = await joinRoom(server, mapId)
    expect(noteWords(later.doc, 'own')).toBeNull()
  })

  it('moves a map to the bin, takes it out again, and removes it for good only from there', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Bound for the bin')
    const guest = await joinRoom(server, mapId)
    putNote(guest.doc, 'kept')
    const witness = await joinRoom(server, mapId)
    await waitFor(() => noteWords(witness.doc, 'kept') !== null, 'the note to be saved')
    await expectProblem(await server.call('DELETE', `/api/maps/${mapId}?forever=1`), 409, 'inUse')
    expect((await server.call('DELETE', `/api/maps/${mapId}`)).status).toBe(204)
    await waitFor(() => guest.closeCodes.length > 0, 'the guest to be sent away')
    expect(guest.closeCodes).toEqual([CLOSE.notFound])
    expect(await list(server)).toEqual([])
    const [binned] = await list(server, '?bin=1')
    expect(binned).toMatchObject({ id: mapId, title: 'Bound for the bin' })
    expect(Date.parse(binned?.deletedAt ?? '')).not.toBeNaN()
    await expectProblem(await server.call('PATCH', `/api/maps/${mapId}`, { title: 'No' }), 404, 'notFound')
    await expectProblem(await server.call('DELETE', `/api/maps/${mapId}`), 404, 'notFound')
    expect((await server.call('POST', `/api/maps/${mapId}/restore`)).status).toBe(204)
    await expectProblem(await server.call('POST', `/api/maps/${mapId}/restore`), 404, 'notFound')
    const back = await joinRoom(server, mapId)
    expect(noteWords(back.doc, 'kept')).toBe('kept')
    await server.call('DELETE', `/api/maps/${mapId}`)
    expect((await server.call('DELETE', `/api/maps/${mapId}?forever=1`)).status).toBe(204)
    expect(await list(server, '?bin=1')).toEqual([])
    await expectProblem(await server.call('DELETE', `/api/maps/${mapId}?forever=1`), 404, 'notFound')
  })

  it('puts a map into the archive, where it can still be worked on, and takes it out again', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Of last year')
    const ids = async (which = ''): Promise<readonly string[]> => (await list(server, which)).map(({ id }) => id)
    expect((await server.call('POST', `/api/maps/${mapId}/archive`)).status).toBe(204)
    expect(await ids()).toEqual([])
    const [archived] = await list(server, '?archived=1')
    expect(archived).toMatchObject({ id: mapId, deletedAt: null })
    expect((await server.call('POST', `/api/maps/${mapId}/archive`)).status).toBe(204)
    expect(await list(server, '?archived=1')).toEqual([archived])
    expect((await server.call('PATCH', `/api/maps/${mapId}`, { title: 'Of 2025' })).status).toBe(204)
    // Out of the bin it comes back to where it lay.
    await server.call('DELETE', `/api/maps/${mapId}`)
    await expectProblem(await server.call('POST', `/api/maps/${mapId}/unarchive`), 404, 'notFound')
    await server.call('POST', `/api/maps/${mapId}/restore`)
    expect((await list(server, '?archived=1')).map(({ title }) => title)).toEqual(['Of 2025'])
    expect((await server.call('POST', `/api/maps/${mapId}/unarchive`)).status).toBe(204)
    expect(await ids()).toEqual([mapId])
    await expectProblem(await server.call('POST', '/api/maps/nobodymadethis/archive'), 404, 'notFound')
  })

  it('keeps no more maps than it may', async () => {
    const server = await startServer({ limits: { maps: 1 } })
    await server.createMap()
    await expectProblem(await server.call('POST', '/api/maps', { title: 'Second' }), 507, 'full')
  })
})

describe('a request that cannot be served', () => {
  it('is answered with a problem and a sentence', async () => {
    const server = await startServer()
    const mapId = await server.createMap()
    await expectProblem(await server.call('POST', '/api/maps', { title: '' }), 400, 'badRequest')
    await expectProblem(await server.call('POST', '/api/maps', { title: 'x'.repeat(201) }), 400, 'badRequest')
    await expectProblem(await server.call('POST', '/api/maps', { title: 'A', sample: 'other' }), 400, 'badRequest')
    await expectProblem(
      await server.call('POST', '/api/maps', { title: 'A', pad: 'x'.repeat(70_000) }),
      413,
      'tooLarge',
    )
    await expectProblem(await server.call('PATCH', `/api/maps/${mapId}`, {}), 400, 'badRequest')
    await expectProblem(await server.call('PATCH', '/api/maps/nobodymadethis', { title: 'A' }), 404, 'notFound')
    await expectProblem(await server.call('DELETE', '/api/maps/..%2f..%2fetc'), 404, 'notFound')
    await expectProblem(await server.call('POST', '/api/maps/nobodymadethis/duplicate'), 404, 'notFound')
    await expectProblem(await server.call('GET', '/api/nothing'), 404, 'notFound')
    await expectProblem(await server.call('GET', '/api/maps/%E0%A4%A'), 400, 'badRequest')
  })

  it('is refused where its body is not JSON', async () => {
    const { origin } = await startServer()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${origin}/api/maps`, {
        method: 'POST',
        headers: { [CSRF_HEADER]: '1', 'content-type': type },
        body: '{"title":"Smuggled"}',
      })
      await expectProblem({ status: response.status, body: await response.json() }, 415, 'badType')
    }
    const response = await fetch(`${origin}/api/maps`, {
      method: 'POST',
      headers: { [CSRF_HEADER]: '1', 'content-type': 'application/json' },
      body: '{"title":',
    })
    await expectProblem({ status: response.status, body: await response.json() }, 400, 'badRequest')
  })

  it('is refused where it changes something and comes from another page', async () => {
    const server = await startServer({ config: { allowedOrigins: ['https://maps.example.org'] } })
    const mapId = await server.createMap()
    const ask = async (method: string, path: string, origin: string): Promise<{ status: number; body: unknown }> => {
      const response = await fetch(`${server.origin}${path}`, { method, headers: { [CSRF_HEADER]: '1', origin } })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    }
    for (const origin of ['https://evil.example', 'null', `${server.origin}.evil.example`]) {
      await expectProblem(await ask('DELETE', `/api/maps/${mapId}`, origin), 403, 'badOrigin')
    }
    expect(await list(server)).toHaveLength(1)
    expect((await ask('DELETE', `/api/maps/${mapId}`, server.origin)).status).toBe(204)
    expect((await ask('POST', `/api/maps/${mapId}/restore`, 'https://maps.example.org')).status).toBe(204)
  })

  it('is refused where it calls a server on loopback by a foreign name', async () => {
    const server = await startServer()
    const answer = await new Promise<{ status: number; body: unknown }>((resolve, reject) => {
      const asked = get(`${server.origin}/api/maps`, { headers: { host: 'rebound.example' } }, (response) => {
        let text = ''
        response.on('data', (bytes: Buffer) => {
          text += bytes.toString()
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
      })
      asked.on('error', reject)
    })
    await expectProblem(answer, 403, 'badOrigin')
  })

  it('is refused where the one who asks may only read', async () => {
    const server = await startServer({ recognizer: recognizeAs(() => ({ ...ANYBODY, server: null })) })
    await expectProblem(await server.call('POST', '/api/maps', { title: 'A' }), 403, 'forbidden')
    expect(await list(server)).toEqual([])
  })
})

describe('health', () => {
  it('is told apart from readiness', async () => {
    const server = await startServer()
    expect((await server.call('GET', '/healthz')).body).toEqual({ status: 'alive' })
    expect((await server.call('GET', '/readyz')).body).toEqual({ status: 'ready' })
    await server.storage.close()
    expect((await server.call('GET', '/healthz')).status).toBe(200)
    // What was found before stands for a moment.
    await waitFor(async () => (await server.call('GET', '/readyz')).status === 503, 'it to be ready no more')
    await expectProblem(await server.call('GET', '/readyz'), 503, 'tryLater')
  })
})
