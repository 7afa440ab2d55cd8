import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { PATHWAY_COLORS } from '../../src/model/pathway.ts'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** Custom properties of the block that follows a selector, up to its closing brace. */
function tokensAfter(start: string): ReadonlyMap<string, string> {
  const from = css.indexOf(start)
  expect(from, start).toBeGreaterThanOrEqual(0)
  const block = css.slice(css.indexOf('{', from + start.length - 1) + 1)
  const found = new Map<string, string>()
  for (const [, name, value] of block.slice(0, block.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    if (name !== undefined && value !== undefined) found.set(name, value.trim())
  }
  return found
}

const light = tokensAfter(':root {')
const darkByDevice = tokensAfter("@media (prefers-color-scheme: dark) {\n  :root:not([data-theme='light']) {")
const darkByChoice = tokensAfter("\n:root[data-theme='dark'] {")
const print = tokensAfter("@media print {\n  :root,\n  :root:not([data-theme='light']),\n  :root[data-theme='dark'] {")

/** Relative luminance of an sRGB color, WCAG 2.2. */
function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/)
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const GROUNDS = ['--color-field', '--color-surface', '--color-sunken']
const BANDS = ['gap', 'mildGap', 'balanced', 'mildOversupply', 'oversupply', 'notEnoughData']
const PEOPLE = [0, 1, 2, 3, 4, 5, 6, 7]

/** Text on what it stands on: 4.5 to 1. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) =>
    ['--color-text', '--color-text-muted', '--color-accent'].map((ink) => [ink, ground] as const),
  ),
  ['--color-accent', '--color-accent-soft'],
  ['--color-text', '--color-accent-soft'],
  ['--color-text-muted', '--color-accent-soft'],
  ['--color-accent-ink', '--color-accent'],
  ...['danger', 'ok', 'warn'].flatMap((tone) => [
    [`--color-${tone}`, '--color-field'] as const,
    [`--color-${tone}`, '--color-surface'] as const,
    [`--color-${tone}`, `--color-${tone}-soft`] as const,
    ['--color-text', `--color-${tone}-soft`] as const,
  ]),
  ...PATHWAY_COLORS.flatMap((color) => [
    [`--pathway-${color}`, '--color-surface'] as const,
    [`--pathway-${color}`, '--color-field'] as const,
    [`--pathway-${color}`, `--pathway-${color}-soft`] as const,
    ['--color-text', `--pathway-${color}-soft`] as const,
  ]),
  ...BANDS.map((band) => [`--band-${band}-ink`, `--band-${band}-fill`] as const),
  ...PEOPLE.map((person) => ['--person-ink', `--person-${person}`] as const),
]

/** Lines and signs that carry meaning, on what they stand on: 3 to 1. */
const SIGNS: readonly (readonly [string, string])[] = [
  ...['--color-field', '--color-surface'].flatMap((ground) =>
    ['--color-line-strong', '--color-focus'].map((line) => [line, ground] as const),
  ),
  ...PATHWAY_COLORS.map((color) => [`--pathway-${color}`, '--color-sunken'] as const),
  ...BANDS.map((band) => [`--band-${band}-line`, '--color-surface'] as const),
  ...PEOPLE.flatMap((person) => [
    [`--person-${person}`, '--color-field'] as const,
    [`--person-${person}`, '--color-surface'] as const,
  ]),
]

const ui = new URL('../../src/ui/', import.meta.url)
/** All rules of the interface's styles, without what they hold of other rules. */
const rules = globSync('**/*.css', { cwd: ui }).flatMap((file) =>
  [...readFileSync(new URL(file, ui), 'utf8').matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => ({ file, body })),
)

/** The token that a rule gives a property; null where it gives none, or a mixture. */
function tokenIn(body: string, property: string): string | null {
  return new RegExp(`(?:^|[\\s;])${property}:\\s*var\\((--[\\w-]+)\\);`).exec(body)?.[1] ?? null
}

/** Every ink a rule sets together with its own ground. */
const OWN_GROUNDS = [
  ...new Map(
    rules.flatMap(({ file, body }) => {
      const [ink, ground] = [tokenIn(body, 'color'), tokenIn(body, 'background')]
      return ink === null || ground === null || !light.has(ink) || !light.has(ground)
        ? []
        : [[`${ink} ${ground}`, [ink, ground, file] as const] as const]
    }),
  ).values(),
]

/** Hairlines that part what is told apart by space too, the veil behind a dialog, and what is under a logo: no words stand on them. */
const BARE = ['--color-line', '--backdrop', '--color-paper']

describe.each([
  ['light', light],
  ['dark', darkByChoice],
  ['print', print],
])('the %s theme', (_name, tokens) => {
  const valueOf = (name: string): string => tokens.get(name) ?? `${name} is missing`

  it.each(TEXTS)('reads: %s on %s', (ink, ground) => {
    expect(contrast(valueOf(ink), valueOf(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(OWN_GROUNDS)('reads where a style sets both: %s on %s (%s)', (ink, ground) => {
    expect(contrast(valueOf(ink), valueOf(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SIGNS)('shows: %s on %s', (sign, ground) => {
    expect(contrast(valueOf(sign), valueOf(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the tokens', () => {
  it('are the same dark by the device and dark by choice', () => {
    expect([...darkByDevice]).toEqual([...darkByChoice])
  })

  it('are all looked at here: every ink and every ground that a style uses', () => {
    const used = (property: string): readonly string[] =>
      rules.flatMap(({ body }) => tokenIn(body, property) ?? []).filter((name) => light.has(name))
    const inks = new Set([...TEXTS, ...OWN_GROUNDS].map(([ink]) => ink))
    const pairs = [...TEXTS, ...OWN_GROUNDS, ...SIGNS]
    const grounds = new Set([...pairs.flatMap(([ink, ground]) => [ink, ground]), ...BARE])
    expect(rules.length).toBeGreaterThan(300)
    expect(OWN_GROUNDS.length).toBeGreaterThan(5)
    expect(used('color').filter((name) => !inks.has(name))).toEqual([])
    expect(used('background').filter((name) => !grounds.has(name))).toEqual([])
  })

  it('name every color in each theme', () => {
    const colors = [...light.keys()].filter((name) => /^--(color|pathway|band|person)-/.test(name))
    for (const theme of [darkByDevice, darkByChoice, print]) {
      expect(colors.filter((name) => !theme.has(name))).toEqual([])
    }
  })
})
