import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { writeChanges } from '../../src/doc/apply.ts'
import { VersionListResponse, VersionSummary } from '../../src/wire/versions.ts'
import { changeNote, contentOf, hasNote, noteWords, putNote } from '../helpers/notes.ts'
import {
  authorsOf,
  joinAs,
  listAllVersions,
  listVersions,
  nameVersion,
  restoreVersion,
  saved,
  versionRecords,
  withPast,
} from '../helpers/past.ts'
import { RECORD_KINDS, recordOfKind } from '../helpers/records.ts'
import type { Surroundings } from '../helpers/past.ts'
import type { Visitor } from '../helpers/visitor.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { putCard, putPathway, removeRecord } from './edits.ts'

async function idsOf(around: Surroundings, id: string): Promise<readonly string[]> {
  return v.parse(v.array(v.object({ id: v.string() })), await versionRecords(around, id)).map((record) => record.id)
}

describe('a new title', () => {
  it('is in its version the work of whoever gave it', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const ana = await server.comeAs('manage', mapId, 'Ana')
    expect((await ana.call('PATCH', `/api/maps/${mapId}`, { title: 'Anew' })).status).toBe(204)
    await nameVersion(around, 'Renamed')
    expect((await listVersions(around)).map(authorsOf)).toEqual(['Ana'])
  })
})

describe('what a map began as', () => {
  it('is a version of its own, by whoever made it, that can be opened, compared and copied', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const began = await versionRecords(around, 'now')
    const client = await joinAs(around, server.manager)
    putNote(client.doc, 'later')
    await saved(client)
    const [first, ...more] = await listAllVersions(around)
    expect(more).toEqual([])
    expect(first).toMatchObject({ kind: 'created', name: '' })
    expect(first?.authors).toHaveLength(1)
    expect(await versionRecords(around, first?.id ?? '')).toEqual(began)

    const copied = await server.manager.call('POST', `/api/maps/${mapId}/versions/${first?.id}/copy`, { title: 'Anew' })
    const copy = { server, mapId: v.parse(v.object({ id: v.string() }), copied.body).id }
    const duplicated = await server.manager.call('POST', `/api/maps/${mapId}/duplicate`)
    const twin = { server, mapId: v.parse(v.object({ id: v.string() }), duplicated.body).id }
    for (const other of [copy, twin]) {
      const [origin] = await listAllVersions(other)
      expect(origin?.kind).toBe('created')
      expect(await idsOf(other, origin?.id ?? '')).toEqual(await idsOf(other, 'now'))
    }
  })

  it('is asked for in vain where there is no such map', async () => {
    const { server } = await withPast()
    expect(await server.manager.call('GET', '/api/maps/nosuchmap0000000/versions')).toMatchObject({
      status: 404,
      body: { problem: { code: 'notFound' } },
    })
  })
})

describe('named versions', () => {
  it('bear a name and a note, and can be called otherwise', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const path = `/api/maps/${mapId}/versions`
    const made = await server.call('POST', path, { name: ' Before the board ', note: 'Wages of 2025' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ kind: 'named', name: 'Before the board', note: 'Wages of 2025' })
    const { id } = v.parse(VersionSummary, made.body)
    expect((await server.call('PATCH', `${path}/${id}`, { name: 'For the board' })).body).toMatchObject({
      name: 'For the board',
      note: '',
    })
    expect((await server.call('POST', path, { name: '  ' })).status).toBe(400)
    expect((await server.call('PATCH', `${path}/nothing`, { name: 'x' })).status).toBe(404)
    expect((await server.call('GET', `${path}/nothing`)).status).toBe(404)
  })

  it('are listed alone, and in pages', async () => {
    const around = await withPast()
    const client = await joinAs(around, around.server.manager)
    for (let at = 0; at < 52; at += 1) {
      putNote(client.doc, `n${at}`)
      await saved(client)
      await nameVersion(around, `Version ${at}`)
    }
    const first = v.parse(
      VersionListResponse,
      (await around.server.call('GET', `/api/maps/${around.mapId}/versions?named=1`)).body,
    )
    expect([first.versions.length, first.hasMore]).toEqual([50, true])
    const rest = await listVersions(around, `?named=1&before=${first.versions.at(-1)?.id ?? ''}`)
    expect(rest.map((version) => version.name)).toEqual(['Version 1', 'Version 0'])
  })

  it('are no more than the server allows', async () => {
    const around = await withPast({ limits: { namedVersions: 1 } })
    const client = await joinAs(around, around.server.manager)
    await nameVersion(around, 'First')
    putNote(client.doc, 'one')
    await saved(client)
    const { status, body } = await around.server.call('POST', `/api/maps/${around.mapId}/versions`, { name: 'Second' })
    expect([status, body]).toMatchObject([409, { problem: { code: 'tooManyVersions' } }])
  })
})

describe('restoring', () => {
  it('is one change of the map, between two versions, and nothing is lost', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const [ana, ben] = [await server.comeAs('edit', mapId, 'Ana'), await server.comeAs('edit', mapId, 'Ben')]
    const [first, witness] = [await joinAs(around, ana), await joinAs(around, ben)]
    putNote(first.doc, 'kept', 'as it was')
    putNote(first.doc, 'lost')
    await saved(first)
    const good = await nameVersion(around, 'Good', ana)
    changeNote(first.doc, 'kept', 'changed')
    removeRecord(first.doc, 'nte_lost')
    putNote(first.doc, 'late')
    await saved(first)
    let transactions = 0
    await waitFor(() => hasNote(witness.doc, 'late'), 'the witness to see it')
    witness.doc.on('afterTransaction', () => (transactions += 1))
    const { restored, beforeId } = await restoreVersion(around, good.id, ben)
    await waitFor(() => hasNote(witness.doc, 'lost'), 'the witness to see the old state')
    expect([noteWords(witness.doc, 'kept'), hasNote(witness.doc, 'late'), transactions]).toEqual([
      'as it was',
      false,
      1,
    ])
    expect(await versionRecords(around, good.id)).toEqual(await versionRecords(around, 'now'))
    const found = await listVersions(around)
    expect(found.map((version) => [version.kind, version.name, authorsOf(version)])).toEqual([
      ['restored', '', 'Ben'],
      ['beforeRestore', '', 'Ana'],
      ['named', 'Good', 'Ana'],
    ])
    expect([restored.id, restored.fromAt, beforeId]).toEqual([found[0]?.id, good.at, found[1]?.id])
    // And back again.
    await restoreVersion(around, beforeId, ana)
    await waitFor(() => hasNote(first.doc, 'late'), 'the later state')
    expect([noteWords(first.doc, 'kept'), hasNote(first.doc, 'lost')]).toEqual(['changed', false])
    const audit = await server.call('GET', `/api/maps/${mapId}/audit`)
    expect(JSON.stringify(audit.body)).toContain('"restored"')
  })

  it('tells nobody who edits on that they are the author of what was before', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const ana = await server.comeAs('edit', mapId, 'Ana')
    const client = await joinAs(around, ana)
    putNote(client.doc, 'one')
    await saved(client)
    const first = await nameVersion(around, 'First')
    putNote(client.doc, 'two')
    await saved(client)
    await restoreVersion(around, first.id)
    putNote(client.doc, 'three')
    await saved(client)
    await nameVersion(around, 'Last')
    expect((await listVersions(around)).map(authorsOf)).toEqual(['Ana', 'Manager', 'Ana', 'Ana'])
  })

  it('leaves live clients equal, and content equal to the version, whatever is on the map', async () => {
    // What hangs loose is mended later: here all of it is to come back as it was.
    const around = await withPast({ limits: { repairQuietMs: 600_000 } })
    const clients = [await joinAs(around, around.server.manager), await joinAs(around, around.server.manager)]
    const [one, two] = clients
    if (one === undefined || two === undefined) throw new Error('nobody')
    const anyRecord = fc.oneof(...RECORD_KINDS.map(recordOfKind))
    const records = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(records, records, async (before, after) => {
        writeChanges(
          one.doc,
          before.map((record) => ({ type: 'put', record })),
          'test',
        )
        await saved(one)
        const { id } = await nameVersion(around, 'State')
        writeChanges(
          one.doc,
          after.map((record) => ({ type: 'put', record })),
          'test',
        )
        for (const { id: gone } of before.slice(0, 3)) if (gone !== 'map') removeRecord(two.doc, gone)
        await Promise.all(clients.map(saved))
        const kept = await versionRecords(around, id)
        await restoreVersion(around, id)
        expect(await versionRecords(around, 'now')).toEqual(kept)
        await waitFor(
          () => clients.every(({ doc }) => JSON.stringify(contentOf(doc)).length > 0 && isLike(contentOf(doc), kept)),
          'all clients to have it',
        )
        for (const { doc } of clients) {
          expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('who may do what with versions', () => {
  it('asks the table of roles', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const { id } = await nameVersion(around, 'One')
    const path = `/api/maps/${mapId}/versions`
    const tries = async (visitor: Visitor): Promise<readonly number[]> => {
      const answers = [
        await visitor.call('GET', path),
        await visitor.call('GET', `${path}/${id}`),
        await visitor.call('GET', `${path}/now`),
        await visitor.call('POST', path, { name: 'Mine' }),
        await visitor.call('PATCH', `${path}/${id}`, { name: 'Mine' }),
        await visitor.call('POST', `${path}/${id}/restore`),
        await visitor.call('POST', `${path}/${id}/copy`, { title: 'Copy' }),
      ]
      return answers.map(({ status }) => status)
    }
    expect(await tries(server.visit())).toEqual([401, 401, 401, 401, 401, 401, 401])
    expect(await tries(await server.comeAs('view', mapId))).toEqual([403, 403, 403, 403, 403, 403, 403])
    expect(await tries(await server.comeAs('comment', mapId))).toEqual([200, 200, 200, 403, 403, 403, 403])
    expect(await tries(await server.comeAs('edit', mapId))).toEqual([200, 200, 200, 201, 200, 200, 403])
    expect(await tries(server.manager)).toEqual([200, 200, 200, 201, 200, 200, 201])
  })

  it('gives no version of another map', async () => {
    const around = await withPast()
    const { id } = await nameVersion(around, 'One')
    const other = await around.server.createMap()
    expect((await around.server.call('GET', `/api/maps/${other}/versions/${id}`)).status).toBe(404)
    expect((await around.server.call('POST', `/api/maps/${other}/versions/${id}/restore`)).status).toBe(404)
  })

  it('gives nothing of a map in the bin until it is taken out again', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const { id } = await nameVersion(around, 'One')
    const path = `/api/maps/${mapId}/versions`
    const tries = async (): Promise<readonly number[]> => {
      const answers = [
        await server.call('GET', path),
        await server.call('GET', `${path}/${id}`),
        await server.call('PATCH', `${path}/${id}`, { name: 'Mine' }),
        await server.call('POST', `${path}/${id}/copy`, { title: 'Copy' }),
        await server.call('POST', `${path}/${id}/restore`),
        await server.call('POST', `/api/maps/${mapId}/publish`, { versionId: id }),
      ]
      return answers.map(({ status }) => status)
    }
    await server.call('DELETE', `/api/maps/${mapId}`)
    expect(await tries()).toEqual([404, 404, 404, 404, 404, 404])
    await server.call('POST', `/api/maps/${mapId}/restore`)
    expect(await tries()).toEqual([200, 200, 200, 201, 200, 200])
  })

  it('makes a copy that its maker manages, in the state of the version', async () => {
    const around = await withPast()
    const { server, mapId } = around
    const client = await joinAs(around, server.manager)
    putPathway(client.doc, 'pth_one')
    putCard(client.doc, 'occ_one', 'pth_one')
    await saved(client)
    const { id, cardCount } = await nameVersion(around, 'One')
    removeRecord(client.doc, 'occ_one')
    await saved(client)
    const { body } = await server.call('POST', `/api/maps/${mapId}/versions/${id}/copy`, { title: 'What it was' })
    const copyId = v.parse(v.object({ id: v.string() }), body).id
    const copy = { server, mapId: copyId }
    expect(JSON.stringify(await versionRecords(copy, 'now'))).toContain('"occ_one"')
    expect(JSON.stringify(await versionRecords(copy, 'now'))).toContain('What it was')
    expect([cardCount, await listVersions(copy)]).toEqual([1, []])
  })
})

function isLike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a.map(sortedKeys)) === JSON.stringify(b.map(sortedKeys))
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sortedKeys)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, sortedKeys(item)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
