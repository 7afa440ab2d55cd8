import type { CardWish } from '../../src/model/clip.ts'

/** A wish for an occupation of this title. */
export function wish(title: string, fields: Partial<CardWish> = {}): CardWish {
  return {
    kind: 'occupation',
    titles: [{ words: title, socCode: null }],
    row: 0,
    column: 0,
    level: '',
    pathway: '',
    wage: null,
    openings: null,
    postings: null,
    completers: null,
    credentials: [],
    employers: [],
    provider: '',
    ...fields,
  }
}
