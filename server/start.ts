import type { Recognize } from './access.ts'
import { recognizeEveryone } from './access.ts'
import { Collections } from './collections.ts'
import type { Config } from './config.ts'
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
import { checkYjs } from './yjsCheck.ts'

export interface RunningServer {
  /** The port it got; not the one asked for where that was 0. */
  readonly port: number
  /** Address to open in a browser. */
  readonly url: string
  /** What is open at this moment, for tests and benches. */
  readonly rooms: Rooms
  readonly gate: Gate
  readonly storage: Storage
  /** Stops in good order: nothing that was acknowledged, and nothing that arrived, is lost. */
  readonly close: () => Promise<void>
}

export interface StartOptions {
  readonly log?: Log
  readonly recognize?: Recognize
  /** A store to use instead of SQLite in the data folder. */
  readonly storage?: Storage
  /** Told when the server cannot go on. */
  readonly onDeath?: (reason: string) => void
}

/** Starts a server. Rejects with a `StartProblem` whose sentence says what is in the way. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const { log = SILENT_LOG, recognize = recognizeEveryone, onDeath = () => {} } = options
  checkYjs()
  const storage = options.storage ?? (await openSqlite({ dataDir: config.dataDir }, onDeath))
  const journal = createJournal(storage)
  const rooms = new Rooms({ storage, journal, limits: config.limits, log })
  const gate = new Gate(config, rooms, recognize)
  const thumbnails = new Thumbnails(storage, log)
  const collections = new Collections(storage, rooms, config.limits)
  const maps = new Maps(storage, rooms, thumbnails, collections, config.limits.maps)
  const http = await createHttp({ config, maps, collections, recognize, log, checkReady: () => storage.probe() })
  gate.listen(http.server)

  const close = async (): Promise<void> => {
    await gate.close()
    await http.close()
    await thumbnails.close()
    await rooms.shutDown()
    await storage.close()
  }
  try {
    await http.listen({ port: config.port, host: config.host })
  } catch (error) {
    await close()
    throw listenProblem(error, config)
  }
  const address = http.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  return { port, url: `http://${nameOf(config.host)}:${port}`, rooms, gate, storage, close }
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
