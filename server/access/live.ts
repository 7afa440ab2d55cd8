import type { MapAct, Role } from '../../src/model/role.ts'
import { mayInMap } from '../../src/model/role.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import type { Log } from '../log.ts'
import { standingIn } from './principal.ts'
import type { Principal } from './principal.ts'
import type { Recognizer } from './recognize.ts'

/** How often connections are looked through for those whose time is over. */
const SWEEP_MS = 250

/** A connection to a room of a map, with what was judged when it came in. */
export interface LiveConnection {
  principal: Principal
  readonly mapId: string
  /** What it must be able to do to stay. */
  readonly act: MapAct
  readonly role: Role
  readonly close: (code: CloseCode) => void
}

/** Which connections a change may touch: all that bear every mark named. */
export interface Touched {
  readonly mapId?: string
  readonly personId?: string
  readonly sessionId?: string
}

/**
 * Connections that are judged again when access changes or runs out. A connection's role never changes: where it
 * is another one by now, the connection is closed and its client comes back with the new one.
 */
export class LiveAccess {
  readonly #recognizer: Recognizer
  readonly #log: Log
  readonly #connections = new Set<LiveConnection>()
  readonly #sweeper: NodeJS.Timeout

  constructor(recognizer: Recognizer, log: Log) {
    this.#recognizer = recognizer
    this.#log = log
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS)
  }

  add(connection: LiveConnection): void {
    this.#connections.add(connection)
  }

  remove(connection: LiveConnection): void {
    this.#connections.delete(connection)
  }

  /** People who have this map open at this moment. */
  peopleIn(mapId: string): ReadonlySet<string> {
    const here = [...this.#connections].filter((connection) => connection.mapId === mapId)
    return new Set(here.map(({ principal }) => principal.person.id))
  }

  /**
   * Judges connections again, after a change that is stored. When it resolves, those that may not stay take nothing
   * more in. Never rejects: where the store does not answer, all that were touched are closed, to come back.
   */
  async rejudge({ mapId, personId, sessionId }: Touched): Promise<void> {
    await this.#judge(
      [...this.#connections].filter(
        ({ principal, mapId: at }) =>
          (mapId === undefined || at === mapId) &&
          (personId === undefined || principal.person.id === personId) &&
          (sessionId === undefined || principal.sessionId === sessionId),
      ),
    )
  }

  close(): void {
    clearInterval(this.#sweeper)
  }

  #sweep(): void {
    const now = Date.now()
    const due = [...this.#connections].filter(({ principal }) => principal.until <= now)
    void this.#judge(due)
  }

  async #judge(connections: readonly LiveConnection[]): Promise<void> {
    if (connections.length === 0) return
    try {
      const known = await this.#recognizer.again(connections.map(({ principal }) => principal))
      for (const connection of connections) settle(connection, known.get(connection.principal.sessionId) ?? null)
    } catch (error) {
      this.#log.error({ what: String(error) }, 'access could not be judged again')
      for (const connection of connections) connection.close(CLOSE.tryLater)
    }
  }
}

function settle(connection: LiveConnection, principal: Principal | null): void {
  const role = standingIn(principal, connection.mapId)?.role ?? null
  if (principal === null) connection.close(CLOSE.signedOut)
  else if (role === connection.role) connection.principal = principal
  else connection.close(mayInMap(role, connection.act) ? CLOSE.accessChanged : CLOSE.forbidden)
}
