/** Hints for those who begin. Each goes for good once it was followed or put away, on this machine. */
import { meStore, setPreferences } from './me.ts'
import type { Hint } from './preferences.ts'

/** A map of more cards than this is looked at, or built by someone who has found the way. */
const FEW_CARDS = 6

/** The hint for a map of so many cards and links; null when none is wanted. */
export function nextHint(cards: number, links: number, done: readonly Hint[]): Hint | null {
  if (cards === 0 || cards > FEW_CARDS) return null
  if (!done.includes('details')) return 'details'
  if (cards > 1 && links === 0 && !done.includes('connect')) return 'connect'
  return cards > 1 && !done.includes('commands') ? 'commands' : null
}

/** Followed, or put away. */
export function finishHint(hint: Hint): void {
  const { doneHints } = meStore.getState()
  if (!doneHints.includes(hint)) setPreferences({ doneHints: [...doneHints, hint] })
}

/** Lets all of them come again. */
export function renewHints(): void {
  setPreferences({ doneHints: [] })
}
