// Kills a server under load again and again, and counts acknowledged edits that are gone afterwards.
// Run alone: node scripts/killServer.ts --rounds 500 --writers 4
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { killServer, manage, spawnServer } from '../test/helpers/childServer.ts'
import type { ChildServer } from '../test/helpers/childServer.ts'
import { hasNote, putNote } from '../test/helpers/notes.ts'
import { SyncClient } from '../test/helpers/syncClient.ts'
import { visitorOf } from '../test/helpers/visitor.ts'
import { waitFor } from '../test/helpers/waitFor.ts'

interface KillOptions {
  readonly rounds: number
  readonly writers: number
  /** Gives numbers from 0 to 1: when to kill. */
  readonly random: () => number
  readonly onRound?: (report: KillReport) => void
}

export interface KillReport {
  rounds: number
  /** Edits sent, those of them the server said are on disk, and those of these that are gone. */
  sent: number
  acknowledged: number
  lost: string[]
  /** Rounds in which the log was folded into a snapshot at least once: kills hit that too. */
  roundsWithFolding: number
}

/** So small that a round of some hundred edits folds its log several times. */
const FOLDING = { COMPACT_UPDATES: '25', COMPACT_BYTES: '4000' }

/** A map grows for so many rounds; then a new one is begun, so that loading stays quick. */
const ROUNDS_PER_MAP = 5

/** One writer: keeps so many edits under way at once and notes which of them were acknowledged. */
const UNDER_WAY = 8

/**
 * Kills a server `rounds` times while `writers` clients edit, starting it anew on the same data each time.
 * The writers are gone before the check, so nothing can be sent a second time.
 */
export async function killRounds({ rounds, writers, random, onRound = () => {} }: KillOptions): Promise<KillReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-kill-'))
  const report: KillReport = { rounds: 0, sent: 0, acknowledged: 0, lost: [], roundsWithFolding: 0 }
  let server = await spawnServer({ DATA_DIR: dataDir, ...FOLDING })
  // The session is on disk too: it outlives all the kills.
  const cookie = (await manage(server)).cookie()
  let mapId = ''
  let expected: string[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (round % ROUNDS_PER_MAP === 0) {
        mapId = await visitorOf(server.origin, cookie).createMap('Killed')
        expected = []
      }
      const written = await writeUntilKilled(server, {
        mapId,
        cookie,
        round,
        writers,
        killAfterMs: 40 + random() * 260,
      })
      expected.push(...written.acknowledged)
      server = await spawnServer({ DATA_DIR: dataDir, ...FOLDING })
      report.lost.push(...(await findMissing(server, { mapId, cookie }, expected)))
      report.rounds += 1
      report.sent += written.sent
      report.acknowledged += written.acknowledged.length
      if (written.acknowledged.length > Number(FOLDING.COMPACT_UPDATES)) report.roundsWithFolding += 1
      onRound(report)
    }
  } finally {
    await killServer(server)
    await rm(dataDir, { recursive: true, force: true })
  }
  return report
}

interface Round {
  readonly mapId: string
  /** Of the session all have. */
  readonly cookie: string
  readonly round: number
  readonly writers: number
  readonly killAfterMs: number
}

async function writeUntilKilled(
  server: ChildServer,
  { mapId, cookie, round, writers, killAfterMs }: Round,
): Promise<{ readonly sent: number; readonly acknowledged: readonly string[] }> {
  const headers = { cookie }
  const clients = Array.from({ length: writers }, () => new SyncClient(`${server.syncUrl}/${mapId}`, { headers }))
  await waitFor(() => clients.every(({ isSynced }) => isSynced), 'the writers to be in sync')
  const names = clients.map((): string[] => [])
  // Before its edits, a client has sent one answer to the server's question.
  const firsts = clients.map(({ sent }) => sent)
  const write = (client: SyncClient, at: number): void => {
    while (client.isOpen && client.sent - client.acknowledged < UNDER_WAY) {
      const name = `r${round}w${at}n${names[at]?.length ?? 0}`
      names[at]?.push(name)
      putNote(client.doc, name)
    }
  }
  clients.forEach((client, at) => {
    client.onNews = () => write(client, at)
    write(client, at)
  })
  await waitFor(
    () => clients.every(({ acknowledged, sent }) => acknowledged > 1 && sent > 1),
    'a first acknowledgement',
  )
  await new Promise((resolve) => setTimeout(resolve, killAfterMs))
  await killServer(server)
  const acknowledged = clients.flatMap((client, at) =>
    (names[at] ?? []).slice(0, Math.max(0, client.acknowledged - (firsts[at] ?? 0))),
  )
  for (const client of clients) client.leave()
  return { sent: names.reduce((sum, { length }) => sum + length, 0), acknowledged }
}

async function findMissing(
  server: ChildServer,
  { mapId, cookie }: Pick<Round, 'mapId' | 'cookie'>,
  names: readonly string[],
): Promise<readonly string[]> {
  const reader = new SyncClient(`${server.syncUrl}/${mapId}`, { headers: { cookie } })
  await waitFor(() => reader.isSynced, 'a reader to be in sync after the restart')
  const missing = names.filter((name) => !hasNote(reader.doc, name))
  reader.leave()
  return missing
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '200' }, writers: { type: 'string', default: '3' } },
  })
  const report = await killRounds({
    rounds: Number(values.rounds),
    writers: Number(values.writers),
    random: Math.random,
    onRound: ({ rounds, acknowledged, lost }) => {
      if (rounds % 10 === 0) console.log(`${rounds} kills: ${acknowledged} acknowledged, ${lost.length} lost`)
    },
  })
  console.log(
    `${report.rounds} kills (${report.roundsWithFolding} with folding), ${report.sent} edits sent, ` +
      `${report.acknowledged} acknowledged, ${report.lost.length} of these lost`,
  )
  if (report.lost.length > 0) process.exitCode = 1
}
