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

/** Each person once, with the most they may do, and all ways by which they came; the last seen first. */
function peopleOf(visitors: readonly Visitor[], here: ReadonlySet<string>): readonly MapPerson[] {
  const now = Date.now()
  const ways = new Map<string, readonly Visitor[]>()
  for (const visitor of visitors) {
    const { person, grant } = visitor
    if (grant === null || isGood(grant, now)) ways.set(person.id, [...(ways.get(person.id) ?? []), visitor])
  }
  return [...ways.values()]
    .map((own) => ({ own, most: own.reduce((a, b) => (isAtLeast(a.role, b.role) ? a : b)) }))
    .toSorted((a, b) => (b.most.lastSeenAt ?? 0) - (a.most.lastSeenAt ?? 0))
    .map(({ own, most: { person, role, grant, lastSeenAt } }) => ({
      ...personSummary(person),
      role,
      label: grant?.label ?? '',
      grantIds: own.flatMap((way) => way.grant?.id ?? []),
      isMember: own.some((way) => way.grant === null),
      lastSeenAt: lastSeenAt === null ? null : isoTime(lastSeenAt),
      isHere: here.has(person.id),
    }))
}
