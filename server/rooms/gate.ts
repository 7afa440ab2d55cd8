import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'

import { CLOSE } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import { addressOf } from '../access/address.ts'
import type { Audit } from '../access/audit.ts'
import type { CallRates } from '../access/callRates.ts'
import type { LiveAccess } from '../access/live.ts'
import { judge, standingIn } from '../access/principal.ts'
import type { Principal } from '../access/principal.ts'
import type { Recognizer } from '../access/recognize.ts'
import type { Config } from '../config.ts'
import { isOriginAllowed } from '../origin.ts'
import { Connection } from './connection.ts'
import { MessageRate } from './messageRate.ts'
import type { OpenProblem, Rooms } from './rooms.ts'
import { ROOM_ACTS, readSyncUrl } from './syncUrl.ts'
import type { SyncUrl } from './syncUrl.ts'
import { SyncSession } from './sync.ts'

/** Messages that may wait while a room is being loaded. */
const WAITING_MESSAGES = 64

/** What the gate asks about those who come in. */
export interface GateParts {
  readonly config: Config
  readonly rooms: Rooms
  readonly recognizer: Recognizer
  readonly live: LiveAccess
  readonly audit: Audit
  readonly calls: CallRates
}

/** Where sockets come in: judges the request, opens the room, keeps the counts and the heartbeat. */
export class Gate {
  readonly #parts: GateParts
  readonly #config: Config
  readonly #sockets: WebSocketServer
  readonly #rate: MessageRate
  readonly #connections = new Map<Connection, string>()
  readonly #perAddress = new Map<string, number>()
  readonly #heartbeat: NodeJS.Timeout
  #isClosed = false

  constructor(parts: GateParts) {
    this.#parts = parts
    this.#config = parts.config
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: this.#config.limits.messageBytes,
    })
    this.#rate = new MessageRate(this.#config.limits)
    this.#heartbeat = setInterval(() => this.#beat(), this.#config.limits.heartbeatMs)
  }

  get connectionCount(): number {
    return this.#connections.size
  }

  listen(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  /** Turns away newcomers and closes all connections, spread out so that not all return in the same moment. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#heartbeat)
    const connections = [...this.#connections.keys()]
    const spreadMs = Math.min(this.#config.limits.drainMs, connections.length * 10)
    const closed = connections.map(
      (connection, at) =>
        new Promise<void>((resolve) => {
          connection.onClose(resolve)
          if (!connection.isOpen) resolve()
          setTimeout(() => connection.close(CLOSE.restarting), (spreadMs * at) / connections.length)
        }),
    )
    await Promise.all(closed)
    this.#sockets.close()
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // ws adds its own listener only once the handshake is through.
    socket.on('error', () => socket.destroy())
    const url = readSyncUrl(request.url ?? '')
    const address = addressOf(request, this.#config)
    const waitMs = this.#parts.calls.ofAddress(address)
    if (this.#isClosed) refuse(socket, '503 Service Unavailable')
    else if (waitMs > 0) refuse(socket, '429 Too Many Requests', `Retry-After: ${Math.ceil(waitMs / 1000)}\r\n`)
    else if (url === null) refuse(socket, '400 Bad Request')
    else if (!isOriginAllowed(request, this.#config)) refuse(socket, '403 Forbidden')
    else {
      this.#parts.recognizer.recognize(request).then(
        (principal) => {
          // From here to the list of live connections nothing waits: a change of access finds all there are.
          if (this.#isClosed) refuse(socket, '503 Service Unavailable')
          else if (!socket.destroyed) {
            this.#sockets.handleUpgrade(request, socket, head, (opened) =>
              this.#welcome(opened, principal, address, url),
            )
          }
        },
        () => refuse(socket, '503 Service Unavailable'),
      )
    }
  }

  #welcome(socket: WebSocket, principal: Principal | null, address: string, url: SyncUrl): void {
    const count = (this.#perAddress.get(address) ?? 0) + 1
    const { connections, connectionsPerAddress } = this.#config.limits
    if (this.#connections.size >= connections || count > connectionsPerAddress) {
      turnAway(socket, CLOSE.tooMany)
      return
    }
    const { read } = ROOM_ACTS[url.roomClass]
    const verdict = judge(principal, read, url.mapId)
    const standing = standingIn(principal, url.mapId)
    if (principal === null || standing === null || verdict !== 'allowed') {
      if (principal !== null) this.#parts.audit.refuse({ principal, address }, read, url.mapId)
      turnAway(socket, principal === null ? CLOSE.signedOut : CLOSE.forbidden)
      return
    }
    const connection = new Connection(socket, principal, {
      ...url,
      act: read,
      role: standing.role,
      limits: this.#config.limits,
      take: this.#rate.meterOf(standing.grantId ?? principal.person.id),
    })
    this.#connections.set(connection, address)
    this.#perAddress.set(address, count)
    this.#parts.live.add(connection)
    connection.onClose(() => this.#forget(connection))
    this.#bringIn(connection, url)
  }

  /** Opens the room; messages that come in the meantime wait, up to a bound. */
  #bringIn(connection: Connection, { mapId, roomClass }: SyncUrl): void {
    let waiting: { readonly data: Uint8Array; readonly isBinary: boolean }[] = []
    let waitingBytes = 0
    let session: SyncSession | null = null
    connection.onMessage((data, isBinary) => {
      if (session !== null) {
        session.handle(data, isBinary)
        return
      }
      waitingBytes += data.length
      waiting.push({ data, isBinary })
      if (waiting.length > WAITING_MESSAGES || waitingBytes > this.#config.limits.messageBytes) {
        waiting = []
        connection.close(CLOSE.tryLater)
      }
    })
    this.#parts.rooms.find(mapId, roomClass).then(
      (found) => {
        if (!connection.isOpen) return
        if (!found.ok) {
          connection.close(closeCodeOf(found.problem))
          return
        }
        const room = found.value
        connection.onClose(() => room.leave(connection))
        room.join(connection)
        session = new SyncSession(connection, room, ROOM_ACTS[roomClass].write)
        for (const { data, isBinary } of waiting) session.handle(data, isBinary)
        waiting = []
      },
      () => connection.close(CLOSE.tryLater),
    )
  }

  #forget(connection: Connection): void {
    const address = this.#connections.get(connection)
    if (address === undefined) return
    this.#connections.delete(connection)
    this.#parts.live.remove(connection)
    const left = (this.#perAddress.get(address) ?? 1) - 1
    if (left > 0) this.#perAddress.set(address, left)
    else this.#perAddress.delete(address)
  }

  #beat(): void {
    for (const connection of this.#connections.keys()) connection.ping()
    for (const room of this.#parts.rooms.open.values()) room.presence.keepAlive()
  }
}

function closeCodeOf(problem: OpenProblem): CloseCode {
  switch (problem.code) {
    case 'notFound':
      return CLOSE.notFound
    case 'tooNew':
      return CLOSE.tooNew
    case 'unreadable':
      return CLOSE.tryLater
    case 'full':
      return CLOSE.tooMany
  }
}

function refuse(socket: Duplex, status: string, more = ''): void {
  socket.end(`HTTP/1.1 ${status}\r\n${more}Connection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** One who is turned away has this long to close. */
const CLOSING_MS = 2000

function turnAway(socket: WebSocket, code: CloseCode): void {
  const timer = setTimeout(() => socket.terminate(), CLOSING_MS)
  socket.on('error', () => socket.terminate())
  socket.on('close', () => clearTimeout(timer))
  socket.close(code)
}
