import type { FastifyInstance, FastifyReply } from 'fastify'

import type { AuditEntry } from '../../src/wire/access.ts'
import type { Audit } from '../access/audit.ts'
import type { StoredAudit } from '../storage/people.ts'
import { isoTime } from './answers.ts'
import { toCsv } from './csv.ts'

/** Entries of one page, and of one file. */
const PAGE = 100
const FILE = 50_000

interface Query {
  readonly Querystring: { readonly before?: string; readonly as?: string }
}

interface Params {
  readonly Params: { readonly id: string }
}

/** The audit over HTTP, in pages, or with `?as=csv` whole as a file. */
export function addAuditApi(app: FastifyInstance, audit: Audit): void {
  async function answer(reply: FastifyReply, mapId: string | null, { before, as }: Query['Querystring']) {
    if (as === 'csv') return sendFile(reply, await audit.list(mapId, null, FILE))
    const last = before !== undefined && /^\d{1,15}$/.test(before) ? Number(before) : null
    const found = await audit.list(mapId, last, PAGE + 1)
    return { entries: found.slice(0, PAGE).map(entryOf), hasMore: found.length > PAGE }
  }

  app.get<Query & Params>('/api/maps/:id/audit', { config: { act: 'readAudit' } }, ({ params, query }, reply) =>
    answer(reply, params.id, query),
  )

  app.get<Query>('/api/audit', { config: { act: 'manageServer' } }, ({ query }, reply) => answer(reply, null, query))
}

const COLUMNS = ['at', 'act', 'person', 'mapId', 'label', 'detail', 'address'] as const

function sendFile(reply: FastifyReply, entries: readonly StoredAudit[]): FastifyReply {
  const rows = entries.map(entryOf).map((entry) => COLUMNS.map((column) => entry[column] ?? ''))
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="audit.csv"')
    .send(toCsv([COLUMNS, ...rows]))
}

function entryOf(entry: StoredAudit): AuditEntry {
  return { ...entry, at: isoTime(entry.at) }
}
