/** The links to one map or to the whole server, and the people with access: for those who manage them. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { createAccessApi } from '../live/accessApi.ts'
import type { GrantSummary, MapPerson, Scope } from '../live/accessApi.ts'
import type { ApiProblem } from '../live/call.ts'
import type { InstanceRole, Role } from '../model/role.ts'
import type { Result } from '../model/result.ts'

export type { GrantSummary, MapPerson, Scope } from '../live/accessApi.ts'
export type { ApiProblem } from '../live/call.ts'

export interface SharingState {
  /** Null until loaded once. */
  readonly grants: readonly GrantSummary[] | null
  /** Empty for the whole server, whose people are those of its links. */
  readonly people: readonly MapPerson[]
  /** Why the last load failed; null when it did not. */
  readonly problem: ApiProblem | null
}

const NOTHING: SharingState = { grants: null, people: [], problem: null }

export const sharingStore = createStore<SharingState>()(() => NOTHING)

export function useSharing<T>(selector: (state: SharingState) => T): T {
  return useStore(sharingStore, selector)
}

/** What a link is to be. Times in ISO 8601; null for none. */
export interface GrantWish {
  readonly role: Role | InstanceRole
  readonly label: string
  readonly expiresAt: string | null
  readonly useLimit: number | null
}

/** A link just made. Its address holds its key, which nobody can show again. */
export interface MadeLink {
  readonly label: string
  readonly address: string
}

const api = createAccessApi()

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

/** Each asks the server, then loads anew; a refusal is given back. */
export const sharingActs = {
  load,
  /** Forgets what was loaded: it is not for the next who opens the dialog. */
  leave: (): void => {
    lastLoad += 1
    sharingStore.setState(NOTHING)
  },
  /** Gives the address of the new link. `origin`: where this page comes from. */
  create: async (scope: Scope, wish: GrantWish, origin: string): Promise<Result<MadeLink, ApiProblem>> => {
    const { role, ...rest } = wish
    // The server takes those roles alone that its own scope knows, whatever is asked.
    const made = await after(scope, api.createGrant(scope, role === 'create' ? { role, ...rest } : { role, ...rest }))
    if (!made.ok) return made
    const path = scope === null ? '/' : `/m/${scope}`
    return { ok: true, value: { label: wish.label, address: `${origin}${path}#k=${made.value.key}` } }
  },
  change: (scope: Scope, id: string, { role, ...rest }: GrantWish) =>
    after(scope, api.changeGrant(scope, id, role === 'create' ? { role, ...rest } : { role, ...rest })),
  revoke: (scope: Scope, id: string) => after(scope, api.revokeGrant(scope, id)),
  /** Ends these links and takes a person's access away; stops at the first that fails. */
  removePerson: (mapId: string, personId: string, grantIds: readonly string[] = []) =>
    after(mapId, removeWith(mapId, personId, grantIds)),
}

async function load(scope: Scope): Promise<void> {
  lastLoad += 1
  const own = lastLoad
  const [grants, people] = await Promise.all([api.listGrants(scope), scope === null ? null : api.listPeople(scope)])
  if (own !== lastLoad) return
  const before = sharingStore.getState()
  sharingStore.setState({
    grants: grants.ok ? grants.value : before.grants,
    people: people?.ok === true ? people.value : before.people,
    problem: grants.ok ? (people === null || people.ok ? null : people.problem) : grants.problem,
  })
}

async function removeWith(
  mapId: string,
  personId: string,
  grantIds: readonly string[],
): Promise<Result<null, ApiProblem>> {
  // The links first: what is done by then can be asked for once more, where the rest fails.
  for (const id of grantIds) {
    const revoked = await api.revokeGrant(mapId, id)
    if (!revoked.ok) return revoked
  }
  return api.removePerson(mapId, personId)
}

async function after<T>(scope: Scope, asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  // Also after a refusal: it often means that the list is behind.
  await load(scope)
  return result
}

export type GrantState = 'live' | 'expired' | 'revoked' | 'usedUp'

/** How a link stands. One that is used up lets nobody else in; who came by it stays. */
export function grantState({ revokedAt, expiresAt, useLimit, useCount }: GrantSummary, now: Date): GrantState {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt !== null && new Date(expiresAt) <= now) return 'expired'
  return useLimit !== null && useCount >= useLimit ? 'usedUp' : 'live'
}

/** Who loses access with a link: those who came by it and have no other way. */
export function losersOf({ id }: Pick<GrantSummary, 'id'>, people: readonly MapPerson[]): readonly MapPerson[] {
  return people.filter(({ grantIds, isMember }) => !isMember && grantIds.length === 1 && grantIds[0] === id)
}

/** The links by which someone could come in again after they were removed. */
export function waysBack(
  { grantIds }: Pick<MapPerson, 'grantIds'>,
  grants: readonly GrantSummary[],
  now: Date,
): readonly GrantSummary[] {
  return grants.filter((grant) => grantIds.includes(grant.id) && grantState(grant, now) === 'live')
}
