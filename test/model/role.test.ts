import { describe, expect, it } from 'vitest'

import { isAtLeast, isInstanceRole, isRole, MAP_ACTS, mayInMap, ROLES, strongestRole } from '../../src/model/role.ts'

describe('a role', () => {
  it('may do what the table says, and all that lesser roles may', () => {
    const table = Object.fromEntries(
      MAP_ACTS.map((act) => [act, ROLES.filter((role) => mayInMap(role, act)).join(' ')]),
    )
    const all = 'view comment review edit manage'
    expect(table).toEqual({
      readMap: all,
      readComments: 'comment review edit manage',
      comment: 'comment review edit manage',
      readVersions: 'comment review edit manage',
      confirm: 'review edit manage',
      editMap: 'edit manage',
      readWorkbook: 'edit manage',
      editWorkbook: 'edit manage',
      nameVersion: 'edit manage',
      restoreVersion: 'edit manage',
      manageMap: 'manage',
      shareMap: 'manage',
      askForReview: 'manage',
      publishMap: 'manage',
      eraseForGood: 'manage',
      readAudit: 'manage',
    })
    expect(MAP_ACTS.filter((act) => mayInMap(null, act))).toEqual([])
  })

  it('is compared with others, and told from what is none', () => {
    expect(strongestRole(['comment', 'edit', 'view'])).toBe('edit')
    expect(strongestRole([])).toBeNull()
    expect([isAtLeast('edit', 'edit'), isAtLeast('edit', 'manage')]).toEqual([true, false])
    expect(['view', 'create', 'manage', 'root'].map((name) => [isRole(name), isInstanceRole(name)])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ])
  })
})
