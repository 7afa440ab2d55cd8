import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'

import { en } from '../../src/i18n/en.ts'
import { es } from '../../src/i18n/es.ts'
import { homePageEn } from '../../src/i18n/homePageEn.ts'
import { homePageEs } from '../../src/i18n/homePageEs.ts'
import { lateEn } from '../../src/i18n/lateEn.ts'
import { lateEs } from '../../src/i18n/lateEs.ts'
import { mapPageEn } from '../../src/i18n/mapPageEn.ts'
import { mapPageEs } from '../../src/i18n/mapPageEs.ts'

const english: Readonly<Record<string, string>> = { ...en, ...homePageEn, ...mapPageEn, ...lateEn }
const spanish: Readonly<Record<string, string>> = { ...es, ...homePageEs, ...mapPageEs, ...lateEs }

/** Names of everything a message fills in, with its sort: `n plural`, `name`. */
function placeholders(message: string): readonly string[] {
  const found = new Set<string>()
  const visit = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, sort, cases] = token
      found.add(typeof sort === 'string' ? `${String(name)} ${sort}` : String(name))
      if (typeof cases === 'object' && cases !== null) Object.values(cases).forEach(visit)
    }
  }
  visit(compileMessageOrThrow(message))
  return [...found].sort()
}

describe('the catalogues', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort())
  })

  it('hold each text once: with the first screens or later', () => {
    const keys = [en, homePageEn, mapPageEn, lateEn].flatMap((catalogue) => Object.keys(catalogue))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('hold no empty text', () => {
    const empty = [...Object.entries(english), ...Object.entries(spanish)].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('quote in pairs of “ and ”, as both languages do in the United States', () => {
    const wrong = [...Object.entries(english), ...Object.entries(spanish)].filter(
      ([, text]) => /[«»"]/.test(text) || text.split('“').length !== text.split('”').length,
    )
    expect(wrong).toEqual([])
  })

  it('hold messages that compile', () => {
    for (const text of [...Object.values(english), ...Object.values(spanish)]) {
      expect(() => compileMessageOrThrow(text), text).not.toThrow()
    }
  })

  it('fill in the same values in both languages', () => {
    const different = Object.keys(english).filter(
      (key) => placeholders(english[key] ?? '').join() !== placeholders(spanish[key] ?? '').join(),
    )
    expect(different).toEqual([])
  })
})
