import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { packMatrix } from '../../src/layout/grid.ts'
import type { Box, MapPicture } from '../../src/layout/picture.ts'
import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import { cellKey } from '../../src/model/place.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { cell, LANES, link, makeMap, note, occupation, place } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

type Matrix = Omit<MapPicture, 'links'>

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The cells a card covers, as one box. */
function cellsOf(matrix: Matrix, id: string): Box {
  const card = matrix.cards.get(id)
  const first = matrix.columns.findIndex((lane) => lane.id === card?.pathwayId)
  const last = matrix.columns[first + (card?.span ?? 1) - 1]?.band
  const row = matrix.rows.find((lane) => lane.id === card?.levelId)?.band
  const from = matrix.columns[first]?.band
  if (row === undefined || from === undefined || last === undefined) throw new Error(`${id} stands nowhere`)
  return { x: from.x, y: row.y, width: last.x + last.width - from.x, height: row.height }
}

function checkMatrix(records: readonly MapRecord[], matrix: Matrix): void {
  const map = makeCareerMap(records)
  const { levels, pathways } = indexOf(map)
  const placed = records.filter(isPlaced)
  expect(new Set(matrix.cards.keys())).toEqual(new Set(placed.map(({ id }) => id)))
  expect(matrix.rows.map(({ id }) => id)).toEqual(levels.map(({ id }) => id))
  expect(matrix.columns.map(({ id }) => id)).toEqual(pathways.map(({ id }) => id))
  expect(matrix.cells.size).toBe(levels.length * pathways.length)
  const cards = [...matrix.cards.values()]
  cards.forEach((card, at) => {
    expect(isInside(card, cellsOf(matrix, card.id)), `${card.id} leaves its cell`).toBe(true)
    for (const other of cards.slice(0, at)) {
      expect(doMeet(card, other), `${card.id} overlaps ${other.id}`).toBe(false)
    }
  })
  for (const { header, lines, band } of [...matrix.rows, ...matrix.columns]) {
    expect(isInside(header, band)).toBe(true)
    for (const line of lines) {
      expect(line.x + line.width).toBeLessThanOrEqual(header.width)
      expect(line.y).toBeLessThan(header.height)
    }
    for (const card of cards) expect(doMeet(header, card)).toBe(false)
  }
  for (const box of matrix.cells.values()) {
    for (const line of box.lines) {
      expect(line.x).toBeGreaterThanOrEqual(0)
      expect(line.x + line.width).toBeLessThanOrEqual(box.width)
      const set = { x: box.x + line.x, y: box.y + line.y - line.size, width: line.width, height: line.size }
      expect(isInside(set, box)).toBe(true)
      expect(
        cards.some((card) => doMeet(card, set)),
        'words of an empty cell over a card',
      ).toBe(false)
    }
  }
  const bottom = Math.max(0, ...matrix.rows.map(({ band }) => band.y + band.height))
  expect(matrix.height).toBe(matrix.rows.length > 0 ? bottom : matrix.height)
}

describe('packMatrix on generated maps', () => {
  it('keeps 300 maps whole: nothing overlaps, nothing leaves its cell, no card is missing, the same every time', () => {
    const options = fc.record({
      cards: fc.integer({ min: 5, max: 120 }),
      levels: fc.integer({ min: 1, max: 7 }),
      pathways: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(options, (wish) => {
        const records = generateMap(wish)
        const matrix = packMatrix(makeCareerMap(records), WORDS)
        checkMatrix(records, matrix)
        expect(packMatrix(makeCareerMap(records.toReversed()), { ...WORDS })).toEqual(matrix)
      }),
      { numRuns: 300 },
    )
  })
})

describe('packMatrix', () => {
  it('puts the highest level on top and the first pathway left', () => {
    const { cards } = packMatrix(
      makeMap(occupation('a', place('top/net')), occupation('b', place('low/web')), occupation('c', place('low/net'))),
      WORDS,
    )
    expect(cards.get('occ_a')?.y).toBeLessThan(cards.get('occ_b')?.y ?? 0)
    expect(cards.get('occ_b')?.x).toBeLessThan(cards.get('occ_a')?.x ?? 0)
    expect(cards.get('occ_c')).toMatchObject({ x: cards.get('occ_a')?.x, y: cards.get('occ_b')?.y })
  })

  it('stands what one advances to on a higher sub-row, across columns and whatever the order', () => {
    const { cards } = packMatrix(
      makeMap(
        occupation('first', place('low/web', 'a0')),
        occupation('second', place('low/data', 'a0')),
        occupation('third', place('low/web', 'a1')),
        link('x', 'occ_first', 'occ_second'),
        link('y', 'occ_second', 'occ_third'),
      ),
      WORDS,
    )
    const [first, second, third] = ['first', 'second', 'third'].map((name) => cards.get(`occ_${name}`)?.y ?? 0)
    expect(third).toBeLessThan(second ?? 0)
    expect(second).toBeLessThan(first ?? 0)
  })

  it('does not mind links in a circle, nor lateral ones', () => {
    const { cards } = packMatrix(
      makeMap(
        occupation('a', place('low/web')),
        occupation('b', place('low/data')),
        occupation('c', place('low/net')),
        link('x', 'occ_a', 'occ_b'),
        link('y', 'occ_b', 'occ_a'),
        link('z', 'occ_b', 'occ_c', { relation: 'lateral' }),
      ),
      WORDS,
    )
    expect(cards.size).toBe(3)
    expect(cards.get('occ_c')?.y).toBe(Math.min(...[...cards.values()].map((card) => card.y)))
  })

  it('wraps a full cell, in reading order', () => {
    const many = Array.from({ length: 9 }, (_, at) => occupation(`o${at}`, place('top/web', `a${at}`)))
    const { cards } = packMatrix(makeMap(...many), WORDS)
    const boxes = many.map(({ id }) => cards.get(id) ?? { x: 0, y: 0 })
    expect(new Set(boxes.map((box) => box.x)).size).toBeGreaterThan(1)
    for (const [at, box] of boxes.entries()) {
      const before = boxes[at - 1]
      if (before !== undefined) expect(box.y > before.y || (box.y === before.y && box.x > before.x)).toBe(true)
    }
  })

  it('spans a card over its columns and no further than the last, beside nothing else', () => {
    const { cards, cells, columns } = packMatrix(
      makeMap(occupation('wide', place('top/data', 'a0', 9)), occupation('other', place('top/net'))),
      WORDS,
    )
    const wide = cards.get('occ_wide')
    expect(wide?.span).toBe(2)
    expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeGreaterThan(columns[2]?.band.x ?? 0)
    expect(cards.get('occ_other')?.y).not.toBe(wide?.y)
    expect(cells.get(cellKey(cell('top', 'data')))?.cardCount).toBe(1)
    expect(cells.get(cellKey(cell('top', 'net')))?.cardCount).toBe(2)
  })

  it('lets a card that spans full columns reach one card deep into the outer ones', () => {
    const crowd = (name: string): readonly MapRecord[] =>
      Array.from({ length: 9 }, (_, at) => occupation(`${name}${at}`, place(`top/${name}`, `a${at}`)))
    const records = [occupation('wide', place('low/web', 'a0', 2)), ...crowd('web'), ...crowd('data')]
    const { cards, columns } = packMatrix(makeMap(...records), WORDS)
    const wide = cards.get('occ_wide')
    const border = columns[1]?.band.x ?? 0
    const cardWidth = cards.get('occ_web0')?.width ?? 0
    expect(border - (wide?.x ?? 0)).toBeLessThan(2 * cardWidth)
    expect((wide?.x ?? 0) + (wide?.width ?? 0) - border).toBeGreaterThanOrEqual(cardWidth)
    expect((wide?.x ?? 0) + (wide?.width ?? 0) - border).toBeLessThan(2 * cardWidth)
  })

  it('keeps empty rows small and says the finding in a marked cell, in its own words where it has some', () => {
    const own = { ...makeEmptyCell(cell('low', 'data')), note: { en: 'Asked in May: none' } }
    const mark = makeEmptyCell(cell('low', 'web'))
    const { rows, cells } = packMatrix(makeMap(occupation('a', place('top/web')), mark, own), WORDS)
    expect(rows[2]?.band.height).toBeLessThan(rows[0]?.band.height ?? 0)
    const words = (pathway: string): string =>
      (cells.get(cellKey(cell('low', pathway)))?.lines ?? []).map((line) => line.text).join(' ')
    expect(words('web')).toBe(WORDS.noJobs)
    expect(words('data')).toBe('Asked in May: none')
    expect(words('net')).toBe('')
    expect(cells.get(cellKey(cell('low', 'web')))?.emptyMarkId).toBe(mark.id)
  })

  it('hatches a marked cell as wide as its cards, under them where there are any', () => {
    const marks = ['web', 'data'].map((name) => makeEmptyCell(cell('low', name)))
    const ramp = note('in', { place: place('low/web') })
    const { cells, cards } = packMatrix(makeMap(occupation('a', place('top/data')), ramp, ...marks), WORDS)
    for (const [name, above] of [
      ['web', ramp.id],
      ['data', 'occ_a'],
    ] as const) {
      const box = cells.get(cellKey(cell('low', name)))
      const card = cards.get(above)
      expect([(box?.x ?? 0) + (box?.hatch?.x ?? 0), box?.hatch?.width]).toEqual([card?.x, card?.width])
      expect((box?.hatch?.y ?? 0) + (box?.hatch?.height ?? 0)).toBeLessThan(box?.height ?? 0)
    }
    const shared = cells.get(cellKey(cell('low', 'web')))
    const under = cards.get(ramp.id)
    expect((shared?.y ?? 0) + (shared?.hatch?.y ?? 0)).toBeGreaterThanOrEqual((under?.y ?? 0) + (under?.height ?? 0))
  })

  it('shows notes pinned to a cell inside it', () => {
    const pinned = note('n', { target: { on: 'cell', ...cell('middle', 'data') }, noteType: 'barrier' })
    const box = packMatrix(makeMap(pinned), WORDS).cells.get(cellKey(cell('middle', 'data')))
    expect(box?.tags.map((tag) => [tag.recordId, tag.line.text])).toEqual([['nte_n', 'Barrier: n']])
    for (const tag of box?.tags ?? []) expect(tag.y + tag.height).toBeLessThan(box?.height ?? 0)
  })

  it('gives a sensible picture without levels, without pathways, without either', () => {
    for (const kind of ['level', 'pathway', 'both']) {
      const records = LANES.filter((lane) => kind !== 'both' && lane.kind !== kind)
      const matrix = packMatrix(makeCareerMap(records), WORDS)
      expect(matrix.cards.size).toBe(0)
      expect(matrix.width).toBeGreaterThan(0)
      expect(matrix.height).toBeGreaterThan(0)
    }
  })

  it('writes the totals that are known into the headers', () => {
    const records = generateMap({ cards: 40, seed: 9 })
    const { rows, totals } = packMatrix(makeCareerMap(records), WORDS)
    for (const { id, lines } of rows) {
      const postings = totals.get(id)?.postings
      const words = lines.map((line) => line.text).join(' ')
      if (postings != null) expect(words).toContain(`${postings.toLocaleString('en-US')} posting`)
    }
  })
})
