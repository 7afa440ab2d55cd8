import type { FastifyInstance } from 'fastify'

import { isAtLeast } from '../../src/model/role.ts'
import type { MapAccessResponse, MapPerson } from '../../src/wire/access.ts'
import type { Access } from '../access/access.ts'
import { isGood } from '../access/grant.ts'
import { standingIn } from '../access/principal.ts'
import { personSummary } from '../access/recognize.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Visitor } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import { isoTime } from './answers.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendProblem } from './problems.ts'

interface PeopleParts {
  readonly access: Access
  readonly rooms: Rooms
  readonly storage: Storage
  readonly config: Config
}

interface Params {
  readonly Params: { readonly id: string; readonly personId: string }
}

/** What one may do in a map, and who else may do what; shapes stand in `src/wire/access.ts`. */
export function addPeopleApi(app: FastifyInstance, { access, rooms, storage, config }: PeopleParts): void {
  app.get<Params>('/api/maps/:id/access', { config: { act: 'readMap' } }, async (request, reply) => {
    const principal = principalOf(request)
    const map = await storage.findMap(request.params.id)
    const standing = standingIn(principal, request.params.id)
    if (map === null || standing === null) return sendProblem(reply, 'notFound', 'There is no such map here.')
    const answer: MapAccessResponse = { role: standing.role, person: principal.person }
    return answer
  })

  app.get<Params>('/api/maps/:id/people', { config: { act: 'shareMap' } }, async ({ params: { id } }) => {
    const visitors = await storage.people.listVisitors(id)
    return { people: peopleOf(visitors, access.live.peopleIn(id)) }
  })

  app.delete<Params>('/api/maps/:id/people/:personId', { config: { act: 'shareMap' } }, async (request, reply) => {
    const { id, personId } = request.params
    const visitors = await storage.people.listVisitors(id)
    const visitor = visitors.find(({ person }) => person.id === personId)
    if (visitor === undefined) return sendProblem(reply, 'notFound', 'This person has no access to take away.')
    await storage.people.dropFromMap(id, personId)
    await access.live.rejudge({ mapId: id, personId })
    await rooms.settled()
    const facts = { mapId: id, label: visitor.grant?.label ?? '', detail: visitor.person.name }
    access.audit.note(doerOf(request, config), 'personRemoved', facts)
    rooms.tell(id, 'grants', 'shareMap')
    return reply.code(204).send()
  })
}

/** Each person once, with the most they may do; the last seen first. */
function peopleOf(visitors: readonly Visitor[], here: ReadonlySet<string>): readonly MapPerson[] {
  const now = Date.now()
  const strongest = new Map<string, Visitor>()
  for (const visitor of visitors) {
    if (visitor.grant !== null && !isGood(visitor.grant, now)) continue
    const known = strongest.get(visitor.person.id)
    if (known === undefined || !isAtLeast(known.role, visitor.role)) strongest.set(visitor.person.id, visitor)
  }
  return [...strongest.values()]
    .toSorted((a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0))
    .map(({ person, role, grant, lastSeenAt }) => ({
      ...personSummary(person),
      role,
      label: grant?.label ?? '',
      lastSeenAt: lastSeenAt === null ? null : isoTime(lastSeenAt),
      isHere: here.has(person.id),
    }))
}
