import { describe, expect, it } from 'vitest'

import type { GrantSummary } from '../../../../src/store/sharing.ts'
import { draftOf, faultsOf, newDraft, rolesOf, wishOf } from '../../../../src/ui/panels/sharing/grantWish.ts'

const NOW = new Date(2026, 4, 31, 12)
const draft = { ...newDraft('map1', 'links'), label: ' Butte College ' }
const grant: GrantSummary = {
  id: 'g1',
  mapId: 'map1',
  role: 'comment',
  label: 'Butte College',
  createdAt: '2026-05-01T00:00:00.000Z',
  createdBy: 'Ana',
  expiresAt: '2026-07-01T00:00:00.000Z',
  useLimit: 30,
  useCount: 2,
  lastUsedAt: null,
  revokedAt: null,
}

describe('the form of a link', () => {
  it('gives the server other roles than a map', () => {
    expect(rolesOf(null, 'links', 'create')).toEqual(['create', 'manage'])
    expect(rolesOf('map1', 'links', 'edit')).toEqual(['view', 'comment', 'review', 'edit', 'manage'])
  })

  it.each(['oidc', 'oidc-only'] as const)(
    'gives nobody the right to make maps where that takes an account: %s',
    (mode) => {
      expect(newDraft(null, mode).role).toBe('manage')
      expect(rolesOf(null, mode, 'manage')).toEqual(['manage'])
      expect(rolesOf(null, mode, 'create')).toEqual(['create', 'manage'])
      expect(rolesOf('map1', mode, 'edit')).toEqual(['view', 'comment', 'review', 'edit', 'manage'])
    },
  )

  it.each([
    ['never', null],
    ['day', new Date(2026, 5, 1, 12)],
    ['week', new Date(2026, 5, 7, 12)],
    ['month', new Date(2026, 6, 1, 12)],
    ['date', new Date(2026, 5, 15, 23, 59, 59)],
  ] as const)('ends a link after: %s', (expiry, expected) => {
    expect(wishOf({ ...draft, expiry, day: '2026-06-15' }, NOW, null)).toEqual({
      role: 'edit',
      label: 'Butte College',
      expiresAt: expected === null ? null : expected.toISOString(),
      useLimit: null,
    })
  })

  it('keeps what a link has unless it is changed', () => {
    expect(wishOf(draftOf(grant), NOW, grant.expiresAt)).toEqual({
      role: 'comment',
      label: 'Butte College',
      expiresAt: '2026-07-01T00:00:00.000Z',
      useLimit: 30,
    })
  })

  it('gives a label from before names were plain as the server takes it', () => {
    expect(draftOf({ ...grant, label: '\u202eButte\u200b College' }).label).toBe('Butte College')
  })

  it('says what cannot be', () => {
    const none = { label: null, day: null, uses: null }
    expect(faultsOf(draft, NOW)).toEqual(none)
    expect(faultsOf({ ...draft, label: ' ' }, NOW)).toEqual({ ...none, label: 'sharing.labelEmpty' })
    expect(faultsOf({ ...draft, label: 'x'.repeat(101) }, NOW)).toEqual({ ...none, label: 'sharing.labelLong' })
    expect(faultsOf({ ...draft, expiry: 'date', day: '' }, NOW).day).toBe('sharing.dateWrong')
    expect(faultsOf({ ...draft, expiry: 'date', day: '2026-05-30' }, NOW).day).toBe('sharing.dateWrong')
    expect(faultsOf({ ...draft, expiry: 'date', day: '2026-05-31' }, NOW)).toEqual(none)
    for (const uses of ['0', '-1', '1.5', 'ten', '10001']) {
      expect(faultsOf({ ...draft, uses }, NOW).uses).toBe('sharing.usesWrong')
    }
    expect(faultsOf({ ...draft, uses: '10000' }, NOW)).toEqual(none)
  })
})
