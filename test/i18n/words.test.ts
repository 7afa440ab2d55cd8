import { describe, expect, it } from 'vitest'

import { createWords } from '../../src/i18n/createWords.ts'
import { faceWordsFrom } from '../../src/ui/faceWords.ts'

const en = createWords('en')
const es = createWords('es')

describe('words', () => {
  it('fill in values and choose the plural', () => {
    expect(en.t('home.cards', { n: 1 })).toBe('1 card')
    expect(en.t('home.cards', { n: 1200 })).toBe('1,200 cards')
    expect(es.t('home.cards', { n: 1 })).toBe('1 tarjeta')
    expect(es.t('home.cards', { n: 2 })).toBe('2 tarjetas')
  })

  it('choose the case for nothing at all', () => {
    expect(en.t('home.cards', { n: 0 })).toBe('no cards yet')
    expect(es.t('home.cards', { n: 0 })).toBe('aún sin tarjetas')
  })

  it('write dollars as people in the United States do, in both languages', () => {
    expect(en.dollars(25.33, 'hour')).toBe('$25.33')
    expect(en.dollars(54_000, 'year')).toBe('$54,000')
    expect(es.dollars(54_000, 'year')).toBe('$54,000')
    expect(es.dollars(1234.5, 'hour')).toBe('$1,234.50')
  })

  it('write numbers with at most two decimals', () => {
    expect(en.number(0.364)).toBe('0.36')
    expect(es.number(1187)).toBe('1,187')
  })

  it('keep a plain day the same day in every time zone', () => {
    expect(en.date('2026-05-31')).toBe('May 31, 2026')
    expect(es.date('2026-05-31')).toContain('31 may 2026')
  })

  it('tell how long ago something was', () => {
    const now = new Date('2026-05-31T12:00:00Z')
    expect(en.ago('2026-05-31T11:55:00Z', now)).toBe('5 minutes ago')
    expect(en.ago('2026-05-31T11:59:40Z', now)).toBe('now')
    expect(es.ago('2026-05-29T12:00:00Z', now)).toBe('anteayer')
    expect(en.ago('2024-05-01T12:00:00Z', now)).toBe('2 years ago')
  })

  it('put a value in as it is, whatever signs it bears', () => {
    expect(en.t('home.moved', { title: "{n} #1 'x' </b>" })).toBe("“{n} #1 'x' </b>” is in the bin.")
  })
})

describe('words of cards', () => {
  it('leave the places for layout to fill in', () => {
    const face = faceWordsFrom(en)
    expect(face.postings).toEqual({ one: '{n} posting', other: '{n} postings' })
    expect(face.wageRange).toBe('{from} – {to}')
    expect(faceWordsFrom(es).wageUpTo).toBe('hasta {to}')
  })

  it('bear the locale and the language of the map’s own texts', () => {
    expect(faceWordsFrom(es)).toMatchObject({ locale: 'es-US', language: 'es' })
  })
})
