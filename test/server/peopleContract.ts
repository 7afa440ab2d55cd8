import { expect, it } from 'vitest'

import type { StoredGrant, StoredPerson, StoredSession } from '../../server/storage/people.ts'
import type { Storage, StoredMap } from '../../server/storage/storage.ts'

const PERSON: StoredPerson = { id: 'person1', name: 'Eva', account: null, createdAt: 1 }
const SESSION: StoredSession = {
  id: 'session1',
  keyHash: 'hash of a session',
  personId: 'person1',
  device: 'Firefox, Linux',
  createdAt: 1,
  lastSeenAt: 10,
  endsAt: 1000,
}
const GRANT: StoredGrant = {
  id: 'grant1',
  keyHash: 'hash of a grant',
  mapId: 'map1',
  role: 'edit',
  label: 'Butte College',
  createdAt: 5,
  createdBy: 'person1',
  redeemBy: null,
  expiresAt: null,
  useLimit: null,
  useCount: 0,
  lastUsedAt: null,
  revokedAt: null,
}
const MAP: StoredMap = {
  id: 'map1',
  title: 'First',
  cardCount: 0,
  createdAt: 10,
  changedAt: 20,
  archivedAt: null,
  deletedAt: 1,
  collectionId: null,
}

/** What every store must do with people and what lets them in. `open` gives a new, empty one. */
export function describePeople(open: () => Promise<Storage>): void {
  async function withPeople(): Promise<Storage> {
    const storage = await open()
    await storage.people.addPerson(PERSON)
    await storage.sessions.addSession(SESSION)
    await storage.grants.addGrant(GRANT)
    return storage
  }

  it('keeps grants, lists those of one map or of the server, and changes them', async () => {
    const { grants } = await withPeople()
    const server: StoredGrant = {
      ...GRANT,
      id: 'grant2',
      keyHash: 'other',
      mapId: null,
      role: 'create',
      createdBy: null,
    }
    await grants.addGrant(server)
    await grants.addGrant({ ...GRANT, id: 'grant3', keyHash: 'third', createdAt: 6 })
    expect((await grants.listGrants('map1')).map(({ id }) => id)).toEqual(['grant3', 'grant1'])
    expect(await grants.listGrants(null)).toEqual([server])
    expect(await grants.findGrantByKey('hash of a grant')).toEqual(GRANT)
    expect([await grants.findGrantByKey('none'), await grants.findGrant('none')]).toEqual([null, null])
    const change = { role: 'view', label: 'L', expiresAt: 9, useLimit: 3 } as const
    expect(await grants.changeGrant('grant1', change)).toEqual({ ...GRANT, ...change })
    expect(await grants.findGrant('grant1')).toEqual({ ...GRANT, ...change })
    expect(await grants.changeGrant('none', change)).toBeNull()
    await grants.forgetUnused('Butte College')
    expect(await grants.listGrants(null)).toEqual([])
    expect(await grants.listGrants('map1')).toHaveLength(2)
  })

  it('changes of a grant what is named and nothing else, and nothing of one that is revoked', async () => {
    const { grants } = await withPeople()
    const now = () => grants.findGrant('grant1')
    await Promise.all([
      grants.changeGrant('grant1', { label: 'Chico' }),
      grants.changeGrant('grant1', { role: 'view', label: undefined }),
      grants.changeGrant('grant1', { expiresAt: 90 }),
      grants.changeGrant('grant1', { useLimit: 4 }),
      grants.takeGrant('grant1', 'session1', 7),
    ])
    const changed = { ...GRANT, label: 'Chico', role: 'view', expiresAt: 90, useLimit: 4, useCount: 1, lastUsedAt: 7 }
    expect(await now()).toEqual(changed)
    await grants.changeGrant('grant1', { expiresAt: null, useLimit: null })
    expect(await now()).toEqual({ ...changed, expiresAt: null, useLimit: null })
    const revoked = { ...changed, expiresAt: null, useLimit: null, revokedAt: 8 }
    expect(await grants.revokeGrant('grant1', 8)).toEqual(revoked)
    expect(await grants.revokeGrant('grant1', 9)).toEqual(revoked)
    expect([await grants.changeGrant('grant1', { label: 'Late' }), await now()]).toEqual([null, revoked])
    expect(await grants.revokeGrant('none', 9)).toBeNull()
  })

  it('counts the uses of a grant up to its limit, and none of one that ended', async () => {
    const { grants, sessions } = await withPeople()
    await grants.addGrant({ ...GRANT, id: 'twice', keyHash: 'twice', useLimit: 2 })
    expect(await grants.takeGrant('twice', 'session1', 50)).toBe(true)
    expect(await grants.takeGrant('twice', 'session1', 51)).toBe(true)
    expect(await grants.takeGrant('twice', 'session1', 52)).toBe(false)
    const ended = [{ revokedAt: 1 }, { expiresAt: 50 }, { redeemBy: 50 }]
    for (const [at, how] of ended.entries()) {
      await grants.addGrant({ ...GRANT, ...how, id: `ended${at}`, keyHash: `ended${at}` })
      expect([how, await grants.takeGrant(`ended${at}`, 'session1', 50)]).toEqual([how, false])
    }
    expect(await grants.findGrant('twice')).toMatchObject({ useCount: 2, lastUsedAt: 51 })
    expect((await sessions.findAccess('hash of a session'))?.grants.map(({ id }) => id)).toEqual(['twice'])
  })

  it('tells what a session may do, by its key and by its id', async () => {
    const { people, grants, sessions } = await withPeople()
    await grants.takeGrant('grant1', 'session1', 50)
    await people.setMembership('map2', 'person1', 'view')
    await people.setMembership('map2', 'person1', 'manage')
    const access = await sessions.findAccess('hash of a session')
    expect(access).toMatchObject({ session: SESSION, person: PERSON, memberships: [{ mapId: 'map2', role: 'manage' }] })
    expect(access?.grants).toEqual([{ ...GRANT, useCount: 1, lastUsedAt: 50 }])
    expect(await sessions.findAccesses(['none', 'session1'])).toEqual([access])
    await sessions.rekeySession('session1', 'new hash')
    expect(await sessions.findAccess('hash of a session')).toBeNull()
    await people.renamePerson('person1', 'Eva Luna')
    expect((await sessions.findAccess('new hash'))?.person.name).toBe('Eva Luna')
    expect((await people.findPeople(['person1', 'none'])).map(({ name }) => name)).toEqual(['Eva Luna'])
  })

  it('ends sessions one by one, and those that are over all together', async () => {
    const { grants, sessions } = await withPeople()
    await sessions.addSession({ ...SESSION, id: 'session2', keyHash: 'b', lastSeenAt: 20 })
    await sessions.addSession({ ...SESSION, id: 'session3', keyHash: 'c', lastSeenAt: 30, endsAt: 40 })
    const ids = async () => (await sessions.listSessions('person1')).map(({ id }) => id)
    expect(await ids()).toEqual(['session3', 'session2', 'session1'])
    await sessions.touchSessions(['session1'], 35)
    await sessions.touchSessions(['session1', 'none'], 25)
    expect(await ids()).toEqual(['session1', 'session3', 'session2'])
    await grants.takeGrant('grant1', 'session2', 50)
    await sessions.forgetSessions(40, 20)
    expect(await ids()).toEqual(['session1'])
    await sessions.endSessions(['session1', 'none'])
    expect(await ids()).toEqual([])
    await sessions.addSession({ ...SESSION, id: 'session2', keyHash: 'b' })
    expect((await sessions.findAccess('b'))?.grants).toEqual([])
  })

  it('knows why people may open a map, and takes all of it from one of them', async () => {
    const { people, grants, sessions } = await withPeople()
    await people.addPerson({ ...PERSON, id: 'person2', name: 'Ben' })
    await sessions.addSession({ ...SESSION, id: 'session2', keyHash: 'b', personId: 'person2' })
    await grants.takeGrant('grant1', 'session1', 50)
    await grants.takeGrant('grant1', 'session2', 50)
    await people.setMembership('map1', 'person1', 'manage')
    const visitors = async () =>
      (await people.listVisitors('map1')).map(({ person, role, grant, lastSeenAt }) =>
        [person.name, role, grant?.label ?? '', lastSeenAt].join(' '),
      )
    expect((await visitors()).toSorted()).toEqual([
      'Ben edit Butte College 10',
      'Eva edit Butte College 10',
      'Eva manage  10',
    ])
    await people.dropFromMap('map1', 'person1')
    expect(await visitors()).toEqual(['Ben edit Butte College 10'])
    expect(await people.listVisitors('map2')).toEqual([])
  })

  it('knows whether somebody manages the server', async () => {
    const { grants } = await withPeople()
    await grants.addGrant({ ...GRANT, id: 'all', keyHash: 'all', mapId: null, role: 'manage', redeemBy: 60 })
    expect(await grants.hasManager(50, 0)).toBe(false)
    await grants.takeGrant('all', 'session1', 50)
    // Until the session ends or idles, the link is revoked, or it expires; not only until it could be redeemed.
    expect([await grants.hasManager(999, 9), await grants.hasManager(1000, 9)]).toEqual([true, false])
    expect(await grants.hasManager(50, 10)).toBe(false)
    await grants.changeGrant('all', { expiresAt: 50 })
    expect(await grants.hasManager(50, 9)).toBe(false)
    await grants.changeGrant('all', { expiresAt: null })
    expect(await grants.hasManager(50, 9)).toBe(true)
    await grants.revokeGrant('all', 1)
    expect(await grants.hasManager(50, 9)).toBe(false)
  })

  it('forgets with a map all access to it', async () => {
    const storage = await withPeople()
    await storage.createMap(MAP, 'map:map1', Uint8Array.of(1))
    await storage.createRoom('map1', 'workbook:map1', Uint8Array.of(2))
    await storage.createRoom('map1', 'workbook:map1', Uint8Array.of(3))
    await storage.createRoom('none', 'workbook:none', Uint8Array.of(4))
    expect([...((await storage.load('workbook:map1'))?.snapshot?.data ?? [])]).toEqual([2])
    expect(await storage.load('workbook:none')).toBeNull()
    await storage.grants.takeGrant('grant1', 'session1', 50)
    await storage.people.setMembership('map1', 'person1', 'manage')
    expect(await storage.removeMap('map1', ['map:map1', 'workbook:map1'])).toBe(true)
    expect(await storage.load('workbook:map1')).toBeNull()
    expect(await storage.grants.findGrant('grant1')).toBeNull()
    expect(await storage.sessions.findAccess('hash of a session')).toMatchObject({ grants: [], memberships: [] })
  })

  it('tells the audit from the newest on, of one map or of all', async () => {
    const { audit } = await open()
    const entry = { at: 7, person: 'Eva', label: 'L', address: '192.0.2.0/24' }
    await audit.addAudit({ ...entry, act: 'redeemed', mapId: 'map1', detail: 'edit' })
    await audit.addAudit({ ...entry, act: 'signedOut', mapId: null, detail: '' })
    await audit.addAudit({ ...entry, act: 'refused', mapId: 'map1', detail: 'manageMap' })
    const acts = async (mapId: string | null, before: number | null, limit: number) =>
      (await audit.listAudit(mapId, before, limit)).map(({ act }) => act)
    expect(await acts(null, null, 9)).toEqual(['refused', 'signedOut', 'redeemed'])
    expect(await acts('map1', null, 9)).toEqual(['refused', 'redeemed'])
    const [newest] = await audit.listAudit('map1', null, 1)
    expect(newest).toMatchObject({ ...entry, act: 'refused', mapId: 'map1', detail: 'manageMap' })
    expect(await acts('map1', newest?.id ?? 0, 9)).toEqual(['redeemed'])
  })

  it('forgets of the audit what happened before a time, and goes on counting', async () => {
    const { audit } = await open()
    const entry = { act: 'exported', person: 'Eva', mapId: null, label: '', address: '' } as const
    for (const at of [6, 7, 8]) await audit.addAudit({ ...entry, at, detail: String(at) })
    const [last] = await audit.listAudit(null, null, 1)
    await audit.forgetAudit(8)
    await audit.addAudit({ ...entry, at: 9, detail: '9' })
    const kept = await audit.listAudit(null, null, 9)
    expect(kept.map(({ detail }) => detail)).toEqual(['9', '8'])
    expect(kept[0]?.id).toBeGreaterThan(last?.id ?? Infinity)
  })
}
