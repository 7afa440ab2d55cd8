import { describe, expect, it } from 'vitest'

import { CARD_WIDTH, cardFace } from '../../src/layout/cardFace.ts'
import type { CardFace } from '../../src/layout/picture.ts'
import { wageScaleOf } from '../../src/layout/wageScale.ts'
import { makeFigure } from '../../src/model/figure.ts'
import { isCard } from '../../src/model/kinds.ts'
import type { CardRecord } from '../../src/model/kinds.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { makeWage } from '../../src/model/wage.ts'
import { generateMap } from '../../scripts/generateMap.ts'
import { credential, makeMap, note, occupation, place, support } from '../helpers/make.ts'
import { WORDS } from '../helpers/words.ts'

function faceIn(map: CareerMap, id: string): ReturnType<typeof cardFace> {
  const card = map.records.get(id)
  if (card === undefined || !isCard(card)) throw new Error(`No card ${id}`)
  return cardFace(map, card, WORDS, wageScaleOf(map))
}

function textsOf(face: CardFace): readonly string[] {
  return [...face.lines, ...face.marks.flatMap((mark) => (mark.type === 'wageBar' ? [] : [mark.line]))].map(
    (line) => line.text,
  )
}

function textOf(fields: Partial<Occupation>): string {
  const card = occupation('a', place('top/web'), fields)
  return textsOf(faceIn(makeMap(card), card.id).face).join(' ')
}

function titles(...names: readonly string[]): Occupation['titles'] {
  return Object.fromEntries(
    names.map((name, at) => [`t${at}`, { text: { en: name }, socCode: null, order: `a${at}` }] as const),
  )
}

describe('an occupation card', () => {
  it('names all titles of a card with four, the first one strong', () => {
    const names = [
      'Network Specialists',
      'Database Administrators',
      'Information Security Analysts',
      'Systems Administrators',
    ]
    const card = occupation('a', place('top/web'), { titles: titles(...names) })
    const { lines } = faceIn(makeMap(card), card.id).face
    expect(lines.map((line) => line.text)).toEqual(names)
    expect(lines.map((line) => line.tone)).toEqual(['strong', 'muted', 'muted', 'muted'])
  })

  it('counts the titles it has no room for', () => {
    const text = textOf({ titles: titles(...Array.from({ length: 9 }, (_, at) => `Title ${at}`)) })
    expect(text).toContain('Title 5')
    expect(text).toContain('+3')
    expect(text).not.toContain('Title 6')
  })

  it.each([
    ['hourly', makeWage('hour', 32.22, 51.22), '$32.22 – $51.22 an hour'],
    ['annual', makeWage('year', 52_700, 95_400), '$52,700 – $95,400 a year'],
    ['one end', makeWage('hour', null, 30), 'up to $30.00 an hour'],
    ['the other end', makeWage('hour', 20, null), 'from $20.00 an hour'],
    ['median alone', makeWage('hour', null, null, { median: 25.5 }), '$25.50 an hour'],
    [
      'top-coded',
      { ...makeWage('year', 180_000, null), high: { state: 'topCoded' as const, atLeast: 239_200 } },
      '$180,000 – $239,200+ a year',
    ],
    [
      'withheld',
      { ...makeWage('hour', null, null), low: { state: 'suppressed' as const } },
      'Wage withheld by the source',
    ],
  ])('tells a wage in words: %s', (_, wage, expected) => {
    expect(textOf({ wage })).toBe(`a ${expected}`)
  })

  it('says nothing of a wage nobody knows', () => {
    expect(textOf({ wage: makeWage('hour', null, null) })).toBe('a')
    expect(textOf({ wage: null })).toBe('a')
  })

  it('draws wages of both units on one scale', () => {
    const hourly = occupation('hourly', place('top/web'), { wage: makeWage('hour', 20, 40) })
    const annual = occupation('annual', place('top/net'), { wage: makeWage('year', 20 * 2080, 40 * 2080) })
    const dear = occupation('dear', place('low/net'), { wage: makeWage('hour', 55, 60) })
    const map = makeMap(hourly, annual, dear)
    const bars = [hourly, annual, dear].map((card) =>
      faceIn(map, card.id).face.marks.find((one) => one.type === 'wageBar'),
    )
    expect(bars[0]).toMatchObject({ from: 0, to: 0.5 })
    expect(bars[1]).toEqual(bars[0])
    expect(bars[2]).toMatchObject({ from: 0.875, to: 1 })
  })

  it('counts postings and openings, top-coded ones with a plus', () => {
    const text = textOf({
      postings: makeFigure('postings', 1),
      openings: { ...makeFigure('openings-per-year', 0), value: { state: 'topCoded', atLeast: 2500 } },
    })
    expect(text).toContain('1 posting')
    expect(text).toContain('2,500+ openings a year')
    expect(textOf({ postings: { ...makeFigure('postings', 0), value: { state: 'suppressed' } } })).toBe('a')
  })

  it('shows required credentials by their short names, and how many more there are', () => {
    const records = Array.from({ length: 20 }, (_, at) => credential(`c${at}`, { shortName: `CERT ${at}` }))
    const requiring = (some: typeof records): Occupation['credentials'] =>
      Object.fromEntries(some.map(({ id }) => [id, true as const]))
    const few = occupation('few', place('top/web'), { credentials: requiring(records.slice(3, 4)) })
    const many = occupation('many', place('top/web'), { credentials: requiring(records) })
    const map = makeMap(few, many, ...records)
    const chips = (id: string): readonly string[] =>
      faceIn(map, id).face.marks.flatMap((mark) => (mark.type === 'chip' ? [mark.line.text] : []))
    expect(chips(few.id)).toEqual(['CERT 3'])
    const shown = chips(many.id)
    expect(shown.at(-1)).toBe(`+${20 - (shown.length - 1)}`)
    expect(new Set(faceIn(map, many.id).face.marks.map((mark) => mark.y)).size).toBe(2)
  })

  it('carries the notes pinned and the supports attached to it', () => {
    const card = occupation('a', place('top/web'))
    const target = { on: 'record' as const, recordId: card.id }
    const map = makeMap(
      card,
      note('n', { target, noteType: 'trainingGap', text: { en: 'no seats' } }),
      support('s', { attachedTo: card.id, name: { en: 'Bus pass' } }),
    )
    const tags = faceIn(map, card.id).face.marks.flatMap((mark) => (mark.type === 'tag' ? [mark] : []))
    expect(tags.map(({ tag, line }) => [tag, line.text])).toEqual([
      ['trainingGap', 'Training gap: no seats'],
      ['support', 'Bus pass'],
    ])
  })

  it('says when it is an illustration, and that it has no title', () => {
    expect(textOf({ illustrative: true })).toContain('Illustrative')
    expect(textOf({ titles: {} })).toBe('Untitled')
  })
})

describe('cardFace', () => {
  it('gives the same face again until something on it changes', () => {
    const cert = credential('c', { shortName: 'A+' })
    const card = occupation('a', place('top/web'), { credentials: { [cert.id]: true } })
    const first = faceIn(makeMap(card, cert), card.id)
    expect(faceIn(makeMap(card, cert), card.id)).toBe(first)
    expect(faceIn(makeMap(card, { ...cert, issuer: 'CompTIA' }), card.id)).toBe(first)
    const renamed = faceIn(makeMap(card, { ...cert, shortName: 'Net+' }), card.id)
    expect(textsOf(renamed.face)).toContain('Net+')
    const noted = faceIn(makeMap(card, cert, note('n', { target: { on: 'record', recordId: card.id } })), card.id)
    expect(noted.height).toBeGreaterThan(first.height)
  })

  it('keeps every text and mark of 300 maps inside its card, apart from each other', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const map = makeCareerMap(generateMap({ cards: 12, seed }))
      const scale = wageScaleOf(map)
      for (const card of map.records.values()) {
        if (!isCard(card) || card.place === null) continue
        for (const language of ['en', 'es']) checkInside(map, card, { ...WORDS, language }, scale)
      }
    }
  })
})

function checkInside(
  map: CareerMap,
  card: CardRecord,
  words: typeof WORDS,
  scale: ReturnType<typeof wageScaleOf>,
): void {
  const { face, width, height } = cardFace(map, card, words, scale)
  expect(width).toBe(CARD_WIDTH)
  expect(height % 4).toBe(0)
  const boxes = [
    ...face.lines.map((line) => ({ x: line.x, y: line.y - line.size * 0.75, width: line.width, height: line.size })),
    ...face.marks,
  ]
  for (const [at, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(8)
    expect(box.y).toBeGreaterThanOrEqual(4)
    expect(box.x + box.width).toBeLessThanOrEqual(width - 8)
    expect(box.y + box.height).toBeLessThanOrEqual(height - 4)
    for (const other of boxes.slice(0, at)) {
      const doMeet =
        box.x < other.x + other.width &&
        other.x < box.x + box.width &&
        box.y < other.y + other.height &&
        other.y < box.y + box.height
      expect(doMeet, `${card.id}: parts of the face overlap`).toBe(false)
    }
  }
  for (const mark of face.marks) {
    if (mark.type === 'wageBar') expect(mark.to).toBeGreaterThan(mark.from)
    else {
      expect(mark.line.x + mark.line.width).toBeLessThanOrEqual(mark.width)
      expect(mark.line.y).toBeLessThan(mark.height)
    }
  }
}
