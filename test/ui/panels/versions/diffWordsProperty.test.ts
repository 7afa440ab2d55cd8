/** Whatever differs is told in words, in both languages. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { diffMaps } from '../../../../src/analysis/diff/diff.ts'
import { createWords } from '../../../../src/i18n/createWords.ts'
import type { MapRecord } from '../../../../src/model/kinds.ts'
import { makeCareerMap } from '../../../../src/model/map.ts'
import { entryWords } from '../../../../src/ui/panels/versions/diffWords.ts'
import { fieldWords } from '../../../../src/ui/panels/versions/fieldWords.ts'
import { recordOfKind, RECORD_KINDS } from '../../../helpers/records.ts'

/** What stands where words are missing: the key of a text, or what JavaScript makes of a value that is none. */
const NO_WORDS = /\b(diff|inspector|kind|lane|settings|canvas|relation|noteType)\.[a-z]+|undefined|\[object|NaN|\{\w+\}/

/** The record with letters alone in place of what was typed, so that nothing typed looks like a missing word. */
function plainly(record: MapRecord, letters: string): MapRecord {
  const replaced: unknown = JSON.parse(JSON.stringify(record))
  return Object.assign({ ...record }, clean(replaced, letters))
}

function clean(value: unknown, letters: string): object {
  if (typeof value !== 'object' || value === null) return {}
  const typed = [
    'by',
    'area',
    'period',
    'note',
    'issuer',
    'provider',
    'funding',
    'shortName',
    'gapMethod',
    'en',
    'es',
    'fr-CA',
    'zh-Hant',
    'workExperience',
    'onTheJobTraining',
  ]
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (Array.isArray(inner)) return [key, inner]
      if (typeof inner === 'object' && inner !== null) return [key, clean(inner, letters)]
      const isTyped = typeof inner === 'string' && (typed.includes(key) || key === 'text' || key === 'name')
      return [key, isTyped ? letters : inner]
    }),
  )
}

describe.each(RECORD_KINDS)('what any two states of a %s differ in', (kind) => {
  it.each(['en', 'es'] as const)('is told in words (%s)', (language) => {
    const words = createWords(language)
    fc.assert(
      fc.property(recordOfKind(kind), recordOfKind(kind), (one, other) => {
        const before = plainly(one, 'abc')
        const after = Object.assign({ ...plainly(other, 'xyz') }, { id: before.id })
        const diff = diffMaps(makeCareerMap([before]), makeCareerMap([after]))
        for (const entry of diff.entries) {
          const { title, details } = entryWords(entry, diff, words)
          expect([title, ...details.map(({ line }) => line)].filter((line) => NO_WORDS.test(line))).toEqual([])
          expect(new Set(details.map(({ id }) => id)).size).toBe(details.length)
          // What changed is never told as the same on both sides.
          const sides = entry.fields
            .filter(({ type, field }) => field !== 'logo' && ['amount', 'text', 'plain'].includes(type))
            .map((change) => fieldWords(change, diff, words))
          expect(sides.filter(({ before: was, after: is }) => was === is)).toEqual([])
          expect(details.length).toBe(entry.fields.length + (entry.isMoved ? 1 : 0))
        }
      }),
    )
  })
})
