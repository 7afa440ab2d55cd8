/** What the server wrote down about access: of one map, or (null) of the whole server. */
import { createAccessApi } from '../live/accessApi.ts'
import type { AuditEntry, Scope } from '../live/accessApi.ts'
import type { ApiProblem } from '../live/call.ts'
import { ok } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { mapStore } from './map.ts'

export type { AuditEntry, Scope } from '../live/accessApi.ts'

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly hasMore: boolean
}

const api = createAccessApi()

/** Newest first; `after`: those that came before the last of these. */
export async function readAudit(
  scope: Scope,
  after: readonly AuditEntry[] = [],
): Promise<Result<AuditPage, ApiProblem>> {
  const page = await api.listAudit(scope, after.at(-1)?.id ?? null)
  return page.ok ? ok({ ...page.value, entries: [...after, ...page.value.entries] }) : page
}

/** Where the server gives all of it as a file, a CSV with a row for each entry. */
export function auditFilePath(scope: Scope): string {
  return `/api${scope === null ? '' : `/maps/${scope}`}/audit?as=csv`
}

/** Notes that a file of the open map was made. Without a network nobody can be told; the file is there all the same. */
export async function tellExported(format: string): Promise<void> {
  const { mapId, still } = mapStore.getState()
  if (mapId !== null && still === null) await api.tellExported(mapId, format)
}
