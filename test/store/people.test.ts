import { describe, expect, it } from 'vitest'

import { othersHere, peopleOf } from '../../src/store/people.ts'
import { peer, user } from '../helpers/presence.ts'

describe('the people on a map', () => {
  it('are each there once, with all that their windows show', () => {
    const ana = user('ana', { isGuest: false, role: 'manage' })
    const people = peopleOf([
      peer('1', { name: 'Ana', user: ana, selectedIds: new Set(['occ_a']) }),
      peer('2', { name: 'Ben', user: user('ben') }),
      peer('3', {
        name: 'Ana',
        user: ana,
        face: 'table',
        selectedIds: new Set(['occ_b']),
        editing: { id: 'occ_c', field: 'wage' },
      }),
    ])
    expect(people.map(({ name, windows }) => [name, windows.length])).toEqual([
      ['Ana', 2],
      ['Ben', 1],
    ])
    expect(people[0]).toMatchObject({
      isGuest: false,
      role: 'manage',
      faces: ['map', 'table'],
      selectedIds: new Set(['occ_a', 'occ_b']),
      editingIds: new Set(['occ_c']),
    })
  })

  it('are told apart by what the server says, not by their names', () => {
    const people = peopleOf(['a', 'b', 'c'].map((id) => peer(id, { name: 'Ana', user: user(id) })))
    expect(people).toHaveLength(3)
  })

  it('are listed by name, guests without one last', () => {
    const named = ['', 'Zoë', 'Ana', ''].map((name, at) => peer(String(at), { name, user: user(`p${at}`) }))
    expect(peopleOf(named).map(({ name }) => name)).toEqual(['Ana', 'Zoë', '', ''])
  })

  it('are guests of an unknown role where the server says nothing', () => {
    expect(peopleOf([peer('1')])[0]).toMatchObject({ isGuest: true, role: null })
  })

  it('are not me in another window', () => {
    const peers = [peer('1', { user: user('me') }), peer('2', { user: user('ben') }), peer('3', { user: user('me') })]
    expect(othersHere(peers, 'me')).toMatchObject({ others: [{ id: 'ben' }], myOtherWindows: 2 })
    expect(othersHere(peers, null).myOtherWindows).toBe(0)
  })
})
