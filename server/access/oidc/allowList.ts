import { PERSON_NAME_LENGTH } from '../../../src/wire/access.ts'
import type { InstanceRole } from '../../../src/model/role.ts'
import { ok, refuse } from '../../../src/model/result.ts'
import type { Result } from '../../../src/model/result.ts'
import type { AllowList, OidcConfig } from './oidcConfig.ts'

/** What the provider vouches for about a person; its values are whatever it sent. */
export type Claims = Readonly<Record<string, unknown>>

/** Someone who signed in and may come in. */
export interface SignedIn {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly role: InstanceRole
}

/** What an account lacks to come in. */
export type Lack = 'verifiedEmail' | 'domain' | 'group'

/** Whether the account these claims are about may come in, and what it may do then. */
export function judge(
  claims: Claims,
  { allow, groupsClaim }: OidcConfig,
): Result<Omit<SignedIn, 'issuer' | 'subject'>, Lack> {
  const email = verifiedEmail(claims)
  const groups = groupsIn(claims[groupsClaim])
  const lack = lackOf(email, groups, allow)
  if (lack !== null) return refuse(lack)
  const isManager =
    (email !== null && allow.managerEmails.includes(email)) ||
    groups.some((group) => allow.managerGroups.includes(group))
  return ok({ name: nameIn(claims), role: isManager ? 'manage' : 'create' })
}

function lackOf(email: string | null, groups: readonly string[], allow: AllowList): Lack | null {
  if (allow.domains !== null) {
    if (email === null) return 'verifiedEmail'
    if (!allow.domains.includes(domainOf(email))) return 'domain'
  }
  const { groups: allowed } = allow
  return allowed === null || groups.some((group) => allowed.includes(group)) ? null : 'group'
}

/** The address in lower case, if the provider says that it is the person's own. Anyone may claim an unverified one. */
function verifiedEmail(claims: Claims): string | null {
  const { email, email_verified: isVerified } = claims
  return typeof email === 'string' && isVerified === true && /^[^@\s]+@[^@\s]+$/.test(email)
    ? email.toLowerCase()
    : null
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1)
}

function groupsIn(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return [claim]
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : []
}

/** How the person is called here; empty where the provider does not say. Their address is nobody else's business. */
function nameIn(claims: Claims): string {
  const { name, given_name: given, family_name: family } = claims
  const parts = typeof name === 'string' && name.trim() !== '' ? [name] : [given, family]
  return parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, PERSON_NAME_LENGTH)
}
