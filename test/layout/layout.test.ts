import { describe, expect, it } from 'vitest'

import { layoutMap } from '../../src/layout/layout.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { link, makeMap, occupation, place } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

const MATRIX = { arrangement: 'matrix' } as const
const records = generateMap({ cards: 40, seed: 4 })
const picture = layoutMap(makeCareerMap(records), WORDS, MATRIX)

function change(id: string, alter: (record: MapRecord) => MapRecord): readonly MapRecord[] {
  return records.map((record) => (record.id === id ? alter(record) : record))
}

function anOccupation(): string {
  const found = records.find((record) => record.kind === 'occupation')
  if (found === undefined) throw new Error('No occupation')
  return found.id
}

describe('layoutMap', () => {
  it('draws every link from the edge of one card to the edge of the other', () => {
    expect(picture.links.size).toBe(records.filter((record) => record.kind === 'link').length)
    for (const { from, to, points } of picture.links.values()) {
      for (const [id, point] of [
        [from, points[0]],
        [to, points.at(-1)],
      ] as const) {
        const box = picture.cards.get(id)
        if (box === undefined || point === undefined) throw new Error('A link to nowhere')
        const isOnSide =
          (point.x === box.x || point.x === box.x + box.width) && point.y >= box.y && point.y <= box.y + box.height
        const isOnEnd =
          (point.y === box.y || point.y === box.y + box.height) && point.x >= box.x && point.x <= box.x + box.width
        expect(isOnSide || isOnEnd).toBe(true)
      }
    }
  })

  it('gives the same picture for the same map, with a picture before or without', () => {
    expect(layoutMap(makeCareerMap(records.toReversed()), WORDS, MATRIX)).toEqual(picture)
    const other = layoutMap(makeCareerMap(generateMap({ cards: 30, seed: 5 })), WORDS, MATRIX)
    expect(layoutMap(makeCareerMap(records), WORDS, MATRIX, other)).toEqual(picture)
  })

  it('keeps everything when nothing changed', () => {
    const again = layoutMap(makeCareerMap(records), WORDS, MATRIX, picture)
    for (const part of ['rows', 'columns', 'cells', 'cards', 'links', 'totals', 'wageScale'] as const) {
      expect(again[part]).toBe(picture[part])
    }
  })

  it('makes one new card box, and only that, when a text changes that leaves the size alone', () => {
    const id = anOccupation()
    const altered = change(id, (record) =>
      record.kind === 'occupation'
        ? { ...record, titles: { t0: { text: { en: 'X' }, socCode: null, order: 'a0' } } }
        : record,
    )
    const before = layoutMap(makeCareerMap(altered), WORDS, MATRIX)
    const again = change(id, (record) =>
      record.kind === 'occupation'
        ? { ...record, titles: { t0: { text: { en: 'Y' }, socCode: null, order: 'a0' } } }
        : record,
    )
    const after = layoutMap(makeCareerMap(again), WORDS, MATRIX, before)
    const renewed = [...after.cards].filter(([key, box]) => before.cards.get(key) !== box).map(([key]) => key)
    expect(renewed).toEqual([id])
    expect(after.links).toBe(before.links)
    expect(after.cells).toBe(before.cells)
    expect(after).toEqual(layoutMap(makeCareerMap(again), WORDS, MATRIX))
  })

  it('equals a fresh picture after a card goes', () => {
    const id = anOccupation()
    const fewer = records.filter(
      (record) => record.id !== id && !(record.kind === 'link' && (record.from === id || record.to === id)),
    )
    const map = makeCareerMap(fewer)
    expect(layoutMap(map, WORDS, MATRIX, picture)).toEqual(layoutMap(map, WORDS, MATRIX))
  })

  it('speaks the language asked for', () => {
    const spanish = layoutMap(makeCareerMap(records), { ...WORDS, language: 'es' }, MATRIX)
    const labels = spanish.columns.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ')
    expect(labels).toContain('Programación y software')
  })

  it('shows no lanes in flow, and every card and link', () => {
    const flow = layoutMap(makeCareerMap(records), WORDS, { arrangement: 'flow' })
    expect([flow.rows, flow.columns, flow.cells.size]).toEqual([[], [], 0])
    expect(new Set(flow.cards.keys())).toEqual(new Set(picture.cards.keys()))
    expect(flow.links.size).toBe(picture.links.size)
  })

  it('leaves out links whose ends do not stand on the map', () => {
    const pinned = makeMap(occupation('a', place('top/web')), link('x', 'occ_a', 'crd_unplaced'))
    expect(layoutMap(pinned, WORDS, MATRIX).links.size).toBe(0)
  })
})
