import { describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { DEFAULT_BANDS, makeSettings } from '../../../../src/model/settings.ts'
import { readText } from '../../../../src/model/text.ts'
import { writeBands } from '../../../../src/ui/panels/dialogs/bandWish.ts'
import { settingChanges } from '../../../../src/ui/panels/dialogs/settingsWish.ts'
import type { SettingsWish } from '../../../../src/ui/panels/dialogs/settingsWish.ts'

const before = makeSettings({ title: { en: 'Health', es: 'Salud' }, region: { en: 'Louisville' } })

function wish(more: Partial<SettingsWish> = {}): SettingsWish {
  const { title, region, sector, description, sources, logoAlt, mainLanguage, arrangement, gapMethod, logo, font } =
    before
  const texts = { title, region, sector, description, sources, logoAlt, ...more.texts }
  return {
    mainLanguage,
    arrangement,
    gapMethod,
    logo,
    font,
    bands: writeBands(DEFAULT_BANDS, createWords('en').number),
    ...more,
    texts,
  }
}

describe('what Save of the settings changes', () => {
  it('is nothing where nothing was typed, or typed back', () => {
    expect(settingChanges(before, wish(), DEFAULT_BANDS)).toEqual([])
    const typedBack = { ...wish().texts, title: { en: ' Health ', es: 'Salud', fr: ' ' } }
    expect(settingChanges(before, wish({ texts: typedBack }), { ...DEFAULT_BANDS })).toEqual([])
  })

  it('is each text in its own language, an emptied one taken away', () => {
    const texts = { ...wish().texts, title: { en: 'Health care', es: '' }, region: { en: 'Louisville', ko: '루이빌' } }
    expect(settingChanges(before, wish({ texts }), DEFAULT_BANDS)).toEqual([
      { type: 'entry', id: 'map', field: 'title', key: 'en', value: 'Health care' },
      { type: 'entry', id: 'map', field: 'title', key: 'es', value: undefined },
      { type: 'entry', id: 'map', field: 'region', key: 'ko', value: '루이빌' },
    ])
  })

  it('moves no words when the main language changes, and what is missing there still shows', () => {
    const changes = settingChanges(before, wish({ mainLanguage: 'es', arrangement: 'flow' }), DEFAULT_BANDS)
    expect(changes).toEqual([
      { type: 'field', id: 'map', field: 'mainLanguage', value: 'es' },
      { type: 'field', id: 'map', field: 'arrangement', value: 'flow' },
    ])
    expect(readText(before.title, 'ko', 'es')).toBe('Salud')
    expect(readText(before.region, 'ko', 'es')).toBe('Louisville')
  })

  it('takes limits and the method', () => {
    const bands = { ...DEFAULT_BANDS, gap: 0.5 }
    expect(settingChanges(before, wish({ gapMethod: ' BLS ' }), bands)).toEqual([
      { type: 'field', id: 'map', field: 'gapMethod', value: 'BLS' },
      { type: 'field', id: 'map', field: 'bands', value: bands },
    ])
  })

  it('is the font', () => {
    expect(settingChanges(before, wish({ font: 'atkinson' }), DEFAULT_BANDS)).toEqual([
      { type: 'field', id: 'map', field: 'font', value: 'atkinson' },
    ])
  })

  it('is the logo, and what it shows in each language', () => {
    const texts = { ...wish().texts, logoAlt: { en: 'A workforce board' } }
    expect(settingChanges(before, wish({ logo: 'data:image/png;base64,', texts }), DEFAULT_BANDS)).toEqual([
      { type: 'entry', id: 'map', field: 'logoAlt', key: 'en', value: 'A workforce board' },
      { type: 'field', id: 'map', field: 'logo', value: 'data:image/png;base64,' },
    ])
  })
})
