/**
 * Histories of several people at one map: each has a document, undo and a view; updates travel late, twice,
 * out of order and across partitions. Everything follows from the seed, down to the ids Yjs gives its clients.
 */
import * as Y from 'yjs'

import { checkRecords } from '../../src/doc/check.ts'
import { changedRecordIds } from '../../src/doc/changed.ts'
import { createDoc, readAll, recordsOf } from '../../src/doc/codec.ts'
import { createHistory } from '../../src/doc/history.ts'
import type { History } from '../../src/doc/history.ts'
import { createProjection } from '../../src/doc/projection.ts'
import type { Projection } from '../../src/doc/projection.ts'
import { repairDoc } from '../../src/doc/repair.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { settleAll } from '../../src/model/settle.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { cell, countIds, credential, LANES, link, note, occupation, place, support } from './make.ts'
import { makeChance } from './random.ts'
import type { Chance } from './random.ts'
import { pickWish } from './wishes.ts'
import { makeEmptyCell } from '../../src/model/emptyCell.ts'

const NETWORK = 'network'

/** A small map with one of everything that can come loose. */
export const START: readonly MapRecord[] = [
  makeSettings(),
  ...LANES,
  occupation('dev', place('top/web'), { credentials: { [credential('a').id]: true } }),
  occupation('help', place('low/web')),
  occupation('wide', place('low/data', 'a0', 2)),
  credential('a'),
  credential('b', { place: place('middle/web') }),
  link('one', 'occ_help', 'occ_dev', { supports: { [support('bus').id]: true } }),
  link('two', 'crd_b', 'occ_dev', { relation: 'prepares' }),
  support('bus', { attachedTo: 'occ_help' }),
  support('child', { attachedTo: 'lnk_one' }),
  note('gap', { target: { on: 'record', recordId: 'lnk_one' } }),
  note('cell', { target: { on: 'cell', ...cell('middle', 'net') } }),
  makeEmptyCell(cell('top', 'net')),
]

export interface Peer {
  readonly doc: Y.Doc
  readonly projection: Projection
  readonly history: History
  readonly newId: () => string
}

/** One person at a copy of a document. `clientId` and `name` must be their own. */
export function makePeer(base: Uint8Array, clientId: number, name: string): Peer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, base, NETWORK)
  return { doc, projection: createProjection(doc), history: createHistory(doc), newId: countIds(name) }
}

/** The encoded start of a history; always the same bytes. */
export function encodeStart(records: Iterable<MapRecord> = START): Uint8Array {
  const made = createDoc([])
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.transact(() => {
    doc.getMap('meta').set('version', made.getMap('meta').get('version'))
    for (const record of records) writeAs(doc, record)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** A step a person takes by chance: a verb, or now and then an undo or redo. Gives a line for the log. */
export function takeStep(peer: Peer, chance: Chance): string {
  if (chance.percent(10)) return `undo ${peer.history.undo()?.label ?? '-'}`
  if (chance.percent(6)) return `redo ${peer.history.redo()?.label ?? '-'}`
  const wish = pickWish(chance)
  const changes = wish.run({ map: peer.projection.getMap(), chance, newId: peer.newId })
  peer.history.act(wish.verb, changes)
  return `${wish.verb} ${JSON.stringify(changes)}`
}

/** Sends everyone all they lack, until nobody lacks anything. */
export function exchangeAll(peers: readonly Peer[]): void {
  for (let round = 0; round < 2; round += 1) {
    for (const from of peers) {
      for (const to of peers) {
        if (from !== to) {
          Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), NETWORK)
        }
      }
    }
  }
}

interface Parcel {
  readonly from: number
  readonly to: number
  readonly update: Uint8Array
}

/** What a history left behind. */
export interface Outcome {
  readonly peers: readonly Peer[]
  /** What happened, a line a step: printed when the history fails. */
  readonly log: readonly string[]
  /** What the server's gate said against any update; should be empty. */
  readonly refused: readonly string[]
  readonly destroy: () => void
}

/** Plays one history to its end; the parcels still under way and the partitions stay as they are. */
export function playHistory(seed: number, base: Uint8Array): Outcome {
  const chance = makeChance(seed)
  const count = 2 + chance.below(4)
  const clients = Array.from({ length: count }, (_, at) => 100 + chance.below(1000) * 10 + at)
  const peers = clients.map((client, at) => makePeer(base, client, `p${at}x`))
  const log: string[] = [`${count} people`]
  const refused: string[] = []
  const parcels: Parcel[] = []
  const cut = new Set<string>()
  peers.forEach((peer, from) => {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK) return
      peers.forEach((_, to) => {
        if (to !== from) parcels.push({ from, to, update })
      })
    })
  })
  peers[0]?.doc.on('afterTransaction', (transaction) => {
    // A server takes no update before those it builds on. Here they may come in any order, and Yjs then applies
    // what was deleted at once and what was written later.
    if (transaction.doc.store.pendingStructs !== null) return
    const checked = checkRecords(transaction.doc, changedRecordIds(transaction, transaction.doc))
    if (!checked.ok) refused.push(JSON.stringify(checked.problem))
  })
  const steps = 8 + chance.below(18)
  for (let step = 0; step < steps; step += 1) {
    const at = chance.below(count)
    const peer = peers[at]
    if (peer === undefined) continue
    if (chance.percent(55)) log.push(`${at}: ${takeStep(peer, chance)}`)
    else if (chance.percent(8)) log.push(`0: repair ${repairCount(peers)}`)
    else if (chance.percent(15)) log.push(toggle(cut, `${at}-${chance.below(count)}`))
    else log.push(deliver(parcels, cut, peers, chance))
  }
  return { peers, log, refused, destroy: () => peers.forEach(close) }
}

/** Everything that is wrong after the end of a history, once all have exchanged all; empty when nothing is. */
export function findFaults(outcome: Outcome): readonly string[] {
  const { peers, refused } = outcome
  const faults = [...refused]
  exchangeAll(peers)
  faults.push(...faultsOf(peers))
  repairCount(peers)
  exchangeAll(peers)
  faults.push(...faultsOf(peers))
  for (const peer of peers) {
    const again = repairDoc(peer.doc)
    if (again.length > 0) faults.push(`repair is not done: ${JSON.stringify(again)}`)
  }
  return faults
}

/** The map a document shows, computed at once from all of it, in one order. */
export function settledContent(doc: Y.Doc): string {
  const settled = settleAll(readAll(doc).records)
  const hasSettings = settled.some(({ kind }) => kind === 'settings')
  return canonical(hasSettings ? settled : [...settled, makeSettings()])
}

/** The map a projection shows, in the same form. */
export function shownContent(projection: Projection): string {
  return canonical([...projection.getMap().records.values()])
}

function faultsOf(peers: readonly Peer[]): readonly string[] {
  const faults: string[] = []
  const [first] = peers
  if (first === undefined) return ['nobody there']
  const stored = storedContent(first.doc)
  const shown = settledContent(first.doc)
  peers.forEach((peer, at) => {
    if (!Y.equalSnapshots(Y.snapshot(peer.doc), Y.snapshot(first.doc))) faults.push(`${at}: other structs`)
    if (storedContent(peer.doc) !== stored) faults.push(`${at}: other content`)
    if (shownContent(peer.projection) !== shown) faults.push(`${at}: shows another map`)
    for (const bad of peer.projection.getQuarantined()) faults.push(`${at}: ${JSON.stringify(bad)}`)
  })
  const settled = settleAll(readAll(first.doc).records)
  if (canonical(settleAll(settled)) !== canonical(settled)) faults.push('settling is not settled')
  const checked = checkRecords(first.doc)
  if (!checked.ok) faults.push(JSON.stringify(checked.problem))
  return faults
}

function storedContent(doc: Y.Doc): string {
  return sortedJson(recordsOf(doc).toJSON())
}

function canonical(records: readonly MapRecord[]): string {
  return sortedJson(Object.fromEntries(records.map((record) => [record.id, record])))
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

function writeAs(doc: Y.Doc, record: MapRecord): void {
  const made = createDoc([record])
  const source = recordsOf(made).get(record.id)
  if (source instanceof Y.Map) recordsOf(doc).set(record.id, source.clone())
}

function repairCount(peers: readonly Peer[]): number {
  const [first] = peers
  return first === undefined ? 0 : repairDoc(first.doc).length
}

function toggle(cut: Set<string>, road: string): string {
  if (cut.delete(road)) return `road ${road} open`
  cut.add(road)
  return `road ${road} cut`
}

/** Delivers one parcel, any of those that can travel; now and then it stays to be delivered again. */
function deliver(parcels: Parcel[], cut: ReadonlySet<string>, peers: readonly Peer[], chance: Chance): string {
  const free = parcels.filter(({ from, to }) => !cut.has(`${from}-${to}`) && !cut.has(`${to}-${from}`))
  const parcel = chance.percent(60) ? free[0] : chance.pick(free)
  const peer = parcel === undefined ? undefined : peers[parcel.to]
  if (parcel === undefined || peer === undefined) return 'nothing to deliver'
  const isTwice = chance.percent(15)
  if (!isTwice) parcels.splice(parcels.indexOf(parcel), 1)
  Y.applyUpdate(peer.doc, parcel.update, NETWORK)
  return `${parcel.from} -> ${parcel.to}${isTwice ? ', again later' : ''}`
}

function close({ doc, projection, history }: Peer): void {
  projection.destroy()
  history.destroy()
  doc.destroy()
}
