import { fold } from '../model/fold.ts'
import { CARD_KINDS } from '../model/kinds.ts'
import type { CardKind, PlacedCard } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { indexOf, recordOf } from '../model/map.ts'
import { GAP_BANDS, gapsOf } from './gap.ts'
import type { GapBand } from './gap.ts'
import { cardsInOrder } from './search.ts'

/** Conditions for cards. Of one facet any will do, an empty one asks nothing; of several facets all must hold. */
export interface CardFilter {
  readonly kinds: readonly CardKind[]
  readonly levels: readonly string[]
  readonly bands: readonly GapBand[]
  /** Names, folded. */
  readonly employers: readonly string[]
  /** Ids of credentials: occupations that require one, and the credential's own card. */
  readonly credentials: readonly string[]
}

export const FACETS = ['kinds', 'levels', 'bands', 'employers', 'credentials'] as const
export type Facet = (typeof FACETS)[number]

export const NO_FILTER: CardFilter = { kinds: [], levels: [], bands: [], employers: [], credentials: [] }

export function isFiltering(filter: CardFilter): boolean {
  return FACETS.some((facet) => filter[facet].length > 0)
}

/** Ids of the placed cards that a filter lets through, as one reads the map. */
export function filterCards(map: CareerMap, filter: CardFilter): readonly string[] {
  const { byCard } = gapsOf(map)
  const wanted = {
    kinds: new Set<string>(filter.kinds),
    levels: new Set(filter.levels),
    bands: new Set<string>(filter.bands),
    employers: new Set(filter.employers),
    credentials: new Set(filter.credentials),
  }
  const isAny = (facet: Facet, values: readonly (string | undefined)[]): boolean =>
    wanted[facet].size === 0 || values.some((value) => value !== undefined && wanted[facet].has(value))
  const passes = (card: PlacedCard): boolean =>
    isAny('kinds', [card.kind]) &&
    isAny('levels', [card.place.levelId]) &&
    isAny('bands', [byCard.get(card.id)?.band]) &&
    isAny('employers', employersOf(card)) &&
    isAny('credentials', credentialsOf(card))
  return cardsInOrder(map)
    .filter(passes)
    .map(({ id }) => id)
}

/** What a map has to filter by: only values that some card has, each facet in the order one expects it in. */
export interface FilterChoices {
  readonly kinds: readonly CardKind[]
  readonly levels: readonly string[]
  readonly bands: readonly GapBand[]
  /** Folded name, and the name as it is written first. */
  readonly employers: ReadonlyMap<string, string>
  readonly credentials: readonly string[]
}

export function filterChoices(map: CareerMap): FilterChoices {
  const cards = cardsInOrder(map)
  const { byCard } = gapsOf(map)
  const employers = new Map<string, string>()
  for (const card of cards) {
    if (card.kind !== 'occupation') continue
    for (const { text } of Object.values(card.employers)) {
      if (!employers.has(fold(text))) employers.set(fold(text), text)
    }
  }
  const used = new Set(cards.flatMap(credentialsOf))
  const levels = new Set(cards.map(({ place }) => place.levelId))
  const kinds = new Set(cards.map(({ kind }) => kind))
  const bands = new Set([...byCard.values()].map(({ band }) => band))
  return {
    kinds: CARD_KINDS.filter((kind) => kinds.has(kind)),
    levels: indexOf(map)
      .levels.map(({ id }) => id)
      .filter((id) => levels.has(id)),
    bands: GAP_BANDS.filter((band) => bands.has(band)),
    employers,
    credentials: [...used].filter((id) => recordOf(map, 'credential', id) !== undefined),
  }
}

function employersOf(card: PlacedCard): readonly string[] {
  return card.kind === 'occupation' ? Object.values(card.employers).map(({ text }) => fold(text)) : []
}

function credentialsOf(card: PlacedCard): readonly string[] {
  if (card.kind === 'credential') return [card.id]
  return card.kind === 'occupation' ? Object.keys(card.credentials) : []
}
