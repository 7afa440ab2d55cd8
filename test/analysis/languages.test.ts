import { expect, it } from 'vitest'

import { languagesOf } from '../../src/analysis/languages.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { credential, level, occupation, pathway, place } from '../helpers/make.ts'

it('names each language the map has words in once, the main one first', () => {
  const titles = { t1: { text: { ko: '용접공', en: 'Welder' }, socCode: null, order: 'a0' } }
  const map = makeCareerMap([
    makeSettings({ mainLanguage: 'es', title: { es: 'Mapa', en: 'Map', fr: '' } }),
    level('top', 'a0'),
    pathway('web', 'a0', { description: { vi: 'Web' } }),
    occupation('welder', place('top/web'), { titles }),
    credential('card', { name: { 'zh-Hant': '證書' } }),
  ])
  expect(languagesOf(map)).toEqual(['es', 'en', 'ko', 'vi', 'zh-Hant'])
})

it('names the main language of a map without a word', () => {
  expect(languagesOf(makeCareerMap([makeSettings({ mainLanguage: 'ht' })]))).toEqual(['ht'])
})
