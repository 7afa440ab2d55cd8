// Has editors and viewers at one map of a real server, their connections cut at random, and compares what all have at the end.
// Run alone: node scripts/soakServer.ts --minutes 60 --editors 8 --viewers 20
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import * as v from 'valibot'
import { Doc } from 'yjs'

import { writeChanges } from '../src/doc/apply.ts'
import { checkRecords } from '../src/doc/check.ts'
import { readAll, recordsOf } from '../src/doc/codec.ts'
import { makeCareerMap } from '../src/model/map.ts'
import type { Role } from '../src/model/role.ts'
import { settleAll } from '../src/model/settle.ts'
import { CreateGrantResponse } from '../src/wire/access.ts'
import { killServer, manage, spawnServer } from '../test/helpers/childServer.ts'
import { countIds } from '../test/helpers/make.ts'
import { contentOf } from '../test/helpers/notes.ts'
import { makeChance } from '../test/helpers/random.ts'
import type { Chance } from '../test/helpers/random.ts'
import { SyncClient } from '../test/helpers/syncClient.ts'
import { visitorOf } from '../test/helpers/visitor.ts'
import type { Visitor } from '../test/helpers/visitor.ts'
import { waitFor } from '../test/helpers/waitFor.ts'
import { pickWish } from '../test/helpers/wishes.ts'

export interface SoakOptions {
  readonly seconds: number
  readonly editors: number
  readonly viewers: number
  readonly seed: number
}

export interface SoakReport {
  edits: number
  /** Connections that were cut while somebody was at work. */
  cuts: number
  readonly records: number
  /** What is wrong at the end, in words: nothing where all is well. */
  readonly faults: readonly string[]
}

/** Everyone acts so often, in ms, on average; one act in 20 is a cut connection. */
const ACT_EVERY_MS = 250
const CUTS_PERCENT = 5
/** Who is cut off stays away so long at most, and may go on editing meanwhile. */
const LONGEST_AWAY_MS = 3000
/** A map in use is not emptied to nothing, nor does it grow without end. */
const MOST_RECORDS = 400

/** One person with a document that outlives their connections. */
class Person {
  readonly name: string
  readonly doc = new Doc()
  readonly #url: string
  readonly #cookie: string
  #client: SyncClient

  constructor(name: string, url: string, cookie: string) {
    this.name = name
    this.#url = url
    this.#cookie = cookie
    this.#client = this.#connect()
  }

  get isSynced(): boolean {
    return this.#client.isSynced && this.#client.sent === this.#client.acknowledged
  }

  /** Whether the socket is open, whatever it has brought so far. */
  get isConnected(): boolean {
    return this.#client.isOpen
  }

  cut(): void {
    this.#client.socket.terminate()
  }

  comeBack(): void {
    if (this.#client.isClosed) this.#client = this.#connect()
  }

  leave(): void {
    this.#client.leave()
  }

  #connect(): SyncClient {
    return new SyncClient(this.#url, { doc: this.doc, headers: { cookie: this.#cookie } })
  }
}

/** Runs it for so long and says what came of it. */
export async function soak({ seconds, editors, viewers, seed }: SoakOptions): Promise<SoakReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-soak-'))
  const server = await spawnServer({ DATA_DIR: dataDir, REPAIR_QUIET_MS: '50' })
  const report = { edits: 0, cuts: 0 }
  const people: Person[] = []
  try {
    const manager = await manage(server)
    const mapId = await manager.createMap('Soaked', { sample: 'louisville-it-2018' })
    const bring = async (role: Role, count: number): Promise<readonly Person[]> => {
      const came: Person[] = []
      for (let at = 0; at < count; at += 1) {
        const cookie = (await comeBy(server.origin, manager, mapId, role)).cookie()
        came.push(new Person(`${role} ${at}`, `${server.syncUrl}/${mapId}`, cookie))
      }
      people.push(...came)
      return came
    }
    const writing = await bring('edit', editors)
    await bring('view', viewers)
    await waitFor(() => people.every(({ isSynced }) => isSynced), 'everyone to be there')
    const until = Date.now() + seconds * 1000
    await Promise.all(
      people.map((person, at) => live(person, { chance: makeChance(seed + at), until, report, writes: at < editors })),
    )
    for (const person of people) person.comeBack()
    await waitFor(() => people.every(({ isSynced }) => isSynced), 'everyone to be in sync at the end', 60_000)
    const [first] = writing
    if (first === undefined) throw new Error('Nobody edits')
    const isSame = (): boolean => people.every(({ doc }) => sameContent(doc, first.doc))
    await waitFor(isSame, 'all to have the same', 60_000).catch(() => undefined)
    return { ...report, records: recordsOf(first.doc).size, faults: people.flatMap((one) => faultsOf(one, first)) }
  } finally {
    for (const person of people) person.leave()
    await killServer(server)
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function comeBy(origin: string, manager: Visitor, mapId: string, role: Role): Promise<Visitor> {
  const wish = { role, label: role, expiresAt: null, useLimit: null }
  const { body } = await manager.call('POST', `/api/maps/${mapId}/grants`, wish)
  const visitor = visitorOf(origin)
  await visitor.redeem(v.parse(CreateGrantResponse, body).key, role)
  return visitor
}

interface Life {
  readonly chance: Chance
  /** Milliseconds since 1970. */
  readonly until: number
  readonly report: { edits: number; cuts: number }
  readonly writes: boolean
}

async function live(person: Person, { chance, until, report, writes }: Life): Promise<void> {
  const newId = countIds(person.name.replace(' ', ''))
  while (Date.now() < until) {
    await wait(chance.next() * 2 * ACT_EVERY_MS)
    if (chance.percent(CUTS_PERCENT)) {
      person.cut()
      report.cuts += 1
      if (writes && edit(person.doc, chance, newId)) report.edits += 1
      await wait(chance.next() * LONGEST_AWAY_MS)
      person.comeBack()
    } else if (writes && edit(person.doc, chance, newId)) report.edits += 1
  }
}

/** One random act. Whether it changed anything. */
function edit(doc: Doc, chance: Chance, newId: () => string): boolean {
  const { records } = readAll(doc)
  if (records.length > MOST_RECORDS) return false
  const changes = pickWish(chance).run({ map: makeCareerMap(settleAll(records)), chance, newId })
  writeChanges(doc, changes, 'soak')
  return changes.length > 0
}

function sameContent(a: Doc, b: Doc): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b))
}

function faultsOf({ name, doc, isConnected }: Person, first: Person): readonly string[] {
  const { pendingStructs, pendingDs } = doc.store
  const checked = checkRecords(doc)
  return [
    isConnected ? '' : 'is not connected',
    sameContent(doc, first.doc) ? '' : `has other content than ${first.name}`,
    pendingStructs === null && pendingDs === null ? '' : 'waits for what never came',
    checked.ok ? '' : `has no sound map: ${JSON.stringify(checked.problem)}`,
  ]
    .filter((fault) => fault !== '')
    .map((fault) => `${name}: ${fault}`)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      editors: { type: 'string', default: '8' },
      viewers: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  })
  const { edits, cuts, records, faults } = await soak({
    seconds: Number(values.minutes) * 60,
    editors: Number(values.editors),
    viewers: Number(values.viewers),
    seed: Number(values.seed),
  })
  console.log(`${edits} edits, ${cuts} cut connections, ${records} records, ${faults.length} faults`)
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) process.exitCode = 1
}
