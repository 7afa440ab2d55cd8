import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { firstStop, linksAround, rowEnd, stepFrom, stopBox } from '../../../src/ui/canvas/steps.ts'
import type { Direction } from '../../../src/ui/canvas/steps.ts'
import { link, makeMap, occupation, place } from '../../helpers/make.ts'
import { makeLink, makePicture } from './makePicture.ts'

const picture = makePicture(3, 3, [
  { id: 'a', row: 0, column: 0 },
  { id: 'a2', row: 0, column: 0, at: 1 },
  { id: 'c', row: 0, column: 2 },
  { id: 'x', row: 2, column: 1 },
])

describe('stepFrom', () => {
  it('begins at the first card', () => {
    expect(stepFrom(picture, null, 'right')).toBe('a')
    expect(firstStop(picture)).toBe('a')
  })

  it('begins at the first cell of a map without cards', () => {
    expect(firstStop(makePicture(2, 2, []))).toBe('l0|p0')
  })

  it('walks over the cards of a cell, then the cells of the column', () => {
    expect(stepFrom(picture, 'a', 'down')).toBe('a2')
    expect(stepFrom(picture, 'a2', 'down')).toBe('l1|p0')
    expect(stepFrom(picture, 'l1|p0', 'down')).toBe('l2|p0')
    expect(stepFrom(picture, 'l2|p0', 'down')).toBeNull()
  })

  it('never leaves the row sideways', () => {
    expect(stepFrom(picture, 'a2', 'right')).toBe('l0|p1')
    expect(stepFrom(picture, 'l0|p1', 'right')).toBe('c')
    expect(stepFrom(picture, 'c', 'right')).toBeNull()
  })

  it('ends at the headers, and walks along them', () => {
    expect(stepFrom(picture, 'a', 'up')).toBe('p0')
    expect(stepFrom(picture, 'a', 'left')).toBe('l0')
    expect(stepFrom(picture, 'p0', 'right')).toBe('p1')
    expect(stepFrom(picture, 'l0', 'down')).toBe('l1')
    expect(stepFrom(picture, 'l1', 'right')).toBe('l1|p0')
    expect(stepFrom(picture, 'p2', 'down')).toBe('c')
    expect(stepFrom(picture, 'l0', 'up')).toBeNull()
  })

  it('goes from a header into its own lane, though the lanes touch', () => {
    const blank = makePicture(2, 3, [])
    for (const column of [0, 1, 2]) expect(stepFrom(blank, `p${column}`, 'down')).toBe(`l0|p${column}`)
    for (const row of [0, 1]) expect(stepFrom(blank, `l${row}`, 'right')).toBe(`l${row}|p0`)
  })

  it('goes to the ends of a row', () => {
    expect(rowEnd(picture, 'l0|p1', 'first')).toBe('a')
    expect(rowEnd(picture, 'l0|p1', 'last')).toBe('c')
  })

  it('reaches every card and empty cell of any map from the first', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 3 }), column: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: (one) => `${one.row} ${one.column}`, maxLength: 16 }), (places) => {
        const made = makePicture(
          4,
          4,
          places.map((one, at) => ({ id: `card${at}`, ...one })),
        )
        const reached = new Set<string>()
        const open = [firstStop(made)]
        for (let id = open.pop(); id != null; id = open.pop()) {
          if (reached.has(id)) continue
          reached.add(id)
          for (const direction of ['up', 'down', 'left', 'right'] satisfies Direction[]) {
            const next = stepFrom(made, id, direction)
            if (next !== null && !reached.has(next)) open.push(next)
          }
        }
        const stops = [
          ...made.cards.keys(),
          ...[...made.cells.values()].filter((cell) => cell.cardCount === 0).map((cell) => cell.key),
        ]
        expect(stops.filter((stop) => !reached.has(stop))).toEqual([])
      }),
    )
  })
})

it('stopBox knows cards, cells and headers, and nothing else', () => {
  expect(stopBox(picture, 'a')).toMatchObject({ x: 120, y: 60 })
  expect(stopBox(picture, 'l1|p1')).toMatchObject({ x: 400, y: 250 })
  expect(stopBox(picture, 'p0')).not.toBeNull()
  expect(stopBox(picture, 'gone')).toBeNull()
})

describe('linksAround', () => {
  it('are those of a card that are drawn', () => {
    const map = makeMap(
      occupation('a', place('top/web')),
      occupation('b', place('low/web')),
      occupation('c', place('low/net')),
      link('ab', 'occ_a', 'occ_b'),
      link('ca', 'occ_c', 'occ_a'),
    )
    const drawn = makePicture(3, 3, [], [makeLink('lnk_ca', [])])
    expect(linksAround(drawn, map, 'occ_a')).toEqual(['lnk_ca'])
    expect(linksAround(drawn, map, 'occ_b')).toEqual([])
    expect(linksAround(drawn, map, 'gone')).toEqual([])
  })
})
