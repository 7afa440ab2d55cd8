/** Acts that make one lane of two or two of one, which only dialogs ask for: they come with these. */
import { cardsInLane, mergeLanes, removeLane } from '../edit/removeLane.ts'
import { splitPathway } from '../edit/splitPathway.ts'
import type { CareerMap } from '../model/map.ts'
import type { LocalizedText } from '../model/text.ts'
import type { Outcome } from './actTypes.ts'
import { newId } from './newId.ts'
import { perform, performAdd } from './perform.ts'

/** How many cards and notes would have to go elsewhere if this level or pathway went. */
export function countInLane(map: CareerMap, id: string): number {
  return cardsInLane(map, id).length
}

export const reshapeActs = {
  /** `to` says where its cards go; null will do when it is empty. */
  removeLane: (id: string, to: string | null): Outcome => perform('removeLane', (map) => removeLane(map, id, to)),
  /** Makes two levels or two pathways one: `id` goes, `into` takes what it holds. */
  mergeLanes: (id: string, into: string): Outcome => perform('mergeLanes', (map) => mergeLanes(map, id, into)),
  /** Gives the id of the new pathway, which these cards move to. */
  splitPathway: (id: string, cardIds: readonly string[], label: LocalizedText): string | null =>
    performAdd('splitPathway', (map) => splitPathway(map, id, cardIds, { label }, newId)),
}
