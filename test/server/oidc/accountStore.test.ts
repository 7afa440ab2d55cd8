import { describe, expect, it, onTestFinished } from 'vitest'

import type { Storage } from '../../../server/storage/storage.ts'
import { createMemoryStorage } from '../../../server/storage/memory.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { makeFolder } from '../../helpers/startServer.ts'

async function openOnDisk(): Promise<Storage> {
  const storage = await openSqlite({ dataDir: await makeFolder() }, () => {})
  onTestFinished(() => storage.close())
  return storage
}

const account = { issuer: 'https://id.example.org', subject: 'ada', role: 'manage' } as const
const ADA = { id: 'ada', name: 'Ada Marsh', account, createdAt: 10 }
const GUEST = { id: 'guest', name: 'Ada', account: null, createdAt: 5 }
const SESSION = { id: 's1', keyHash: 'h1', personId: 'guest', device: '', createdAt: 5, lastSeenAt: 6, endsAt: 100 }

describe.each([
  ['in memory', async () => createMemoryStorage()],
  ['on disk', openOnDisk],
])('accounts %s', (_where, open) => {
  it('are one person each, with the name and role of the last sign-in', async () => {
    const { people } = await open()
    expect(await people.findAccount(account.issuer, 'ada')).toBeNull()
    expect(await people.keepAccount(ADA)).toEqual(ADA)
    const again = {
      ...ADA,
      id: 'other',
      name: 'Ada M. Marsh',
      account: { ...account, role: 'create' },
      createdAt: 20,
    } as const
    const kept = { ...ADA, name: 'Ada M. Marsh', account: { ...account, role: 'create' } }
    expect(await people.keepAccount(again)).toEqual(kept)
    expect(await people.findAccount(account.issuer, 'ada')).toEqual(kept)
    expect(await people.findPeople(['ada', 'other'])).toEqual([kept])
  })

  it('are told apart by provider and subject', async () => {
    const { people } = await open()
    await people.keepAccount(ADA)
    const elsewhere = { ...ADA, id: 'eve', account: { ...account, issuer: 'https://id.elsewhere.example' } }
    expect(await people.keepAccount(elsewhere)).toEqual(elsewhere)
    expect(await people.findAccount(account.issuer, 'eve')).toBeNull()
  })

  it("take over a guest's session with its maps, each with the stronger role, under another key", async () => {
    const { people, sessions } = await open()
    await people.addPerson(GUEST)
    await people.keepAccount(ADA)
    await sessions.addSession(SESSION)
    await people.setMembership('both1', 'guest', 'view')
    await people.setMembership('both1', 'ada', 'manage')
    await people.setMembership('both2', 'guest', 'edit')
    await people.setMembership('both2', 'ada', 'view')
    await people.setMembership('guests', 'guest', 'manage')
    expect(await sessions.passSession('s1', 'ada', 'h2', 50, 150)).toBe(true)
    expect(await sessions.findAccess('h1')).toBeNull()
    const access = await sessions.findAccess('h2')
    expect(access).toMatchObject({
      person: ADA,
      session: { id: 's1', personId: 'ada', createdAt: 50, lastSeenAt: 50, endsAt: 150 },
    })
    expect(access?.memberships).toEqual([
      { mapId: 'both1', role: 'manage' },
      { mapId: 'both2', role: 'edit' },
      { mapId: 'guests', role: 'manage' },
    ])
    expect((await people.listVisitors('guests')).map(({ person }) => person.id)).toEqual(['ada'])
  })

  it('keep what they are in maps when their own session is renewed', async () => {
    const { people, sessions } = await open()
    await people.keepAccount(ADA)
    await sessions.addSession({ ...SESSION, personId: 'ada' })
    await people.setMembership('hers', 'ada', 'manage')
    expect(await sessions.passSession('s1', 'ada', 'h2', 50, 150)).toBe(true)
    expect((await sessions.findAccess('h2'))?.memberships).toEqual([{ mapId: 'hers', role: 'manage' }])
  })

  it('take over nothing from a session that is over', async () => {
    const { people, sessions } = await open()
    await people.keepAccount(ADA)
    expect(await sessions.passSession('none', 'ada', 'h2', 50, 150)).toBe(false)
    expect(await sessions.findAccess('h2')).toBeNull()
  })
})
