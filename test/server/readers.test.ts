import { expect, it, onTestFinished } from 'vitest'

import { readAll } from '../../src/doc/codec.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { changeTitle, putPathway, removeRecord } from './edits.ts'

/** A map in which something was deleted, and someone who may only look at it. */
async function openRead() {
  const server = await startServer({ access: 'real' })
  const mapId = await server.manager.createMap('Read')
  const editor = await join(server, mapId, server.manager.cookie())
  putPathway(editor.doc, 'pth_gone')
  removeRecord(editor.doc, 'pth_gone')
  await waitFor(() => editor.acknowledged === editor.sent, 'the deletion to be on disk')
  const cookie = (await server.comeAs('view', mapId, 'Eva')).cookie()
  return { server, mapId, cookie, reader: await join(server, mapId, cookie) }
}

async function join(server: TestServer, mapId: string, cookie: string, doc?: SyncClient['doc']): Promise<SyncClient> {
  const client = new SyncClient(`${server.syncUrl}/${mapId}`, { headers: { cookie }, ...(doc && { doc }) })
  onTestFinished(() => client.leave())
  await waitFor(() => client.isSynced, 'the client to be in sync')
  return client
}

it('a reader who comes back, and answers with the deletes they know, is told that these are dealt with', async () => {
  const { server, mapId, cookie, reader } = await openRead()
  const again = await join(server, mapId, cookie, reader.doc)
  await waitFor(() => again.sent > 0, 'the answer of the reader')
  await waitFor(() => again.acknowledged === again.sent, 'the acknowledgement')
})

it('what a reader wrote is never told to be dealt with, nor is anything after it', async () => {
  const { server, mapId, cookie, reader } = await openRead()
  await waitFor(() => reader.acknowledged === reader.sent, 'the first answer to be dealt with')
  const before = reader.acknowledged
  changeTitle(reader.doc, 'Mine')
  reader.sendSync(1, Uint8Array.of(0, 0))
  const other = await join(server, mapId, cookie)
  changeTitle(other.doc, 'Mine too')
  reader.sendSync(0, Uint8Array.of(0))
  const answers = reader.received.length
  await waitFor(() => reader.received.length > answers, 'an answer to what came last')
  expect(reader.acknowledged).toBe(before)
  const { doc } = await join(server, mapId, server.manager.cookie())
  expect(readAll(doc).records.find(({ kind }) => kind === 'settings')).toMatchObject({ title: { en: 'Read' } })
})
