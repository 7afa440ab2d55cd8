import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { writeChanges } from '../../src/doc/apply.ts'
import { COMMENT_LENGTH, ThreadMadeResponse } from '../../src/wire/comments.ts'
import { startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { begin, createSample, openServer, personIn, problemOf, threadsOf, WEB } from './commenting.ts'

describe('a thread', () => {
  it('bears author, time and what it is about, all written by the server', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const ana = await server.comeAs('comment', mapId, 'Ana')
    const before = Date.now()
    const lie = { authorId: 'somebody', at: '2001-01-01T00:00:00Z', aboutTitle: 'Lies', me: 'x', createdAt: 'never' }
    const { threadId, commentId } = await begin(ana, mapId, '  Is this so?\r\nI doubt it. ', lie)
    const { threads, people, me, unread, removesAny } = await threadsOf(ana, mapId)
    expect(threads).toMatchObject([{ id: threadId, anchor: WEB, aboutTitle: 'Web Developers', resolvedAt: null }])
    const [comment] = threads[0]?.comments ?? []
    const text = 'Is this so?\nI doubt it.'
    expect(comment).toMatchObject({ id: commentId, number: 1, authorId: me, text, editedAt: null, isRemoved: false })
    expect(Date.parse(comment?.at ?? '')).toBeGreaterThanOrEqual(before)
    expect([people, unread, removesAny]).toEqual([[{ id: me, name: 'Ana', isGuest: true }], {}, false])
  })

  it('is about what is on the map, by name, and about nothing else', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const lanes = { pathwayId: 'pth_web', levelId: 'lvl_bachelor' }
    const about = async (anchor: object) => {
      const made = await server.manager.call('POST', `/api/maps/${mapId}/threads`, { anchor, text: 'So?' })
      return made.status === 201 ? null : problemOf(made)
    }
    for (const anchor of [
      { type: 'figure', cardId: 'occ_webdevelopers', field: 'wage' },
      { type: 'link', id: 'lnk_step1' },
      { type: 'cell', ...lanes },
      { type: 'point', ...lanes, x: 0.25, y: 1 },
    ]) {
      expect([anchor, await about(anchor)]).toEqual([anchor, null])
    }
    const titles = (await threadsOf(server.manager, mapId)).threads.map(({ aboutTitle }) => aboutTitle)
    expect(titles.toReversed()).toEqual(['Web Developers', expect.stringContaining(' → '), CELL, CELL])
    for (const anchor of [
      { type: 'card', id: 'occ_nobody' },
      { type: 'card', id: 'lnk_step1' },
      { type: 'figure', cardId: 'prg_bootcamp', field: 'wage' },
      { type: 'link', id: 'lnk_none' },
      { type: 'cell', ...lanes, levelId: 'lvl_none' },
    ]) {
      expect([anchor, await about(anchor)]).toEqual([anchor, [409, 'notOnMap']])
    }
    for (const anchor of [
      { type: 'point', ...lanes, x: 1.01, y: 0 },
      { type: 'map' },
      { type: 'figure', cardId: 'occ_webdevelopers', field: 'titles' },
      { type: 'card', id: '__proto__ ' },
    ]) {
      expect([anchor, await about(anchor)]).toEqual([anchor, [400, 'badRequest']])
    }
  })

  it('outlives what it is about', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    await begin(server.manager, mapId)
    const headers = { cookie: server.manager.cookie() }
    const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers })
    await waitFor(() => client.isSynced, 'the client to be in sync')
    writeChanges(client.doc, [{ type: 'remove', id: 'occ_webdevelopers' }], 'test')
    await waitFor(() => client.sent > 0 && client.acknowledged === client.sent, 'the card to be removed')
    const { threads } = await threadsOf(server.manager, mapId)
    expect(threads).toMatchObject([{ aboutTitle: 'Web Developers', comments: [{ text: 'Is this so?' }] }])
    const again = await server.manager.call('POST', `/api/maps/${mapId}/threads`, { anchor: WEB, text: 'Gone?' })
    expect(problemOf(again)).toEqual([409, 'notOnMap'])
    client.leave()
  })

  it('is resolved and opened again by all who may comment, and by a reply', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [ana, ben] = [await server.comeAs('comment', mapId, 'Ana'), await server.comeAs('comment', mapId, 'Ben')]
    const path = `/api/maps/${mapId}/threads/${(await begin(ana, mapId)).threadId}`
    expect((await ben.call('POST', `${path}/resolve`)).status).toBe(204)
    const { threads, people } = await threadsOf(ana, mapId)
    expect(threads[0]).toMatchObject({ resolvedBy: await personIn(ben, mapId), resolvedAt: expect.any(String) })
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben'])
    expect((await ana.call('POST', `${path}/reopen`)).status).toBe(204)
    expect((await threadsOf(ana, mapId)).threads[0]).toMatchObject({ resolvedBy: null, resolvedAt: null })
    await ana.call('POST', `${path}/resolve`)
    expect((await ben.call('POST', `${path}/comments`, { text: 'Not yet' })).status).toBe(201)
    expect((await threadsOf(ana, mapId)).threads[0]).toMatchObject({ resolvedAt: null })
    expect(problemOf(await ana.call('POST', `/api/maps/${mapId}/threads/none/resolve`))).toEqual([404, 'notFound'])
  })
})

const CELL = 'Web and Digital Communications · BA/BS'

describe('a comment', () => {
  it('is plain text of a length, without control characters', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const say = async (text: unknown) =>
      (await server.manager.call('POST', `/api/maps/${mapId}/threads`, { anchor: WEB, text })).status
    for (const text of [
      '',
      '  \n ',
      'x'.repeat(COMMENT_LENGTH + 1),
      'a\u0000b',
      'a\u001bb',
      'a\tb',
      '\ud800',
      7,
      null,
    ]) {
      expect([text, await say(text)]).toEqual([text, 400])
    }
    for (const text of ['x', 'x'.repeat(COMMENT_LENGTH), 'Two\nlines', '<b>not bold</b>', 'ñandú 👩‍⚕️']) {
      expect([text, await say(text)]).toEqual([text, 201])
      expect((await threadsOf(server.manager, mapId)).threads[0]?.comments[0]?.text).toBe(text)
    }
  })

  it('is worded anew by its author alone, and is marked', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const ana = await server.comeAs('comment', mapId, 'Ana')
    const { threadId, commentId } = await begin(ana, mapId)
    const path = `/api/maps/${mapId}/threads/${threadId}/comments/${commentId}`
    expect(problemOf(await server.manager.call('PATCH', path, { text: 'Mine' }))).toEqual([403, 'forbidden'])
    expect((await ana.call('PATCH', path, { text: 'Anew' })).status).toBe(204)
    const { threads } = await threadsOf(ana, mapId)
    expect(threads[0]?.comments).toMatchObject([{ text: 'Anew', editedAt: expect.any(String) }])
    expect(problemOf(await ana.call('PATCH', `${path}x`, { text: 'Anew' }))).toEqual([404, 'notFound'])
  })

  it('is removed by its author, and any by those who manage the map, with its words', async () => {
    const server = await startServer({ access: 'real' })
    const mapId = await createSample(server)
    const [ana, ben] = [await server.comeAs('comment', mapId, 'Ana'), await server.comeAs('edit', mapId, 'Ben')]
    const { threadId, commentId } = await begin(ana, mapId, 'A secret of mine')
    const comments = `/api/maps/${mapId}/threads/${threadId}/comments`
    const { body } = await ben.call('POST', comments, { text: 'An answer' })
    const reply = v.parse(ThreadMadeResponse, body).commentId
    expect(problemOf(await ben.call('DELETE', `${comments}/${commentId}`))).toEqual([403, 'forbidden'])
    expect((await ana.call('DELETE', `${comments}/${commentId}`)).status).toBe(204)
    expect(problemOf(await ana.call('DELETE', `${comments}/${commentId}`))).toEqual([404, 'notFound'])
    expect((await threadsOf(ben, mapId)).threads[0]?.comments).toMatchObject([
      { isRemoved: true, text: '' },
      { isRemoved: false, text: 'An answer' },
    ])
    const database = new DatabaseSync(join(server.config.dataDir, 'trellis.sqlite'), { readOnly: true })
    const texts = database.prepare('SELECT text FROM comment').all()
    database.close()
    expect(texts.map(({ text }) => text)).toEqual(['', 'An answer'])
    expect((await threadsOf(server.manager, mapId)).removesAny).toBe(true)
    expect((await server.manager.call('DELETE', `${comments}/${reply}`)).status).toBe(204)
    expect(await threadsOf(ana, mapId)).toMatchObject({ threads: [], ids: [], unread: {} })
  })

  it('is unread until it is read, for each person apart', async () => {
    const server = await openServer()
    const mapId = await createSample(server)
    const [ana, ben] = [await server.comeAs('comment', mapId, 'Ana'), await server.comeAs('comment', mapId, 'Ben')]
    const { threadId } = await begin(ana, mapId)
    const path = `/api/maps/${mapId}/threads/${threadId}`
    const unread = async () => [await threadsOf(ana, mapId), await threadsOf(ben, mapId)].map((list) => list.unread)
    expect(await unread()).toEqual([{}, { [threadId]: 1 }])
    expect((await ben.call('POST', `${path}/read`, { upTo: 1 })).status).toBe(204)
    expect(await unread()).toEqual([{}, {}])
    // More than there is does not count for what comes later.
    await ben.call('POST', `${path}/read`, { upTo: 99 })
    await ana.call('POST', `${path}/comments`, { text: 'Anyone?' })
    expect(await unread()).toEqual([{}, { [threadId]: 1 }])
    expect((await ben.call('POST', `${path}/read`, { upTo: -1 })).status).toBe(400)
  })

  it('is no more than a thread and a map may hold', async () => {
    const server = await openServer({ threadsPerMap: 1, commentsPerThread: 2 })
    const mapId = await createSample(server)
    const { threadId } = await begin(server.manager, mapId)
    const reply = () => server.manager.call('POST', `/api/maps/${mapId}/threads/${threadId}/comments`, { text: 'So' })
    expect((await reply()).status).toBe(201)
    const fullThread = await reply()
    expect(problemOf(fullThread)).toEqual([409, 'commentsFull'])
    expect(JSON.stringify(fullThread.body)).toContain('no more than 2 comments')
    const fullMap = await server.manager.call('POST', `/api/maps/${mapId}/threads`, { anchor: WEB, text: 'So' })
    expect(problemOf(fullMap)).toEqual([409, 'commentsFull'])
  })
})
