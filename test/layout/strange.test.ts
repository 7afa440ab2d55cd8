import fc from 'fast-check'
import { expect, it } from 'vitest'

import { layoutMap } from '../../src/layout/layout.ts'
import type { Box, MapPicture } from '../../src/layout/picture.ts'
import { routeQuality } from '../../src/layout/routeQuality.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { level, link, note, occupation, pathway, place } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

const MATRIX = { arrangement: 'matrix' } as const

interface StrangeWish {
  readonly rows: number
  readonly columns: number
  readonly cards: readonly {
    readonly row: number
    readonly column: number
    readonly span: number
    readonly words: string
  }[]
  /** From and to, by the cards' numbers. */
  readonly links: readonly (readonly [number, number])[]
}

const card = fc.record({
  row: fc.integer({ min: 0, max: 3 }),
  column: fc.integer({ min: 0, max: 4 }),
  span: fc.constantFrom(1, 1, 1, 2, 3, 60),
  words: fc.constantFrom(
    '',
    'N',
    'Web developer',
    'x'.repeat(300),
    'Donaudampfschiff '.repeat(30),
    '看護師'.repeat(40),
  ),
})
const wishes: fc.Arbitrary<StrangeWish> = fc.record({
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 5 }),
  cards: fc.array(card, { maxLength: 25 }),
  links: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
})

/** Cards anywhere, far too long and far too wide; links between any two, also in one cell and both ways. */
function strangeMap({ rows, columns, cards, links }: StrangeWish): readonly MapRecord[] {
  const records: MapRecord[] = [
    ...Array.from({ length: rows }, (_, at) => level(`l${at}`, `a${at}`)),
    ...Array.from({ length: columns }, (_, at) => pathway(`p${at}`, `a${at}`)),
    ...cards.map(({ row, column, span, words }, at) => {
      const titles = { t1: { text: { en: words }, socCode: null, order: 'a0' } }
      return occupation(`c${at}`, place(`l${row % rows}/p${column % columns}`, 'a0', span), { titles })
    }),
  ]
  for (const [at, [from, to]] of links.entries()) {
    if (from !== to && from < cards.length && to < cards.length) {
      records.push(link(`k${at}`, `occ_c${from}`, `occ_c${to}`))
    }
  }
  return records
}

function overlaps(picture: MapPicture): readonly string[] {
  const all = [...picture.cards.values()]
  return all.flatMap((one, at) => all.slice(at + 1).flatMap((two) => (doMeet(one, two) ? [`${one.id} ${two.id}`] : [])))
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function expectSound(records: readonly MapRecord[]): MapPicture {
  const picture = layoutMap(makeCareerMap(records), WORDS, MATRIX)
  expect(overlaps(picture)).toEqual([])
  expect(picture.links.size).toBe(records.filter(({ kind }) => kind === 'link').length)
  const { throughCards, sharedStretches } = routeQuality(picture)
  expect({ throughCards, sharedStretches }).toEqual({ throughCards: 0, sharedStretches: 0 })
  for (const { points } of picture.links.values()) {
    for (const { x, y } of points) {
      expect(x >= 0 && y >= 0 && x <= picture.width && y <= picture.height).toBe(true)
    }
  }
  return picture
}

it('keeps the strangest maps sound, and the same whatever the order of their records', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const records = strangeMap(wish)
      const picture = expectSound(records)
      expect(layoutMap(makeCareerMap(records.toReversed()), WORDS, MATRIX)).toEqual(picture)
    }),
  )
})

it('takes hundreds of cards in one cell', () => {
  const cards = Array.from({ length: 300 }, (_, at) => occupation(`c${at}`, place('l/p')))
  const links = Array.from({ length: 60 }, (_, at) => link(`k${at}`, `occ_c${at}`, `occ_c${at * 4 + 1}`))
  const picture = expectSound([level('l', 'a0'), pathway('p', 'a0'), ...cards, ...links.slice(1)])
  expect(picture.cards.size).toBe(300)
})

it('draws what is there where no level, no pathway or neither is left', () => {
  const cards = [occupation('a', place('l/p')), note('n', { place: place('l/p') }), link('k', 'occ_a', 'nte_n')]
  for (const lanes of [[], [level('l', 'a0')], [pathway('p', 'a0')]]) {
    const { rows, columns, links } = layoutMap(makeCareerMap([...lanes, ...cards]), WORDS, MATRIX)
    expect(rows.length + columns.length).toBe(lanes.length)
    expect(links.size).toBe(0)
  }
})
