import { describe, expect, it } from 'vitest'

import type { Judged } from '../../../src/analysis/confirmations.ts'
import { createWords } from '../../../src/i18n/createWords.ts'
import type { Target } from '../../../src/model/confirmation.ts'
import { figureBadgeKey } from '../../../src/store/badges.ts'
import type { Badge } from '../../../src/store/badges.ts'
import { badgesOf } from '../../../src/ui/panels/reviews/badgesOf.ts'

const CARD: Target = { type: 'card', id: 'occ_dev' }
const WAGE: Target = { type: 'figure', cardId: 'occ_dev', field: 'wage' }
const POSTINGS: Target = { type: 'figure', cardId: 'occ_dev', field: 'postings' }
const FACTS = { oldAfterMonths: 1, mainLanguage: 'en' }

function judged(target: Target, employer: string, state: Judged['state'] = 'stands'): Judged {
  const at = '2026-05-10T12:00:00.000Z'
  return {
    confirmation: { id: employer, target, claim: 'right', employer, at, stood: [], erasedCount: 0 },
    state,
    changes: [],
  }
}

function confirmedBy(look: Pick<Badge, 'state' | 'count'>, said: string): Badge {
  return { ...look, short: said, said, lines: [{ state: look.state, said }] }
}

function badges(...all: readonly Judged[]) {
  return badgesOf(all, FACTS, createWords('en'))
}

describe('the badges of what employers confirmed', () => {
  it('stand at the figure itself and are told at its card', () => {
    const all = badges(judged(WAGE, 'Humana'), judged(WAGE, 'Norton'), judged(POSTINGS, 'Norton', 'old'))
    const wage = confirmedBy({ state: 'stands', count: 2 }, 'Confirmed by 2 employers, newest May 2026')
    const postings = confirmedBy({ state: 'old', count: 1 }, 'Confirmed by 1 employer, May 2026: more than 1 month ago')
    expect(all.get(figureBadgeKey('occ_dev', 'wage'))).toEqual(wage)
    expect(all.get(figureBadgeKey('occ_dev', 'postings'))).toEqual(postings)
    const lines = [
      { state: 'stands', said: `Wage: ${wage.said}` },
      { state: 'old', said: `Job postings: ${postings.said}` },
    ]
    expect(all.get('occ_dev')).toEqual({ ...wage, lines, said: `${lines[0]?.said}. ${lines[1]?.said}` })
  })

  it('look on a card like what was confirmed of the whole of it', () => {
    const all = badges(judged(WAGE, 'Humana', 'changed'), judged(CARD, 'Norton', 'old'))
    expect(all.get('occ_dev')).toMatchObject({ state: 'old', count: 1 })
    expect(all.get('occ_dev')?.said).toMatch(/^Confirmed by 1 employer, .*\. Wage: Changed since 1 employer/)
    expect(all.has(figureBadgeKey('occ_dev', 'postings'))).toBe(false)
  })

  it('look like the figure that changed, where nothing but figures was confirmed', () => {
    const all = badges(judged(WAGE, 'Humana'), judged(POSTINGS, 'Norton', 'changed'))
    expect(all.get('occ_dev')).toMatchObject({ state: 'changed', count: 1 })
  })

  it('are none of what is not on the map any more', () => {
    expect(badges(judged(CARD, 'Norton', 'gone')).size).toBe(0)
  })
})
