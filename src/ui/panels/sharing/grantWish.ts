/** What is typed into the form of a link, and the wish that comes of it. */
import { plainLine } from '../../../model/plainLine.ts'
import type { Role, InstanceRole } from '../../../model/role.ts'
import { INSTANCE_ROLES, ROLES } from '../../../model/role.ts'
import type { WordKey } from '../../../i18n/t.ts'
import type { AccessMode } from '../../../store/access.ts'
import type { GrantSummary, GrantWish, Scope } from '../../../store/sharing.ts'

export const EXPIRIES = ['never', 'day', 'week', 'month', 'date'] as const
export type Expiry = (typeof EXPIRIES)[number] | 'kept'

export type GrantRole = Role | InstanceRole

export interface GrantDraft {
  readonly role: GrantRole
  readonly label: string
  readonly expiry: Expiry
  /** The last day as `2026-05-31`; counts for `date` alone. */
  readonly day: string
  /** Empty for any number. */
  readonly uses: string
}

/** What is wrong with each field, as the key of its words; null where nothing is. */
export interface GrantFaults {
  readonly label: WordKey | null
  readonly day: WordKey | null
  readonly uses: WordKey | null
}

const DAY_MS = 86_400_000
const LABEL_LIMIT = 100
const USE_LIMIT = 10_000

/**
 * The roles a link of this scope can give, from the least to the most, and the one it has. Where people sign in, every
 * account may make maps, and no guest.
 */
export function rolesOf(scope: Scope, mode: AccessMode, current: GrantRole): readonly GrantRole[] {
  if (scope !== null) return ROLES
  return INSTANCE_ROLES.filter((role) => role !== 'create' || mode === 'links' || role === current)
}

/** A role's name. To manage is something else for one map than for the server. */
export function roleKey(role: GrantRole, scope: Scope): WordKey {
  return role === 'manage' && scope === null ? 'role.manageServer' : `role.${role}`
}

/** What a role can do. */
export function roleCanKey(role: GrantRole, scope: Scope): WordKey {
  return role === 'manage' && scope === null ? 'role.can.manageServer' : `role.can.${role}`
}

/** The form of a new link: what the meeting of an hour needs, and no longer than a month. */
export function newDraft(scope: Scope, mode: AccessMode): GrantDraft {
  const onServer = mode === 'links' ? 'create' : 'manage'
  return { role: scope === null ? onServer : 'edit', label: '', expiry: 'month', day: '', uses: '' }
}

/** The form of a link there is. */
export function draftOf({ role, label, expiresAt, useLimit }: GrantSummary): GrantDraft {
  const expiry = expiresAt === null ? 'never' : 'kept'
  return { role, label: plainLine(label), expiry, day: '', uses: useLimit === null ? '' : String(useLimit) }
}

/** What cannot be wished for. `now`: the present, where the person is. */
export function faultsOf({ label, expiry, day, uses }: GrantDraft, now: Date): GrantFaults {
  const isEmpty = label.trim() === ''
  const end = endOf(day)
  return {
    label: isEmpty ? 'sharing.labelEmpty' : label.trim().length > LABEL_LIMIT ? 'sharing.labelLong' : null,
    day: expiry === 'date' && (end === null || end <= now) ? 'sharing.dateWrong' : null,
    uses: uses.trim() !== '' && usesOf(uses) === null ? 'sharing.usesWrong' : null,
  }
}

/** The wish of a form without faults. `kept`: when the link there is expires. */
export function wishOf(draft: GrantDraft, now: Date, kept: string | null): GrantWish {
  return {
    role: draft.role,
    label: draft.label.trim(),
    expiresAt: draft.expiry === 'kept' ? kept : (expiryOf(draft, now)?.toISOString() ?? null),
    useLimit: usesOf(draft.uses),
  }
}

function expiryOf({ expiry, day }: GrantDraft, now: Date): Date | null {
  switch (expiry) {
    case 'day':
      return new Date(now.getTime() + DAY_MS)
    case 'week':
      return new Date(now.getTime() + 7 * DAY_MS)
    case 'month': {
      const next = new Date(now)
      next.setMonth(next.getMonth() + 1)
      return next
    }
    case 'date':
      return endOf(day)
    case 'never':
    case 'kept':
      return null
  }
}

/** The last second of a day where the person is; null where it is none. */
function endOf(day: string): Date | null {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? null : end
}

function usesOf(typed: string): number | null {
  const uses = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return uses >= 1 && uses <= USE_LIMIT ? uses : null
}
