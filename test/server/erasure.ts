/** A card with secrets on it, erased, and the search for what is left of them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from 'vitest'
import * as v from 'valibot'
import type { Doc } from 'yjs'

import { writeChanges } from '../../src/doc/apply.ts'
import { LinkId, OccupationId } from '../../src/model/ids.ts'
import { makeLink } from '../../src/model/link.ts'
import { joinAs, listVersions, nameVersion, saved } from '../helpers/past.ts'
import type { Surroundings } from '../helpers/past.ts'
import { startServer } from '../helpers/startServer.ts'
import type { TestServer } from '../helpers/startServer.ts'
import type { SyncClient } from '../helpers/syncClient.ts'
import { putCard } from './edits.ts'

export const SECRETS = ['Zanzibarqueen', 'Quetzalcoatlus', 'Xylophonist', 'Whispering gallery']
export const [FIRST = '', SECOND = '', THIRD = '', SPOKEN = ''] = SECRETS
export const CARD = 'occ_secret'

export function linkOf(id: string) {
  return makeLink({
    id: v.parse(LinkId, id),
    from: v.parse(OccupationId, CARD),
    to: v.parse(OccupationId, 'occ_other'),
    relation: 'advances',
  })
}

export function write(doc: Doc, words: string): void {
  const entry = { text: { en: words }, socCode: null, order: 'a0' }
  writeChanges(doc, [{ type: 'setEntry', id: CARD, field: 'titles', key: 't1', value: entry }], 'test')
}

/** Which of these stand in any file of a folder. */
export async function foundIn(folder: string, secrets: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => !name.startsWith('lock'))
  const all = await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))] as const))
  return all.flatMap(([name, bytes]) =>
    secrets.flatMap((secret) => (bytes.includes(secret) ? [`${name}: ${secret.toString('hex')}`] : [])),
  )
}

/** Everything the API tells about a map, as one text. */
export async function answersOf({ server, mapId }: Surroundings, publicId: string): Promise<string> {
  const versions = await listVersions({ server, mapId })
  const paths = [
    ...versions.map(({ id }) => `/api/maps/${mapId}/versions/${id}`),
    ...['versions', 'versions/now', 'threads', 'confirmations', 'thumbnail', 'audit', 'status'].map(
      (path) => `/api/maps/${mapId}/${path}`,
    ),
    `/api/published/${publicId}`,
    '/api/maps',
  ]
  const answers = await Promise.all(paths.map((path) => server.call('GET', path)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return JSON.stringify(answers.map(({ body }) => body))
}

export function erase({ server, mapId }: Surroundings, body: object): Promise<number> {
  return server.call('POST', `/api/maps/${mapId}/erase`, body).then(({ status }) => status)
}

export async function writeSecretCard(around: Surroundings): Promise<SyncClient> {
  const client = await joinAs(around, around.server.manager, true)
  putCard(client.doc, CARD)
  for (const words of [FIRST, SECOND, THIRD]) {
    write(client.doc, words)
    await saved(client)
    await nameVersion(around, `With ${words.length}`)
  }
  return client
}

export function startIn(dataDir: string): Promise<TestServer> {
  return startServer({ config: { dataDir } })
}
