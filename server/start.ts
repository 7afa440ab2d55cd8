import { Access } from './access/access.ts'
import { firstStartKey, managePath } from './access/firstStart.ts'
import { createRecognizer } from './access/recognize.ts'
import type { Recognizer } from './access/recognize.ts'
import { Collections } from './collections.ts'
import type { Config } from './config.ts'
import { ErasedIds } from './erasing/erasedIds.ts'
import { Erasing } from './erasing/erasing.ts'
import { TombstoneLog } from './erasing/tombstoneLog.ts'
import type { GuardedRoute } from './http/guard.ts'
import { createHttp } from './http/http.ts'
import type { Log } from './log.ts'
import { SILENT_LOG } from './log.ts'
import { Maps } from './maps.ts'
import { Gate } from './rooms/gate.ts'
import { Rooms } from './rooms/rooms.ts'
import { StartProblem } from './startProblem.ts'
import { createJournal } from './storage/journal.ts'
import { openSqlite } from './storage/sqlite.ts'
import type { Storage } from './storage/storage.ts'
import { Thumbnails } from './thumbnails/thumbnails.ts'
import { Archive } from './versions/archive.ts'
import { Checkpoints } from './versions/checkpoints.ts'
import { Publications } from './versions/publications.ts'
import { Versions } from './versions/versions.ts'
import { checkYjs } from './yjsCheck.ts'

export interface RunningServer {
  /** The port it got; not the one asked for where that was 0. */
  readonly port: number
  /** Address to open in a browser. */
  readonly url: string
  /** Address by which the first manager comes in, once; null while somebody manages the server. */
  readonly manageUrl: string | null
  /** What is open at this moment, and what can be asked for, for tests and benches. */
  readonly rooms: Rooms
  readonly gate: Gate
  readonly storage: Storage
  readonly routes: readonly GuardedRoute[]
  /** Stops in good order: nothing that was acknowledged, and nothing that arrived, is lost. */
  readonly close: () => Promise<void>
}

export interface StartOptions {
  readonly log?: Log
  /** Who asks, told by something other than the cookie of a session; for tests. */
  readonly recognizer?: Recognizer
  /** A store to use instead of SQLite in the data folder. */
  readonly storage?: Storage
  /** Told when the server cannot go on. */
  readonly onDeath?: (reason: string) => void
}

/** Starts a server. Rejects with a `StartProblem` whose sentence says what is in the way. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const { log = SILENT_LOG, onDeath = () => {} } = options
  checkYjs()
  const storage = options.storage ?? (await openSqlite({ dataDir: config.dataDir }, onDeath))
  const tombstones = await openTombstones(config, storage)
  const journal = createJournal(storage)
  const erasedIds = new ErasedIds()
  const erasedOf = (mapId: string): ReadonlySet<string> => erasedIds.of(mapId)
  const archive = new Archive(storage.versions, erasedOf)
  const checkpoints = new Checkpoints(archive, storage.versions, config.limits, log)
  const rooms = new Rooms({ storage, journal, limits: config.limits, log, watcher: checkpoints, erasedOf })
  const recognizer = options.recognizer ?? createRecognizer(storage, config, log)
  const access = new Access(storage, recognizer, config, log)
  const gate = new Gate({ config, rooms, recognizer, live: access.live, audit: access.audit, calls: access.calls })
  const thumbnails = new Thumbnails(storage, log)
  const collections = new Collections(storage, rooms, config.limits)
  const maps = new Maps({ storage, rooms, thumbnails, collections, archive, limit: config.limits.maps })
  const versions = new Versions({
    store: storage.versions,
    archive,
    rooms,
    maps,
    namedLimit: config.limits.namedVersions,
    erasedOf,
  })
  const publications = new Publications(storage.publications, versions)
  const erasing = new Erasing({ storage, rooms, archive, thumbnails, tombstones, erasedIds, log })
  const { app: http, routes } = await createHttp({
    config,
    storage,
    rooms,
    maps,
    collections,
    versions,
    publications,
    erasing,
    access,
    log,
  })
  gate.listen(http.server)

  const close = async (): Promise<void> => {
    await gate.close()
    access.close()
    await http.close()
    await thumbnails.close()
    await rooms.settled()
    await rooms.shutDown()
    await archive.settled()
    await erasing.close()
    await storage.close()
  }
  let key: string | null
  try {
    await erasing.replay()
    await http.listen({ port: config.port, host: config.host })
    key = namesManagers(config) ? null : await firstStartKey(storage, config.limits.sessionIdleMs)
  } catch (error) {
    await close()
    throw listenProblem(error, config)
  }
  const address = http.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const url = config.publicUrl ?? `http://${nameOf(config.host)}:${port}`
  const manageUrl = key === null ? null : `${url}${managePath(key)}`
  return { port, url, manageUrl, rooms, gate, storage, routes, close }
}

/** Reads what was erased for good; lets go of the data folder where that cannot be read. */
async function openTombstones({ dataDir }: Config, storage: Storage): Promise<TombstoneLog> {
  try {
    return await TombstoneLog.open(dataDir)
  } catch (error) {
    await storage.close()
    throw error
  }
}

/** Whether managers come in by their accounts, so that no link is needed for the first of them. */
function namesManagers({ oidc }: Config): boolean {
  return oidc !== null && oidc.allow.managerEmails.length + oidc.allow.managerGroups.length > 0
}

/** A host as it stands in an address people can open. */
function nameOf(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function listenProblem(error: unknown, { port, host }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new StartProblem(`Port ${port} is taken by another program: stop that one, or choose another with PORT.`)
  }
  if (code === 'EACCES') {
    return new StartProblem(`This user may not listen on port ${port}: choose one above 1023 with PORT.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartProblem(`This machine has no address ${host} to listen on: choose another with HOST.`)
  }
  return error
}
