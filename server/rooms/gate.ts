import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'

import { CLOSE, isMapId, SYNC_PATH } from '../../src/wire/rooms.ts'
import type { CloseCode } from '../../src/wire/rooms.ts'
import { may } from '../access.ts'
import type { Recognize } from '../access.ts'
import type { Config } from '../config.ts'
import { isOriginAllowed } from '../origin.ts'
import { Connection } from './connection.ts'
import type { OpenProblem, Rooms } from './rooms.ts'
import { SyncSession } from './sync.ts'

/** Messages that may wait while a room is being loaded. */
const WAITING_MESSAGES = 64

/** Where sockets come in: judges the request, opens the room, keeps the counts and the heartbeat. */
export class Gate {
  readonly #config: Config
  readonly #rooms: Rooms
  readonly #recognize: Recognize
  readonly #sockets: WebSocketServer
  readonly #connections = new Map<Connection, string>()
  readonly #perAddress = new Map<string, number>()
  readonly #heartbeat: NodeJS.Timeout
  #isClosed = false

  constructor(config: Config, rooms: Rooms, recognize: Recognize) {
    this.#config = config
    this.#rooms = rooms
    this.#recognize = recognize
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: config.limits.messageBytes,
    })
    this.#heartbeat = setInterval(() => this.#beat(), config.limits.heartbeatMs)
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
    const url = readUrl(request.url ?? '')
    if (this.#isClosed) refuse(socket, '503 Service Unavailable')
    else if (url === null) refuse(socket, '400 Bad Request')
    else if (!isOriginAllowed(request, this.#config)) refuse(socket, '403 Forbidden')
    else {
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(webSocket, request, url))
    }
  }

  #welcome(socket: WebSocket, request: IncomingMessage, { mapId, wantsAcknowledge }: SyncUrl): void {
    const principal = this.#recognize(request)
    const connection = new Connection(socket, principal, { limits: this.#config.limits, wantsAcknowledge })
    const address = this.#addressOf(request)
    const count = (this.#perAddress.get(address) ?? 0) + 1
    const { connections, connectionsPerAddress } = this.#config.limits
    if (this.#connections.size >= connections || count > connectionsPerAddress) {
      connection.close(CLOSE.tooMany)
      return
    }
    this.#connections.set(connection, address)
    this.#perAddress.set(address, count)
    connection.onClose(() => this.#forget(connection))
    if (may(principal, 'read')) this.#bringIn(connection, mapId)
    else connection.close(CLOSE.forbidden)
  }

  /** Opens the room; messages that come in the meantime wait, up to a bound. */
  #bringIn(connection: Connection, mapId: string): void {
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
    this.#rooms.find(mapId).then(
      (found) => {
        if (!connection.isOpen) return
        if (!found.ok) {
          connection.close(closeCodeOf(found.problem))
          return
        }
        const room = found.value
        connection.onClose(() => room.leave(connection))
        room.join(connection)
        session = new SyncSession(connection, room)
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
    const left = (this.#perAddress.get(address) ?? 1) - 1
    if (left > 0) this.#perAddress.set(address, left)
    else this.#perAddress.delete(address)
  }

  #beat(): void {
    for (const connection of this.#connections.keys()) connection.ping()
    for (const room of this.#rooms.open.values()) room.presence.keepAlive()
  }

  #addressOf(request: IncomingMessage): string {
    const forwarded = this.#config.trustProxy ? request.headers['x-forwarded-for'] : undefined
    const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
    return last ?? request.socket.remoteAddress ?? ''
  }
}

interface SyncUrl {
  readonly mapId: string
  readonly wantsAcknowledge: boolean
}

/** The parts of `/sync/<mapId>?ack=1`; null for any other address. Nothing is decoded, so nothing can fail to. */
function readUrl(url: string): SyncUrl | null {
  const [path = '', query = ''] = url.split('?', 2)
  const prefix = `${SYNC_PATH}/`
  const mapId = path.slice(prefix.length)
  if (!path.startsWith(prefix) || !isMapId(mapId)) return null
  return { mapId, wantsAcknowledge: new URLSearchParams(query).get('ack') === '1' }
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

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
