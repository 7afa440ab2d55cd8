/** The review rounds of the open map, for those who ask. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { createAccessApi } from '../live/accessApi.ts'
import type { GrantSummary } from '../live/accessApi.ts'
import type { ApiProblem } from '../live/call.ts'
import { createReviewsApi } from '../live/reviewsApi.ts'
import { claimsOf, figureOf } from '../model/confirmation.ts'
import type { Claim, Target } from '../model/confirmation.ts'
import { isCard, isPlaced } from '../model/kinds.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { ok } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { isAtLeast, isRole } from '../model/role.ts'
import type { ChangeRoundRequest, RoundSummary } from '../wire/reviews.ts'
import { followNews } from './news.ts'
import { grantState } from './sharing.ts'

export { ASKS_PER_ROUND, MESSAGE_LENGTH } from '../wire/reviews.ts'
export type { ApiProblem } from '../live/call.ts'
export type { GrantSummary } from '../live/accessApi.ts'
export type { LinkProgress, RoundSummary } from '../wire/reviews.ts'

export interface RoundsState {
  /** The newest first; null until they were loaded once. */
  readonly rounds: readonly RoundSummary[] | null
  /** Links that let people confirm. */
  readonly links: readonly GrantSummary[]
  readonly problem: ApiProblem | null
}

const NOTHING: RoundsState = { rounds: null, links: [], problem: null }

export const roundsStore = createStore<RoundsState>()(() => NOTHING)

export function useRounds<T>(selector: (state: RoundsState) => T): T {
  return useStore(roundsStore, selector)
}

/** What a round asks about: the cards at hand, or all that have a wage, or whole pathways. */
export const ROUND_SCOPES = ['selected', 'wages', 'pathways'] as const
export type RoundScope = (typeof ROUND_SCOPES)[number]

export interface RoundWish {
  readonly title: string
  readonly message: string
  readonly dueOn: string | null
  readonly claim: Claim
  readonly targets: readonly Target[]
  /** Links there are. */
  readonly grantIds: readonly string[]
  /** Names of links to make. */
  readonly labels: readonly string[]
}

/** An address to send to those who are asked. `hasKey`: it lets them in; else they came in before. */
export interface RoundAddress {
  readonly grantId: string
  readonly label: string
  readonly address: string
  readonly hasKey: boolean
}

export interface MadeRound {
  readonly round: RoundSummary
  readonly addresses: readonly RoundAddress[]
}

interface MadeGrant {
  readonly grant: GrantSummary
  readonly key: string
}

const api = createReviewsApi()
const accessApi = createAccessApi()

/** Follows the rounds of a map. Gives the way to stop. */
export function watchRounds(mapId: string): () => void {
  void load(mapId)
  const stop = followNews('reviews', () => void load(mapId))
  return () => {
    stop()
    lastLoad += 1
    roundsStore.setState(NOTHING)
  }
}

export const roundsActs = {
  load,
  create,
  change: async (mapId: string, id: string, request: ChangeRoundRequest): Promise<Result<RoundSummary, ApiProblem>> => {
    const changed = await api.changeRound(mapId, id, request)
    await load(mapId)
    return changed
  },
  renewLink,
}

/** What a round over this scope would ask, of those things about which the claim can be made. */
export function targetsOf(map: CareerMap, scope: RoundScope, ids: readonly string[], claim: Claim): readonly Target[] {
  if (scope === 'pathways') {
    const chosen = indexOf(map).pathways.filter(({ id }) => ids.length === 0 || ids.includes(id))
    return chosen
      .map(({ id }): Target => ({ type: 'pathway', id }))
      .filter((target) => claimsOf(target).includes(claim))
  }
  const cards = scope === 'selected' ? ids.flatMap((id) => map.records.get(id) ?? []) : [...map.records.values()]
  return cards
    .filter(isCard)
    .filter((card) => scope === 'selected' || (isPlaced(card) && figureOf(card, 'wage') !== null))
    .flatMap((card): readonly Target[] => {
      if (claim !== 'pay') return [{ type: 'card', id: card.id }]
      return figureOf(card, 'wage') === null ? [] : [{ type: 'figure', cardId: card.id, field: 'wage' }]
    })
}

/** The address of a round for who came in before by their link. */
export function roundAddress(origin: string, mapId: string, roundId: string): string {
  return `${origin}/m/${mapId}?round=${roundId}`
}

/** Makes the links that are to be made, then the round. Where it cannot be made, links nobody will hear of end again. */
async function create(mapId: string, wish: RoundWish, origin: string): Promise<Result<MadeRound, ApiProblem>> {
  const { labels, grantIds, ...rest } = wish
  const made: MadeGrant[] = []
  for (const label of labels) {
    const link = await accessApi.createGrant(mapId, { role: 'review', label, expiresAt: null, useLimit: null })
    if (!link.ok) return giveUp(mapId, made, link)
    made.push(link.value)
  }
  const ids = [...grantIds, ...made.map(({ grant }) => grant.id)]
  const round = await api.createRound(mapId, { ...rest, targets: [...rest.targets], grantIds: ids })
  if (!round.ok) return giveUp(mapId, made, round)
  await load(mapId)
  const address = roundAddress(origin, mapId, round.value.id)
  const keys = new Map(made.map(({ grant, key }) => [grant.id, key]))
  const addresses = round.value.links.flatMap(({ grantId, label }): readonly RoundAddress[] => {
    if (grantId === null) return []
    const key = keys.get(grantId)
    return [{ grantId, label, address: withKey(address, key), hasKey: key !== undefined }]
  })
  return ok({ round: round.value, addresses })
}

/**
 * Makes another link for those whose link is lost or has ended, and asks by that one too. The round forgets the old one
 * where nobody came by it.
 */
async function renewLink(
  mapId: string,
  { id, links }: RoundSummary,
  { grantId: oldId, label }: { readonly grantId: string; readonly label: string },
  origin: string,
): Promise<Result<RoundAddress, ApiProblem>> {
  const made = await accessApi.createGrant(mapId, { role: 'review', label, expiresAt: null, useLimit: null })
  if (!made.ok) return made
  const { grant, key } = made.value
  const kept = links.filter((link) => link.grantId !== oldId || link.openedAt !== null || link.lastAt !== null)
  const grantIds = [...kept.flatMap((link) => link.grantId ?? []), grant.id]
  const changed = await api.changeRound(mapId, id, { grantIds })
  if (!changed.ok) return giveUp(mapId, [made.value], changed)
  await load(mapId)
  return ok({ grantId: grant.id, label, address: withKey(roundAddress(origin, mapId, id), key), hasKey: true })
}

function withKey(address: string, key: string | undefined): string {
  return key === undefined ? address : `${address}#k=${key}`
}

async function giveUp<R>(mapId: string, made: readonly MadeGrant[], refusal: R): Promise<R> {
  for (const { grant } of made) await accessApi.revokeGrant(mapId, grant.id)
  await load(mapId)
  return refusal
}

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

async function load(mapId: string): Promise<void> {
  lastLoad += 1
  const own = lastLoad
  const [rounds, grants] = await Promise.all([api.listRounds(mapId), accessApi.listGrants(mapId)])
  if (own !== lastLoad) return
  const before = roundsStore.getState()
  const problem = rounds.ok ? (grants.ok ? null : grants.problem) : rounds.problem
  roundsStore.setState({
    rounds: rounds.ok ? rounds.value : before.rounds,
    links: grants.ok ? grants.value.filter(letsConfirm) : before.links,
    problem,
  })
}

function letsConfirm(grant: GrantSummary): boolean {
  const { role } = grant
  const isOver = ['revoked', 'expired'].includes(grantState(grant, new Date()))
  return !isOver && isRole(role) && isAtLeast(role, 'review')
}
