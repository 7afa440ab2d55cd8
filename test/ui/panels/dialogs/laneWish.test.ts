import { describe, expect, it } from 'vitest'

import { makeCareerMap } from '../../../../src/model/map.ts'
import type { CareerMap } from '../../../../src/model/map.ts'
import { makeSettings } from '../../../../src/model/settings.ts'
import type { Pathway } from '../../../../src/model/pathway.ts'
import { laneChanges } from '../../../../src/ui/panels/dialogs/laneWish.ts'
import type { LaneWish } from '../../../../src/ui/panels/dialogs/laneWish.ts'
import { level, pathway } from '../../../helpers/make.ts'

function mapOf(web: Pathway, mainLanguage = 'en'): CareerMap {
  return makeCareerMap([makeSettings({ mainLanguage }), level('top', 'a0'), web, pathway('data', 'a1')])
}

function wishFor(old: Pathway, more: Partial<LaneWish> = {}): LaneWish {
  return {
    map: mapOf(old),
    language: 'en',
    lane: 'pathway',
    old,
    name: 'web',
    template: '',
    color: 'blue',
    after: null,
    display: 'open',
    ...more,
  }
}

describe('what Save of a pathway changes', () => {
  const web = pathway('web', 'a0')

  it('is nothing where nothing is different', () => {
    expect(laneChanges(wishFor(web), web)).toEqual([])
  })

  it('is name, color and place together', () => {
    expect(laneChanges(wishFor(web, { name: 'Web', color: 'teal', after: 'pth_data' }), web)).toEqual([
      { type: 'entry', id: web.id, field: 'label', key: 'en', value: 'Web' },
      { type: 'field', id: web.id, field: 'color', value: 'teal' },
      { type: 'lane', id: web.id, index: 1 },
    ])
  })

  it.each([
    ['the language of the screen', { es: 'Redes', en: 'Networks' }, 'es'],
    ['the main language where that is shown', { en: 'Networks', ko: '망' }, 'en'],
    ['the one language there is', { ko: '망' }, 'ko'],
    ['the main language where there is no name yet', {}, 'en'],
  ])('writes the name in %s', (_what, label, key) => {
    const old = pathway('web', 'a0', { label })
    const wish = wishFor(old, { map: mapOf(old), language: 'es', name: 'Otro' })
    expect(laneChanges(wish, old)).toEqual([{ type: 'entry', id: old.id, field: 'label', key, value: 'Otro' }])
  })

  it('is nothing of what others did while the dialog was open', () => {
    const now = makeCareerMap([
      makeSettings({ mainLanguage: 'en' }),
      pathway('left', 'Zz'),
      { ...web, color: 'pink', display: 'hidden', label: { en: 'Theirs' } },
      pathway('data', 'a1'),
    ])
    expect(laneChanges(wishFor(web, { map: now }), web)).toEqual([])
    expect(laneChanges(wishFor(web, { map: now, name: 'Mine' }), web)).toEqual([
      { type: 'entry', id: web.id, field: 'label', key: 'en', value: 'Mine' },
    ])
  })

  it('is a place behind the pathway chosen, wherever that stands by now', () => {
    const now = makeCareerMap([
      makeSettings({ mainLanguage: 'en' }),
      pathway('left', 'Zz'),
      web,
      pathway('new', 'a0V'),
      pathway('data', 'a1'),
    ])
    const placed = (after: string) => laneChanges(wishFor(web, { map: now, after }), web)
    expect(placed('pth_data')).toEqual([{ type: 'lane', id: web.id, index: 3 }])
    expect(placed('')).toEqual([{ type: 'lane', id: web.id, index: 0 }])
    expect(placed('pth_left')).toEqual([])
    expect(placed('pth_gone')).toEqual([])
  })
})
