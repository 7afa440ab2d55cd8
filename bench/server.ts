/** (e) The server: how soon an edit is seen, how many it takes, what a connection costs, and a large map's cold join. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Map as YMap } from 'yjs'
import type { YEvent } from 'yjs'

import { recordsOf } from '../src/doc/codec.ts'
import { killServer, manage, spawnServer, stopServer } from '../test/helpers/childServer.ts'
import type { ChildServer } from '../test/helpers/childServer.ts'
import { changeNote, putNote } from '../test/helpers/notes.ts'
import { SyncClient } from '../test/helpers/syncClient.ts'
import type { Visitor } from '../test/helpers/visitor.ts'
import { waitFor } from '../test/helpers/waitFor.ts'
import { quantile, toMarkdown } from './table.ts'
import type { Table } from './table.ts'

/** What is measured is how fast it can go, not how fast it lets anyone go. */
const LIMITS = {
  MAX_CONNECTIONS: '5000',
  MAX_CONNECTIONS_PER_ADDRESS: '5000',
  MAX_MESSAGES_PER_SECOND: '1000000',
  MAX_MESSAGES_PER_SECOND_PER_GRANT: '1000000',
}
const SECONDS = 5

type Row = readonly (string | number)[]

/** Measures a server of its own, with SQLite on the disk the temporary folder lies on. */
export async function benchServer(): Promise<Table> {
  const rows: Row[] = [
    ...(await inServer((stand) => editToSeen(stand, { rooms: 1, clientsPerRoom: 2, editsPerSecond: 10 }))),
    ...(await inServer((stand) => editToSeen(stand, { rooms: 1, clientsPerRoom: 50, editsPerSecond: 250 }))),
    ...(await inServer((stand) => editToSeen(stand, { rooms: 50, clientsPerRoom: 4, editsPerSecond: 1000 }))),
    ...(await inServer((stand) => acknowledgedPerSecond(stand, 1))),
    ...(await inServer((stand) => acknowledgedPerSecond(stand, 8))),
    ...(await inServer((stand) => memoryPerConnection(stand, { connections: 1000, rooms: 100 }))),
    ...(await inServer(coldJoin)),
  ]
  return {
    title: '(e) Server',
    note: 'One server process, clients in another on the same machine over loopback; every edit is on disk (fsync) before anyone sees it. The clients take processor time from the server: read the figures as upper bounds of time and lower bounds of throughput.',
    head: ['measured', 'value', 'unit'],
    rows,
  }
}

async function inServer(measure: (stand: Stand, dataDir: string) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-bench-'))
  const server = await spawnServer({ DATA_DIR: dataDir, ...LIMITS })
  try {
    return await measure({ server, manager: await manage(server) }, dataDir)
  } finally {
    await killServer(server)
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A server, and who manages it and all clients are. */
interface Stand {
  readonly server: ChildServer
  readonly manager: Visitor
}

function openMap({ server, manager }: Stand, mapId: string): SyncClient {
  return new SyncClient(`${server.syncUrl}/${mapId}`, { headers: { cookie: manager.cookie() } })
}

interface Load {
  readonly rooms: number
  readonly clientsPerRoom: number
  /** Of all clients together. */
  readonly editsPerSecond: number
}

async function editToSeen(stand: Stand, { rooms, clientsPerRoom, editsPerSecond }: Load): Promise<readonly Row[]> {
  const { manager } = stand
  const clients: SyncClient[] = []
  for (let room = 0; room < rooms; room += 1) {
    const mapId = await manager.createMap('Bench')
    for (let at = 0; at < clientsPerRoom; at += 1) clients.push(openMap(stand, mapId))
  }
  await waitFor(() => clients.every(({ isSynced }) => isSynced), 'all clients to be in sync', 60_000)
  // Each writes into a note of its own; what it wrote is the moment it was written.
  clients.forEach(({ doc }, at) => putNote(doc, `w${at}`))
  await waitFor(() => clients.every(({ acknowledged, sent }) => acknowledged === sent), 'the notes to be there', 60_000)
  const delays: number[] = []
  for (const client of clients) {
    recordsOf(client.doc).observeDeep((events, { origin }) => {
      if (origin === client) for (const event of events) noteDelay(event, delays)
    })
  }
  const rounds = editsPerSecond * SECONDS
  const start = performance.now()
  for (let at = 0; at < rounds; at += 1) {
    const aheadMs = start + (at * 1000) / editsPerSecond - performance.now()
    if (aheadMs > 1) await new Promise((resolve) => setTimeout(resolve, aheadMs))
    const index = at % clients.length
    const client = clients[index]
    if (client !== undefined) changeNote(client.doc, `w${index}`, String(performance.now()))
  }
  await waitFor(() => clients.every(({ acknowledged, sent }) => acknowledged === sent), 'all to be saved', 60_000)
  await waitFor(() => delays.length >= rounds * (clientsPerRoom - 1), 'all to be seen', 60_000)
  for (const client of clients) client.leave()
  const name = `edit to seen, ${rooms * clientsPerRoom} clients in ${rooms} room${rooms === 1 ? '' : 's'}, ${editsPerSecond} edits/s`
  return [0.5, 0.95, 0.99].map((share) => [`${name}: p${share * 100}`, quantile(delays, share), 'ms'])
}

function noteDelay(event: YEvent<YMap<unknown>>, delays: number[]): void {
  const at: unknown = event.target.get('text.en')
  if (event.target instanceof YMap && typeof at === 'string' && at !== '') delays.push(performance.now() - Number(at))
}

/** Writers keep a number of edits under way at once; what comes back acknowledged is counted. */
async function acknowledgedPerSecond(stand: Stand, rooms: number): Promise<readonly Row[]> {
  const { manager } = stand
  const clients: SyncClient[] = []
  for (let room = 0; room < rooms; room += 1) {
    clients.push(openMap(stand, await manager.createMap('Bench')))
  }
  await waitFor(() => clients.every(({ isSynced }) => isSynced), 'all clients to be in sync')
  for (const { doc } of clients) putNote(doc, 'typed')
  const until = performance.now() + SECONDS * 1000
  let count = 0
  const write = (client: SyncClient): void => {
    while (performance.now() < until && client.sent - client.acknowledged < 128) {
      count += 1
      changeNote(client.doc, 'typed', `edit ${count}`)
    }
  }
  const before = clients.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  for (const client of clients) {
    client.onNews = () => write(client)
    write(client)
  }
  await waitFor(() => performance.now() >= until, 'the time to be over')
  const after = clients.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  for (const client of clients) client.leave()
  const name = `acknowledged edits, ${rooms} writer${rooms === 1 ? '' : 's'}, each in a room, 128 under way`
  return [[name, (after - before) / SECONDS, '1/s']]
}

async function memoryPerConnection(
  stand: Stand,
  { connections, rooms }: { readonly connections: number; readonly rooms: number },
): Promise<readonly Row[]> {
  const { server, manager } = stand
  const mapIds: string[] = []
  for (let room = 0; room < rooms; room += 1) mapIds.push(await manager.createMap('Bench'))
  // One reader a room first, so that what a room takes is not counted among the connections.
  const open = async (mapId: string): Promise<SyncClient> => {
    const client = openMap(stand, mapId)
    await waitFor(() => client.isSynced, 'a client to be in sync')
    return client
  }
  const readers = await Promise.all(mapIds.map(open))
  const before = residentBytes(server)
  const clients: SyncClient[] = []
  for (let at = 0; at < connections; at += 50) {
    const some = Array.from({ length: 50 }, (_, more) => open(mapIds[(at + more) % rooms] ?? ''))
    clients.push(...(await Promise.all(some)))
  }
  const after = residentBytes(server)
  for (const client of [...readers, ...clients]) client.leave()
  return [[`memory per idle connection, ${connections} in ${rooms} rooms`, (after - before) / connections / 1024, 'kB']]
}

/** A map of 5 MB, written, and then joined on a server that has just started. */
async function coldJoin(stand: Stand, dataDir: string): Promise<readonly Row[]> {
  const { server, manager } = stand
  const mapId = await manager.createMap('Bench')
  const writer = openMap(stand, mapId)
  await waitFor(() => writer.isSynced, 'the writer to be in sync')
  for (let at = 0; at < 13_000; at += 1) putNote(writer.doc, `n${at}`, `${at} `.repeat(45).slice(0, 230))
  await waitFor(() => writer.acknowledged === writer.sent, 'the map to be written', 120_000)
  writer.leave()
  await stopServer(server)
  const again = await spawnServer({ DATA_DIR: dataDir, ...LIMITS })
  try {
    const before = residentBytes(again)
    const rows: Row[] = []
    for (const name of ['cold join (read from disk)', 'join while it is open']) {
      const start = performance.now()
      const reader = openMap({ server: again, manager }, mapId)
      let arrivedMs = 0
      let bytes = 0
      reader.socket.prependListener('message', (data: Buffer) => {
        if (data.length < 100_000) return
        arrivedMs = performance.now() - start
        bytes = data.length
      })
      await waitFor(() => reader.isSynced, 'the reader to be in sync')
      const appliedMs = performance.now() - start
      const size = `${(bytes / 1e6).toFixed(1)} MB`
      rows.push([`${name}, ${size}: document arrives`, arrivedMs, 'ms'], [`${name}, ${size}: applied`, appliedMs, 'ms'])
      reader.leave()
    }
    return [...rows, ['memory of the server for that map', (residentBytes(again) - before) / 1e6, 'MB']]
  } finally {
    await killServer(again)
  }
}

/** Resident memory of a process; NaN where the system does not tell (only Linux does). */
function residentBytes({ process: { pid } }: ChildServer): number {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return Number.NaN
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))
  return Number(found?.[1]) * 1024
}

if (import.meta.main) console.log(toMarkdown(await benchServer()))
