import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { accentFor, ALIKE } from '../../src/model/accent.ts'
import { PATHWAY_COLORS } from '../../src/model/pathway.ts'
import type { PathwayColor } from '../../src/model/pathway.ts'
import { ciede2000, colorDifference, leastDifference, SIGHT_NAMES } from '../helpers/colorVision.ts'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The accents as the first block after `start` sets them. */
function accentsAfter(start: string): ReadonlyMap<PathwayColor, string> {
  const from = css.indexOf(start)
  expect(from).toBeGreaterThanOrEqual(0)
  return new Map(
    PATHWAY_COLORS.map((color) => [
      color,
      new RegExp(`--pathway-${color}: (#[0-9a-f]{6});`).exec(css.slice(from))?.[1] ?? '',
    ]),
  )
}

const themes = {
  light: accentsAfter(':root {'),
  dark: accentsAfter("\n:root[data-theme='dark'] {"),
  print: accentsAfter('@media print'),
}
const pairs = PATHWAY_COLORS.flatMap((one, at) => PATHWAY_COLORS.slice(at + 1).map((other) => [one, other] as const))

/**
 * Four times and more what is told apart with care side by side (2.3 by CIE76: Mahy, Van Eycken, Oosterlinck, 1994),
 * because accents are compared across a whole map. No eight colors that also read as text get much further: the best
 * found by search came to 14, with a pink nobody would call pink. The name of a pathway stands at its accent in any case.
 */
const LEAST = 10
const EASILY_TAKEN = 12

describe('the difference of colors', () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('is what Sharma and others publish: %j and %j, %d', (a, b, difference) => {
    expect(ciede2000(a, b)).toBeCloseTo(difference, 4)
  })

  it('is small between red and green for those who do not tell them apart', () => {
    expect(colorDifference('#a05a2c', '#6b7a2c', 'full')).toBeGreaterThan(25)
    expect(colorDifference('#a05a2c', '#6b7a2c', 'deuteranopia')).toBeLessThan(10)
  })
})

describe.each(Object.entries(themes))('the accents of pathways in the %s theme', (_name, accents) => {
  it.each(SIGHT_NAMES)('are told apart with %s sight', (sight) => {
    const near = pairs.flatMap(([one, other]) => {
      const difference = colorDifference(accents.get(one) ?? '', accents.get(other) ?? '', sight)
      return difference < LEAST ? [`${one} and ${other}: ${difference.toFixed(1)}`] : []
    })
    expect(near).toEqual([])
  })
})

describe('the accent of a new pathway', () => {
  it('knows which accents are most alike', () => {
    const isAlike = (one: PathwayColor, other: PathwayColor): boolean =>
      one !== other &&
      Object.values(themes).some(
        (accents) => leastDifference(accents.get(one) ?? '', accents.get(other) ?? '') < EASILY_TAKEN,
      )
    const found = PATHWAY_COLORS.map((one) => [one, PATHWAY_COLORS.filter((other) => isAlike(one, other))])
    expect(ALIKE).toEqual(Object.fromEntries(found))
  })

  it('is none that is worn, as long as there is one, and never one its neighbor wears or is like where another is free', () => {
    const worn: PathwayColor[] = []
    for (let at = 0; at < 20; at += 1) {
      const index = (at * 7) % (worn.length + 1)
      const color = accentFor(worn, index)
      const neighbors = [worn[index - 1], worn[index]]
      const free = PATHWAY_COLORS.filter((one) => !worn.includes(one))
      if (free.length > 0) expect(free).toContain(color)
      expect(neighbors).not.toContain(color)
      const unlike = free.filter((one) => !neighbors.some((near) => near !== undefined && ALIKE[one].includes(near)))
      if (unlike.length > 0) expect(unlike).toContain(color)
      worn.splice(index, 0, color)
    }
    expect(accentFor([], 0)).toBe('blue')
  })
})
