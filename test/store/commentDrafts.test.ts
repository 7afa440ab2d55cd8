import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { keepDraft, mentionedIn, NO_DRAFT, readDraft } from '../../src/store/commentDrafts.ts'

const DRAFT = { text: 'Ask @Ana Ruiz', mentions: [{ id: 'p1', name: 'Ana Ruiz' }] }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a draft', () => {
  it('is kept for its map and its thread until it is emptied', () => {
    keepDraft('map1', 'reply t1', DRAFT)
    keepDraft('map1', 'reply t2', { text: 'Other', mentions: [] })
    expect(readDraft('map1', 'reply t1')).toEqual(DRAFT)
    expect([readDraft('map1', 'reply t3'), readDraft('map2', 'reply t1')]).toEqual([NO_DRAFT, NO_DRAFT])
    keepDraft('map1', 'reply t1', NO_DRAFT)
    expect(readDraft('map1', 'reply t1')).toEqual(NO_DRAFT)
    expect(readDraft('map1', 'reply t2').text).toBe('Other')
  })

  it.each([
    'no JSON',
    '7',
    '{"reply t1":7}',
    '{"reply t1":{"text":1,"mentions":[]}}',
    '{"reply t1":{"text":"a","mentions":[7]}}',
  ])('is none where something else is kept: %s', (kept) => {
    sessionStorage.setItem('trellis.drafts.map1', kept)
    expect(readDraft('map1', 'reply t1')).toEqual(NO_DRAFT)
  })

  it('mentions those alone whose names are still in it', () => {
    expect(mentionedIn(DRAFT)).toEqual(DRAFT.mentions)
    expect(mentionedIn({ ...DRAFT, text: 'Ask Ana' })).toEqual([])
  })
})
