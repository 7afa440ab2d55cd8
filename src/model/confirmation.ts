import * as v from 'valibot'

import { FIGURE_FIELDS } from './anchor.ts'
import type { FigureField } from './anchor.ts'
import { PathwayId, RecordId } from './ids.ts'
import { isCard } from './kinds.ts'
import type { CardRecord, MapRecord } from './kinds.ts'
import { allOf, recordOf } from './map.ts'
import type { CareerMap } from './map.ts'

/** What somebody confirms: a card, one figure of a card, or a whole pathway. */
export const Target = v.variant('type', [
  v.object({ type: v.literal('card'), id: RecordId }),
  v.object({ type: v.literal('figure'), cardId: RecordId, field: v.picklist(FIGURE_FIELDS) }),
  v.object({ type: v.literal('pathway'), id: PathwayId }),
])
export type Target = v.InferOutput<typeof Target>

/** What is said of it: "this is right", "we require this", "we pay this". */
export const CLAIMS = ['right', 'require', 'pay'] as const
export type Claim = (typeof CLAIMS)[number]

export const EMPLOYER_LENGTH = 100

/** After how many months a confirmation is old, where a map says nothing else. */
export const DEFAULT_OLD_AFTER_MONTHS = 12

/** The claims that make sense of a target: only a wage is paid, and no figure is required. */
export function claimsOf(target: Target): readonly Claim[] {
  if (target.type !== 'figure') return ['right', 'require']
  return target.field === 'wage' ? ['right', 'pay'] : ['right']
}

/** A short name of a target, the same for the same target. */
export function targetKey(target: Target): string {
  return target.type === 'figure' ? `figure ${target.cardId} ${target.field}` : `${target.type} ${target.id}`
}

/** The record a target is, or is on. */
export function recordIdOf(target: Target): string {
  return target.type === 'figure' ? target.cardId : target.id
}

/** Employers are the same whatever their letters' case and the spaces around and between. */
export function employerKey(employer: string): string {
  return employer.trim().replace(/\s+/g, ' ').toLowerCase()
}

/**
 * The records that a target consists of on a map: a card with the credentials it requires; a pathway with its cards,
 * what they require, and the links among them. Empty where it is not on the map: then there is nothing to confirm.
 * A figure nobody has given, of a card that could bear one, is nothing to confirm either.
 */
export function recordsOf(map: CareerMap, target: Target): readonly MapRecord[] {
  if (target.type === 'pathway') return pathwayRecords(map, target.id)
  const card = map.records.get(recordIdOf(target))
  if (card === undefined || !isCard(card)) return []
  if (target.type === 'card') return [card, ...requiredBy(map, [card])]
  return figureOf(card, target.field) === null ? [] : [card]
}

/** The figure in a field of a card; null where there is none. */
export function figureOf(card: CardRecord, field: FigureField) {
  if (card.kind === 'occupation') return field === 'cost' ? null : card[field]
  return card.kind === 'program' && field === 'cost' ? card.cost : null
}

/** The names of employers on a map, each once, in the order of the alphabet. */
export function employersOn(map: CareerMap): readonly string[] {
  const names = new Map<string, string>()
  for (const { employers } of allOf(map, 'occupation')) {
    for (const { text } of Object.values(employers)) {
      const key = employerKey(text)
      if (key !== '' && !names.has(key)) names.set(key, text.trim())
    }
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}

function pathwayRecords(map: CareerMap, id: string): readonly MapRecord[] {
  const pathway = recordOf(map, 'pathway', id)
  if (pathway === undefined) return []
  const cards = [...map.records.values()].filter(isCard).filter(({ place }) => place?.pathwayId === id)
  const ids = new Set<string>(cards.map((card) => card.id))
  const links = allOf(map, 'link').filter(({ from, to }) => ids.has(from) && ids.has(to))
  return [pathway, ...cards, ...requiredBy(map, cards).filter((one) => !ids.has(one.id)), ...links]
}

function requiredBy(map: CareerMap, cards: readonly CardRecord[]): readonly CardRecord[] {
  const ids = cards.flatMap((card) => (card.kind === 'occupation' ? Object.keys(card.credentials) : []))
  return [...new Set(ids)].flatMap((id) => recordOf(map, 'credential', id) ?? [])
}
