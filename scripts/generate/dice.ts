/** Chance that can be repeated: the same seed throws the same numbers. */
export interface Dice {
  /** 0 <= n < 1. */
  readonly next: () => number
  /** A whole number, 0 <= n < below. */
  readonly below: (below: number) => number
  /** Whether something with this chance, 0..1, happens. */
  readonly isHit: (chance: number) => boolean
  /** One of a list that is not empty; throws on an empty one. */
  readonly pick: <T>(list: readonly T[]) => T
}

/** Dice from a seed, by the Weyl sequence and mix of `splitmix32`. */
export function createDice(seed: number): Dice {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    isHit: (chance) => next() < chance,
    pick: (list) => {
      const item = list[below(list.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
  }
}
