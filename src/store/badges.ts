/** Signs of what employers confirmed: small, as the first screens draw them; what they say is found out later. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { FigureField } from '../model/anchor.ts'

export interface BadgeLine {
  readonly state: 'stands' | 'old' | 'changed'
  readonly said: string
}

export interface Badge extends BadgeLine {
  /** How many employers. */
  readonly count: number
  /** By whom and when, or that it changed since. */
  readonly short: string
  /** All that `said` says, a line for the whole and for each figure. */
  readonly lines: readonly BadgeLine[]
}

type Badges = ReadonlyMap<string, Badge>

/** By the id of a card or pathway; of a figure alone by `figureBadgeKey`. */
export const badgeStore = createStore<{ readonly badges: Badges }>()(() => ({ badges: new Map() }))

/** Under what the badge of one figure of a card stands. */
export function figureBadgeKey(cardId: string, field: FigureField): string {
  return `${cardId} ${field}`
}

export function useBadge(id: string): Badge | null {
  return useStore(badgeStore, ({ badges }) => badges.get(id) ?? null)
}

export function useBadges(): Badges {
  return useStore(badgeStore, ({ badges }) => badges)
}
