import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'

import {
  ChangeGrantRequest,
  ChangeInstanceGrantRequest,
  CreateGrantRequest,
  CreateInstanceGrantRequest,
} from '../../src/wire/access.ts'
import type { GrantSummary } from '../../src/wire/access.ts'
import type { RouteAct } from '../access/principal.ts'
import type { Access } from '../access/access.ts'
import type { GrantProblem } from '../access/grants.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { StoredGrant } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import { isoTime, sendBadBody } from './answers.ts'
import { doerOf, principalOf } from './guard.ts'
import { sendProblem } from './problems.ts'

interface GrantsParts {
  readonly access: Access
  readonly rooms: Rooms
  readonly storage: Storage
  readonly config: Config
}

/** Where links of one kind are: to maps, or to the server as a whole. */
interface Scope {
  readonly path: string
  readonly act: RouteAct
  readonly create: v.GenericSchema<
    unknown,
    v.InferOutput<typeof CreateGrantRequest | typeof CreateInstanceGrantRequest>
  >
  readonly change: v.GenericSchema<
    unknown,
    v.InferOutput<typeof ChangeGrantRequest | typeof ChangeInstanceGrantRequest>
  >
}

const SCOPES: readonly Scope[] = [
  { path: '/api/maps/:id/grants', act: 'shareMap', create: CreateGrantRequest, change: ChangeGrantRequest },
  { path: '/api/grants', act: 'manageServer', create: CreateInstanceGrantRequest, change: ChangeInstanceGrantRequest },
]

interface Params {
  readonly Params: { readonly id?: string; readonly grantId?: string }
}

/** Role links over HTTP; request and answer shapes stand in `src/wire/access.ts`. */
export function addGrantsApi(app: FastifyInstance, parts: GrantsParts): void {
  for (const scope of SCOPES) addScope(app, parts, scope)
}

function addScope(
  app: FastifyInstance,
  { access, rooms, storage, config }: GrantsParts,
  { path, act, create, change }: Scope,
): void {
  const options = { config: { act } }

  async function summarize(grants: readonly StoredGrant[]): Promise<readonly GrantSummary[]> {
    const ids = new Set(grants.flatMap(({ createdBy }) => createdBy ?? []))
    const names = new Map((await storage.people.findPeople([...ids])).map(({ id, name }) => [id, name]))
    return grants.map((grant) => summaryOf(grant, names.get(grant.createdBy ?? '') ?? ''))
  }

  function tell(request: FastifyRequest, what: 'grantCreated' | 'grantChanged' | 'grantRevoked', grant: StoredGrant) {
    const { mapId, label, role: detail } = grant
    access.audit.note(doerOf(request, config), what, { mapId, label, detail })
    if (mapId !== null) rooms.tell(mapId, 'grants', 'shareMap')
  }

  app.get<Params>(path, options, async ({ params: { id = null } }) => ({
    grants: await summarize(await access.grants.list(id)),
  }))

  app.post<Params>(path, options, async (request, reply) => {
    const body = v.safeParse(create, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const mapId = request.params.id ?? null
    if (mapId !== null && (await storage.findMap(mapId)) === null) return sendGrantProblem(reply, { code: 'notFound' })
    const wish = { ...body.output, expiresAt: timeOf(body.output.expiresAt) }
    const made = await access.grants.create(mapId, wish, principalOf(request).person.id)
    if (!made.ok) return sendGrantProblem(reply, made.problem)
    tell(request, 'grantCreated', made.value.grant)
    const [grant] = await summarize([made.value.grant])
    return reply.code(201).send({ grant, key: made.value.key })
  })

  app.patch<Params>(`${path}/:grantId`, options, async (request, reply) => {
    const body = v.safeParse(change, request.body)
    if (!body.success) return sendBadBody(reply, body.issues)
    const { id = null, grantId = '' } = request.params
    const { expiresAt } = body.output
    const wish = { ...body.output, expiresAt: expiresAt === undefined ? undefined : timeOf(expiresAt) }
    const changed = await access.grants.change(id, grantId, wish)
    await rooms.settled()
    if (!changed.ok) return sendGrantProblem(reply, changed.problem)
    tell(request, 'grantChanged', changed.value)
    const [grant] = await summarize([changed.value])
    return grant
  })

  app.delete<Params>(`${path}/:grantId`, options, async (request, reply) => {
    const { id = null, grantId = '' } = request.params
    const revoked = await access.grants.revoke(id, grantId)
    // What was taken in before is told as saved before the answer, and nothing after it.
    await rooms.settled()
    if (!revoked.ok) return sendGrantProblem(reply, revoked.problem)
    tell(request, 'grantRevoked', revoked.value)
    return reply.code(204).send()
  })
}

function sendGrantProblem(reply: FastifyReply, problem: GrantProblem): FastifyReply {
  switch (problem.code) {
    case 'notFound':
      return sendProblem(reply, 'notFound', 'There is no such link here.')
    case 'linkRevoked':
      return sendProblem(reply, 'linkRevoked', 'This link was revoked, and stays so. Make a new one.')
    case 'tooMany':
      return sendProblem(reply, 'full', 'There are as many links here as there may be.')
  }
}

function summaryOf(grant: StoredGrant, createdBy: string): GrantSummary {
  const { id, mapId, role, label, useLimit, useCount } = grant
  return {
    id,
    mapId,
    role,
    label,
    createdAt: isoTime(grant.createdAt),
    createdBy,
    expiresAt: isoTimeOrNull(grant.expiresAt),
    useLimit,
    useCount,
    lastUsedAt: isoTimeOrNull(grant.lastUsedAt),
    revokedAt: isoTimeOrNull(grant.revokedAt),
  }
}

function isoTimeOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : isoTime(milliseconds)
}

function timeOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso)
}
