import { resolve } from 'node:path'

import { ACCESS_MODES } from '../src/wire/access.ts'
import type { AccessMode } from '../src/wire/access.ts'
import { readOidcConfig } from './access/oidc/oidcConfig.ts'
import type { OidcConfig } from './access/oidc/oidcConfig.ts'
import { StartProblem } from './startProblem.ts'

/** How much anyone may ask of this server. Bytes, milliseconds and counts; see docs/running.md. */
export interface Limits {
  /** Longest WebSocket message taken in. */
  readonly messageBytes: number
  /** Rooms open (in memory) at once. */
  readonly openRooms: number
  readonly connections: number
  readonly connectionsPerAddress: number
  /** A request over HTTP must be there whole after this time, whatever it is. */
  readonly requestMs: number
  /** Encoded size one document may reach. */
  readonly documentBytes: number
  /** Encoded size of all open documents together. In memory they take 7 to 15 times as much. */
  readonly openDocumentBytes: number
  /** A room nobody is in leaves memory after this time. */
  readonly idleUnloadMs: number
  /** Longest presence of one person (cursor, selection, name). */
  readonly awarenessBytes: number
  /** Presence is passed on at most once in this time. */
  readonly awarenessIntervalMs: number
  /** Bytes that may wait for a reader that does not read. */
  readonly unsentBytes: number
  /** A connection is pinged, and told something, this often. Stock clients give up after 30 s of silence. */
  readonly heartbeatMs: number
  /** The log of a room is folded into a snapshot after so many updates, or so many bytes of them. */
  readonly compactUpdates: number
  readonly compactBytes: number
  /** A document is mended when nothing changed in it for this long. */
  readonly repairQuietMs: number
  /** Maps this server keeps, those in the bin included. */
  readonly maps: number
  /** Collections of maps this server keeps. */
  readonly collections: number
  /** Maps in one collection, those in the archive and the bin included. */
  readonly mapsPerCollection: number
  /** A version of a map is kept this long after the first change since the last one, or after so many changes. */
  readonly checkpointMs: number
  readonly checkpointUpdates: number
  /** Versions of one map that bear a name. */
  readonly namedVersions: number
  /** On shutdown connections are closed spread over at most this time. */
  readonly drainMs: number
  /** A session nobody used for this time is over. */
  readonly sessionIdleMs: number
  /** A session is over after this time, however busy. */
  readonly sessionLongestMs: number
  /** What the audit tells of is forgotten after this time. */
  readonly auditKeptMs: number
  /** Links to one map, and to the server as a whole, revoked ones included. */
  readonly grantsPerMap: number
  /** Threads of comments on one map, and comments in one thread, removed ones included. */
  readonly threadsPerMap: number
  readonly commentsPerThread: number
  /** Confirmations on one map, and rounds that ask for them. */
  readonly confirmationsPerMap: number
  readonly roundsPerMap: number
  /** Calls of the API, and sockets opened, in a minute from one address: a county may well be one. */
  readonly callsPerMinutePerAddress: number
  readonly callsPerMinutePerSession: number
  /** The same of all who came by one link. */
  readonly callsPerMinutePerGrant: number
  /** Links that are none, from one address in a minute; past it each must wait twice as long. */
  readonly badLinksPerMinute: number
  /** Messages of one connection in a second, on the average; those who send more are read more slowly. */
  readonly messagesPerSecond: number
  /** The same for all who came by one link. */
  readonly messagesPerSecondPerGrant: number
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything this server keeps. */
  readonly dataDir: string
  /** Folder of the built client; where it is missing, the server answers the API alone. */
  readonly clientDir: string
  /** Origins allowed beside the server's own, e.g. `https://maps.example.org`. */
  readonly allowedOrigins: readonly string[]
  /** Whether `X-Forwarded-For` and `X-Forwarded-Proto` are believed: true only behind a proxy that sets them. */
  readonly trustProxy: boolean
  /** The address people open, e.g. `https://maps.example.org`, as it stands in links that are printed; null: this machine's. */
  readonly publicUrl: string | null
  /** How people come in. */
  readonly access: AccessMode
  /** Where people sign in; null where they come by links alone. */
  readonly oidc: OidcConfig | null
  readonly limits: Limits
}

export const DEFAULT_LIMITS: Limits = {
  messageBytes: 16 * 1024 * 1024,
  openRooms: 500,
  connections: 2000,
  connectionsPerAddress: 1000,
  requestMs: 30_000,
  documentBytes: 20 * 1024 * 1024,
  openDocumentBytes: 128 * 1024 * 1024,
  idleUnloadMs: 60_000,
  awarenessBytes: 4096,
  awarenessIntervalMs: 50,
  unsentBytes: 8 * 1024 * 1024,
  heartbeatMs: 15_000,
  compactUpdates: 500,
  compactBytes: 256 * 1024,
  repairQuietMs: 1000,
  maps: 10_000,
  collections: 2000,
  mapsPerCollection: 100,
  checkpointMs: 10 * 60_000,
  checkpointUpdates: 200,
  namedVersions: 500,
  drainMs: 3000,
  sessionIdleMs: 7 * 24 * 60 * 60_000,
  sessionLongestMs: 30 * 24 * 60 * 60_000,
  auditKeptMs: 2 * 365 * 24 * 60 * 60_000,
  grantsPerMap: 500,
  threadsPerMap: 2000,
  commentsPerThread: 200,
  confirmationsPerMap: 10_000,
  roundsPerMap: 200,
  callsPerMinutePerAddress: 24_000,
  callsPerMinutePerSession: 1200,
  callsPerMinutePerGrant: 24_000,
  badLinksPerMinute: 10,
  messagesPerSecond: 200,
  messagesPerSecondPerGrant: 4000,
}

/** Limits and the environment variable that sets each. */
export const LIMIT_VARIABLES: { readonly [K in keyof Limits]: string } = {
  messageBytes: 'MAX_MESSAGE_BYTES',
  openRooms: 'MAX_OPEN_ROOMS',
  connections: 'MAX_CONNECTIONS',
  connectionsPerAddress: 'MAX_CONNECTIONS_PER_ADDRESS',
  requestMs: 'REQUEST_MS',
  documentBytes: 'MAX_DOCUMENT_BYTES',
  openDocumentBytes: 'MAX_OPEN_DOCUMENT_BYTES',
  idleUnloadMs: 'IDLE_UNLOAD_MS',
  awarenessBytes: 'MAX_AWARENESS_BYTES',
  awarenessIntervalMs: 'AWARENESS_INTERVAL_MS',
  unsentBytes: 'MAX_UNSENT_BYTES',
  heartbeatMs: 'HEARTBEAT_MS',
  compactUpdates: 'COMPACT_UPDATES',
  compactBytes: 'COMPACT_BYTES',
  repairQuietMs: 'REPAIR_QUIET_MS',
  maps: 'MAX_MAPS',
  collections: 'MAX_COLLECTIONS',
  mapsPerCollection: 'MAX_MAPS_PER_COLLECTION',
  checkpointMs: 'CHECKPOINT_MS',
  checkpointUpdates: 'CHECKPOINT_UPDATES',
  namedVersions: 'MAX_NAMED_VERSIONS',
  drainMs: 'DRAIN_MS',
  sessionIdleMs: 'SESSION_IDLE_MS',
  sessionLongestMs: 'SESSION_LONGEST_MS',
  auditKeptMs: 'AUDIT_KEPT_MS',
  grantsPerMap: 'MAX_GRANTS_PER_MAP',
  threadsPerMap: 'MAX_THREADS_PER_MAP',
  commentsPerThread: 'MAX_COMMENTS_PER_THREAD',
  confirmationsPerMap: 'MAX_CONFIRMATIONS_PER_MAP',
  roundsPerMap: 'MAX_ROUNDS_PER_MAP',
  callsPerMinutePerAddress: 'MAX_CALLS_PER_MINUTE_PER_ADDRESS',
  callsPerMinutePerSession: 'MAX_CALLS_PER_MINUTE_PER_SESSION',
  callsPerMinutePerGrant: 'MAX_CALLS_PER_MINUTE_PER_GRANT',
  badLinksPerMinute: 'MAX_BAD_LINKS_PER_MINUTE',
  messagesPerSecond: 'MAX_MESSAGES_PER_SECOND',
  messagesPerSecondPerGrant: 'MAX_MESSAGES_PER_SECOND_PER_GRANT',
}

type Environment = Readonly<Record<string, string | undefined>>

/** Configuration from environment variables. Throws a `StartProblem` that names the variable it cannot read. */
export function readConfig(env: Environment): Config {
  const publicUrl = readPublicUrl(env)
  const access = readAccess(env)
  return {
    port: readCount(env, 'PORT', 4680, { least: 0, most: 65_535 }),
    host: readText(env, 'HOST', '127.0.0.1'),
    dataDir: resolve(readText(env, 'DATA_DIR', './data')),
    clientDir: resolve(import.meta.dirname, '..', 'dist'),
    allowedOrigins: [...readOrigins(env), ...(publicUrl === null ? [] : [publicUrl])],
    trustProxy: readCount(env, 'TRUST_PROXY', 0, { least: 0, most: 1 }) === 1,
    publicUrl,
    access,
    oidc: access === 'links' ? null : readOidcConfig(env),
    limits: readLimits(env),
  }
}

function readLimits(env: Environment): Limits {
  const read = (key: keyof Limits): number =>
    readCount(env, LIMIT_VARIABLES[key], DEFAULT_LIMITS[key], { least: 1, most: Number.MAX_SAFE_INTEGER })
  return {
    messageBytes: read('messageBytes'),
    openRooms: read('openRooms'),
    connections: read('connections'),
    connectionsPerAddress: read('connectionsPerAddress'),
    requestMs: read('requestMs'),
    documentBytes: read('documentBytes'),
    openDocumentBytes: read('openDocumentBytes'),
    idleUnloadMs: read('idleUnloadMs'),
    awarenessBytes: read('awarenessBytes'),
    awarenessIntervalMs: read('awarenessIntervalMs'),
    unsentBytes: read('unsentBytes'),
    heartbeatMs: read('heartbeatMs'),
    compactUpdates: read('compactUpdates'),
    compactBytes: read('compactBytes'),
    repairQuietMs: read('repairQuietMs'),
    maps: read('maps'),
    collections: read('collections'),
    mapsPerCollection: read('mapsPerCollection'),
    checkpointMs: read('checkpointMs'),
    checkpointUpdates: read('checkpointUpdates'),
    namedVersions: read('namedVersions'),
    drainMs: read('drainMs'),
    sessionIdleMs: read('sessionIdleMs'),
    sessionLongestMs: read('sessionLongestMs'),
    auditKeptMs: read('auditKeptMs'),
    grantsPerMap: read('grantsPerMap'),
    threadsPerMap: read('threadsPerMap'),
    commentsPerThread: read('commentsPerThread'),
    confirmationsPerMap: read('confirmationsPerMap'),
    roundsPerMap: read('roundsPerMap'),
    callsPerMinutePerAddress: read('callsPerMinutePerAddress'),
    callsPerMinutePerSession: read('callsPerMinutePerSession'),
    callsPerMinutePerGrant: read('callsPerMinutePerGrant'),
    badLinksPerMinute: read('badLinksPerMinute'),
    messagesPerSecond: read('messagesPerSecond'),
    messagesPerSecondPerGrant: read('messagesPerSecondPerGrant'),
  }
}

function readText(env: Environment, name: string, fallback: string): string {
  const text = env[name]?.trim() ?? ''
  return text === '' ? fallback : text
}

function readCount(env: Environment, name: string, fallback: number, range: { least: number; most: number }): number {
  const text = readText(env, name, String(fallback))
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= range.least && count <= range.most) return count
  throw new StartProblem(`${name} must be a whole number from ${range.least} to ${range.most}, but it is "${text}".`)
}

function readAccess(env: Environment): AccessMode {
  const text = readText(env, 'ACCESS', 'links')
  const mode = ACCESS_MODES.find((name) => name === text)
  if (mode !== undefined) return mode
  throw new StartProblem(`ACCESS must be one of ${ACCESS_MODES.join(', ')}, but it is "${text}".`)
}

function readPublicUrl(env: Environment): string | null {
  const text = readText(env, 'PUBLIC_URL', '')
  if (text === '') return null
  const origin = originOf(text)
  if (origin !== null) return origin
  throw new StartProblem(`PUBLIC_URL must be an address such as https://maps.example.org, but it is "${text}".`)
}

function readOrigins(env: Environment): readonly string[] {
  return readText(env, 'ALLOWED_ORIGINS', '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const origin = originOf(item)
      if (origin !== null) return origin
      throw new StartProblem(
        `ALLOWED_ORIGINS must list addresses such as https://maps.example.org, separated by commas, but it contains "${item}".`,
      )
    })
}

/** An address without path or query; null where it is none. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '') ? url.origin : null
}
