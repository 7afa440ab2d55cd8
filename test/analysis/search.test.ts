import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { filterCards, filterChoices, NO_FILTER } from '../../src/analysis/filter.ts'
import { cardsInOrder, searchMap } from '../../src/analysis/search.ts'
import { fold } from '../../src/model/fold.ts'
import { makeFigure } from '../../src/model/figure.ts'
import { cell, credential, credentialId, link, makeMap, note, occupation, place, support } from '../helpers/make.ts'

const titled = (text: Readonly<Record<string, string>>, socCode: string | null = null) => ({
  t1: { text, socCode, order: 'a0' },
})
const employed = (...names: readonly string[]) =>
  Object.fromEntries(names.map((text, at) => [`e${at}`, { text, order: `a${at}` }]))

const map = makeMap(
  occupation('web', place('top/web'), {
    titles: titled({ en: 'Web Developer', es: 'Desarrolladora web' }, '15-1254'),
    credentials: { [credentialId('ccna')]: true },
    employers: employed('Humana', 'UPS'),
    openings: makeFigure('openings-per-year', 100),
    completers: makeFigure('completers-per-year', 10),
  }),
  occupation('tech', place('low/data'), {
    titles: titled({ es: 'Técnica en Electrónica' }),
    employers: employed('ups '),
  }),
  occupation('net', place('low/net'), { description: { en: 'Keeps routers up' } }),
  credential('ccna', { name: { en: 'Cisco Certified' }, shortName: 'CCNA', issuer: 'Cisco' }),
  credential('card', { name: { en: 'Welding card' }, place: place('middle/web') }),
  support('bus', { attachedTo: 'occ_net', provider: 'TARC' }),
  note('pinned', { text: { en: 'Ask the plant' }, target: { on: 'record', recordId: 'occ_tech' } }),
  note('onlink', { text: { en: 'Bridge course' }, target: { on: 'record', recordId: 'lnk_up' } }),
  note('oncell', { text: { en: 'Look again in May' }, target: { on: 'cell', ...cell('top', 'net') } }),
  credential('loose', { name: { en: 'Forklift license' } }),
  note('loose', { text: { en: 'Ask the college' } }),
  link('up', 'occ_tech', 'occ_web', { condition: { en: 'any 1 of 2' } }),
)
const found = (query: string): readonly string[] => searchMap(map, query).map(({ id }) => id)

describe('searchMap', () => {
  it.each([
    ['title, whatever the case', 'WEB dev', ['occ_web']],
    ['any language of the map', 'desarrolladora', ['occ_web']],
    ['without accents', 'electronica', ['occ_tech']],
    ['with accents where the map has none', 'Wéb', ['occ_web']],
    ['a SOC code', '15-1254', ['occ_web']],
    ['a SOC code without its dash', '151254', ['occ_web']],
    ['a required credential, and the credential', 'cisco', ['occ_web', 'crd_ccna']],
    ['a credential’s short name', 'ccna', ['occ_web', 'crd_ccna']],
    ['an employer', 'ups', ['occ_web', 'occ_tech']],
    ['a description', 'routers', ['occ_net']],
    ['a provider of a support', 'tarc', ['occ_net']],
    ['a note pinned to a card', 'plant', ['occ_tech']],
    ['a note pinned to a link', 'bridge', ['lnk_up']],
    ['a link’s condition', 'any 1', ['lnk_up']],
    ['a note pinned to a cell', 'may', ['lvl_top|pth_net']],
    ['words of several fields', 'developer humana', ['occ_web']],
    ['the name of what stands in no cell', 'forklift', ['crd_loose']],
    ['a note pinned to nothing', 'college', ['nte_loose']],
    ['nothing', 'zzz', []],
    ['no words', '  ', []],
  ])('finds by %s', (_what, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('follows the map from the top row, and sees an edit', () => {
    expect(cardsInOrder(map).map(({ id }) => id)).toEqual(['occ_web', 'crd_card', 'occ_tech', 'occ_net'])
    const other = makeMap(occupation('web', place('top/web'), { titles: titled({ en: 'Coder' }) }))
    expect(searchMap(other, 'web dev')).toEqual([])
  })

  it('finds every part of a title, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(), fc.nat(), (title, from, length) => {
        const part = Array.from(title)
          .slice(from % 20, (from % 20) + 1 + (length % 20))
          .join('')
        const one = makeMap(occupation('x', place('top/web'), { titles: titled({ en: title }) }))
        for (const query of [part, part.toUpperCase(), part.normalize('NFD')]) {
          const words = fold(query).split(' ').filter(Boolean)
          const isThere = words.length > 0 && words.every((word) => fold(title).includes(word))
          expect(searchMap(one, query).length).toBe(isThere ? 1 : 0)
        }
      }),
    )
  })

  it('never finds more with one word more', () => {
    const word = fc.constantFrom('web', 'a', 'cisco', 'tecnica', 'o', '15', 'ups', 'x')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (words, more) => {
        const few = new Set(found([...words, more].join(' ')))
        const many = new Set(found(words.join(' ')))
        expect([...few].every((id) => many.has(id))).toBe(true)
      }),
    )
  })
})

describe('filterCards', () => {
  const shown = (filter: Partial<typeof NO_FILTER>) => filterCards(map, { ...NO_FILTER, ...filter })

  it('lets everything through where nothing is asked', () => {
    expect(shown({})).toHaveLength(4)
  })

  it.each([
    [{ kinds: ['credential'] as const }, ['crd_card']],
    [{ levels: ['lvl_low'] }, ['occ_tech', 'occ_net']],
    [{ bands: ['gap'] as const }, ['occ_web']],
    [{ employers: ['ups'] }, ['occ_web', 'occ_tech']],
    [{ credentials: ['crd_ccna'] }, ['occ_web']],
    [{ credentials: ['crd_ccna', 'crd_card'] }, ['occ_web', 'crd_card']],
    [{ employers: ['ups'], levels: ['lvl_low'] }, ['occ_tech']],
    [{ bands: ['gap'] as const, levels: ['lvl_low'] }, []],
  ])('by %j', (filter, ids) => {
    expect(shown(filter)).toEqual(ids)
  })

  it('offers what cards have, once', () => {
    const choices = filterChoices(map)
    expect(choices.kinds).toEqual(['occupation', 'credential'])
    expect(choices.levels).toEqual(['lvl_top', 'lvl_middle', 'lvl_low'])
    expect([...choices.employers]).toEqual([
      ['humana', 'Humana'],
      ['ups', 'UPS'],
    ])
    expect(choices.credentials).toEqual(['crd_ccna', 'crd_card'])
    expect(choices.bands).toEqual(['gap', 'notEnoughData'])
  })
})
