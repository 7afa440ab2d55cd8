import { isInstanceRole, isRole } from '../../src/model/role.ts'
import type { StoredGrant } from '../storage/people.ts'

/** Why a link lets nobody in. */
export type LinkProblem =
  | { readonly code: 'linkUnknown' }
  | { readonly code: 'linkExpired' }
  | { readonly code: 'linkRevoked' }
  | { readonly code: 'linkUsedUp' }

/** Whether a link still gives those who redeemed it their role. */
export function isGood({ revokedAt, expiresAt }: StoredGrant, at: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at)
}

/** What is in the way of redeeming a link for the first time; null where nothing is. */
export function problemOf(grant: StoredGrant | null, at: number): LinkProblem | null {
  if (grant === null) return { code: 'linkUnknown' }
  if (grant.revokedAt !== null) return { code: 'linkRevoked' }
  if (!isGood(grant, at)) return { code: 'linkExpired' }
  if (grant.useLimit !== null && grant.useCount >= grant.useLimit) return { code: 'linkUsedUp' }
  return grant.redeemBy !== null && grant.redeemBy <= at ? { code: 'linkExpired' } : null
}

/** Where a grant leads and with what role. Throws where the two do not belong together: nobody writes such a row. */
export function scopeOf({ mapId, role }: StoredGrant) {
  if (mapId !== null && isRole(role)) return { mapId, role } as const
  if (mapId === null && isInstanceRole(role)) return { mapId, role } as const
  throw new TypeError(`A grant of "${role}" cannot lead to ${mapId === null ? 'the server' : 'a map'}`)
}
