import { isAtLeast, mayInMap } from '../../src/model/role.ts'
import type { InstanceRole, MapAct, Role } from '../../src/model/role.ts'
import type { PersonSummary } from '../../src/wire/access.ts'

/** A role someone has, and by what: a link with its label, or, with no link, as a member. */
export interface Standing<R> {
  readonly role: R
  readonly grantId: string | null
  readonly label: string
}

/** Whoever stands behind a request or a socket. Nobody, someone without a session, is null. */
export interface Principal {
  readonly person: PersonSummary
  /** Names the session; it opens nothing. */
  readonly sessionId: string
  readonly server: Standing<InstanceRole> | null
  /** Roles in maps, by the map's id, without what `server` gives. */
  readonly maps: ReadonlyMap<string, Standing<Role>>
  /** Good links the session holds. */
  readonly grantIds: ReadonlySet<string>
  /** When to look again, for something in it ends then; milliseconds since 1970. */
  readonly until: number
}

/** Stands for someone in the audit who just came in: who they are, and nothing they could do. */
export function newcomer(person: PersonSummary): Principal {
  return { person, sessionId: '', server: null, maps: new Map(), grantIds: new Set(), until: 0 }
}

/** What is done to the server as a whole. */
export type ServerAct = 'createMap' | 'manageServer'

/** What a route asks of whoever calls it. Acts in maps are about the map in the route's `:id`. */
export type RouteAct = MapAct | ServerAct | 'anyone' | 'signedIn'

export type Verdict = 'allowed' | 'noSession' | 'notFound' | 'forbidden'

/** What someone is in a map, and by what; null where nothing. */
export function standingIn(principal: Principal | null, mapId: string): Standing<Role> | null {
  const server = principal?.server ?? null
  if (server?.role === 'manage') return { ...server, role: 'manage' }
  return principal?.maps.get(mapId) ?? null
}

/** The one question HTTP and sockets ask: whether this principal may do this in this map. */
export function may(principal: Principal | null, act: MapAct, mapId: string): boolean {
  return mayInMap(standingIn(principal, mapId)?.role ?? null, act)
}

export function mayOnServer(principal: Principal | null, act: ServerAct): boolean {
  const role = principal?.server?.role ?? null
  return act === 'createMap' ? role !== null : role === 'manage'
}

/** Judges an act; why not, in the words of HTTP. Whether there is a map is not told to those with no role in it. */
export function judge(principal: Principal | null, act: RouteAct, mapId: string): Verdict {
  if (act === 'anyone') return 'allowed'
  if (principal === null) return 'noSession'
  if (act === 'signedIn') return 'allowed'
  if (act === 'createMap' || act === 'manageServer') return mayOnServer(principal, act) ? 'allowed' : 'forbidden'
  if (standingIn(principal, mapId) === null) return 'notFound'
  return may(principal, act, mapId) ? 'allowed' : 'forbidden'
}

/** The stronger of two standings in a map; the first where they are alike. */
export function strongerStanding(a: Standing<Role> | undefined, b: Standing<Role>): Standing<Role> {
  return a !== undefined && isAtLeast(a.role, b.role) ? a : b
}
