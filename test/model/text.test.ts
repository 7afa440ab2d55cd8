import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { LanguageTag, LocalizedText, readText, TEXT_LIMIT, textIn } from '../../src/model/text.ts'

describe('a localized text', () => {
  it('is read in the language asked, else in the main one, else in any', () => {
    const text = { en: 'Nurse', es: 'Enfermera' }
    expect(readText(text, 'es', 'en')).toBe('Enfermera')
    expect(readText(text, 'fr', 'en')).toBe('Nurse')
    expect(readText({ es: 'Enfermera' }, 'fr', 'en')).toBe('Enfermera')
    expect(readText({ en: '', es: 'Enfermera' }, 'en', 'en')).toBe('Enfermera')
    expect(readText({}, 'en', 'en')).toBe('')
  })

  it('is empty for no words', () => {
    expect(textIn('en', '')).toEqual({})
    expect(textIn('es', 'hola')).toEqual({ es: 'hola' })
  })

  it('has language tags for keys and words of a bounded length', () => {
    for (const tag of ['en', 'es-US', 'zh-Hant', 'haw']) expect(v.is(LanguageTag, tag)).toBe(true)
    for (const tag of ['', 'english', 'EN', '__proto__', 'en_US']) expect(v.is(LanguageTag, tag)).toBe(false)
    expect(v.is(LocalizedText, { en: 'x'.repeat(TEXT_LIMIT) })).toBe(true)
    expect(v.is(LocalizedText, { en: 'x'.repeat(TEXT_LIMIT + 1) })).toBe(false)
  })
})
