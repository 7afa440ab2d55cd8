import { isRole, strongestRole } from '../../src/model/role.ts'
import type { Role } from '../../src/model/role.ts'
import type { StoredAccess, StoredAudit, StoredGrant, StoredPerson, StoredSession, Visitor } from './people.ts'
import type { Storage } from './storage.ts'

type People = Pick<Storage, 'people' | 'grants' | 'sessions' | 'audit'> & {
  readonly forgetMap: (mapId: string) => void
}

interface Held {
  readonly sessionId: string
  readonly grantId: string
}

interface Member {
  readonly mapId: string
  readonly personId: string
  readonly role: Role
}

/** People, grants, sessions and the audit of the store in memory. `passComments` gives what a guest wrote to another. */
export function memoryPeople(passComments: (guestId: string, personId: string) => void): People {
  const persons = new Map<string, StoredPerson>()
  const grants = new Map<string, StoredGrant>()
  const sessions = new Map<string, StoredSession>()
  let held: readonly Held[] = []
  let members: readonly Member[] = []
  let audit: readonly StoredAudit[] = []
  let lastAuditId = 0

  const isGood = (grant: StoredGrant, at: number): boolean =>
    grant.revokedAt === null && (grant.expiresAt === null || grant.expiresAt > at)
  const ofPerson = (personId: string): readonly StoredSession[] =>
    [...sessions.values()]
      .filter((session) => session.personId === personId)
      .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt || (a.id < b.id ? -1 : 1))

  function accessOf(session: StoredSession | undefined): StoredAccess | null {
    const person = session === undefined ? undefined : persons.get(session.personId)
    if (session === undefined || person === undefined) return null
    const ids = new Set(held.filter(({ sessionId }) => sessionId === session.id).map(({ grantId }) => grantId))
    return {
      session,
      person,
      grants: [...grants.values()]
        .filter(({ id }) => ids.has(id))
        .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      memberships: members
        .filter(({ personId }) => personId === person.id)
        .map(({ mapId, role }) => ({ mapId, role }))
        .toSorted((a, b) => (a.mapId < b.mapId ? -1 : 1)),
    }
  }

  function visitorsByGrant(mapId: string): readonly Visitor[] {
    const found = new Map<string, Visitor>()
    for (const { sessionId, grantId } of held) {
      const [grant, session] = [grants.get(grantId), sessions.get(sessionId)]
      const person = session === undefined ? undefined : persons.get(session.personId)
      if (grant?.mapId !== mapId || !isRole(grant.role) || session === undefined || person === undefined) continue
      const key = `${grantId} ${person.id}`
      const lastSeenAt = Math.max(session.lastSeenAt, found.get(key)?.lastSeenAt ?? 0)
      found.set(key, { person, role: grant.role, grant, lastSeenAt })
    }
    return [...found.values()]
  }

  function visitorsByMembership(mapId: string): readonly Visitor[] {
    return members.flatMap((member) => {
      const person = persons.get(member.personId)
      if (member.mapId !== mapId || person === undefined) return []
      const lastSeenAt = ofPerson(person.id)[0]?.lastSeenAt ?? null
      return [{ person, role: member.role, grant: null, lastSeenAt }]
    })
  }

  const findAccount = (issuer: string, subject: string): StoredPerson | null =>
    [...persons.values()].find(({ account }) => account?.issuer === issuer && account.subject === subject) ?? null

  function passMemberships(guestId: string, personId: string): void {
    const both = members.filter((member) => member.personId === guestId || member.personId === personId)
    const passed = [...new Set(both.map(({ mapId }) => mapId))].flatMap((mapId) => {
      const role = strongestRole(both.filter((member) => member.mapId === mapId).map((member) => member.role))
      return role === null ? [] : [{ mapId, personId, role }]
    })
    members = [...members.filter((member) => !both.includes(member)), ...passed]
  }

  function keepGrant(grant: StoredGrant): StoredGrant {
    grants.set(grant.id, grant)
    return grant
  }

  return {
    forgetMap: (mapId) => {
      members = members.filter((member) => member.mapId !== mapId)
      for (const grant of grants.values()) {
        if (grant.mapId !== mapId) continue
        grants.delete(grant.id)
        held = held.filter(({ grantId }) => grantId !== grant.id)
      }
    },
    people: {
      addPerson: async (person) => {
        persons.set(person.id, person)
      },
      findPeople: async (ids) => ids.flatMap((id) => persons.get(id) ?? []),
      keepAccount: async (person) => {
        const known = findAccount(person.account.issuer, person.account.subject)
        const kept = known === null ? person : { ...known, name: person.name, account: person.account }
        persons.set(kept.id, kept)
        return kept
      },
      findAccount: async (issuer, subject) => findAccount(issuer, subject),
      renamePerson: async (id, name) => {
        const person = persons.get(id)
        if (person !== undefined) persons.set(id, { ...person, name })
      },
      setMembership: async (mapId, personId, role) => {
        const others = members.filter((member) => member.mapId !== mapId || member.personId !== personId)
        members = [...others, { mapId, personId, role }]
      },
      listVisitors: async (mapId) => [...visitorsByGrant(mapId), ...visitorsByMembership(mapId)],
      dropFromMap: async (mapId, personId) => {
        members = members.filter((member) => member.mapId !== mapId || member.personId !== personId)
        held = held.filter(
          ({ sessionId, grantId }) =>
            sessions.get(sessionId)?.personId !== personId || grants.get(grantId)?.mapId !== mapId,
        )
      },
    },
    grants: {
      addGrant: async (grant) => {
        grants.set(grant.id, grant)
      },
      findGrant: async (id) => grants.get(id) ?? null,
      findGrantByKey: async (keyHash) => [...grants.values()].find((grant) => grant.keyHash === keyHash) ?? null,
      listGrants: async (mapId) =>
        [...grants.values()]
          .filter((grant) => grant.mapId === mapId)
          .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)),
      changeGrant: async (id, { role, label, expiresAt, useLimit }) => {
        const grant = grants.get(id)
        if (grant === undefined || grant.revokedAt !== null) return null
        return keepGrant({
          ...grant,
          role: role ?? grant.role,
          label: label ?? grant.label,
          expiresAt: expiresAt === undefined ? grant.expiresAt : expiresAt,
          useLimit: useLimit === undefined ? grant.useLimit : useLimit,
        })
      },
      revokeGrant: async (id, at) => {
        const grant = grants.get(id)
        return grant === undefined ? null : keepGrant({ ...grant, revokedAt: grant.revokedAt ?? at })
      },
      takeGrant: async (id, sessionId, at) => {
        const grant = grants.get(id)
        if (grant === undefined || !isGood(grant, at)) return false
        if (grant.redeemBy !== null && grant.redeemBy <= at) return false
        if (grant.useLimit !== null && grant.useCount >= grant.useLimit) return false
        grants.set(id, { ...grant, useCount: grant.useCount + 1, lastUsedAt: at })
        if (!held.some((one) => one.sessionId === sessionId && one.grantId === id)) {
          held = [...held, { sessionId, grantId: id }]
        }
        return true
      },
      forgetUnused: async (label) => {
        for (const grant of grants.values()) {
          if (grant.createdBy === null && grant.useCount === 0 && grant.label === label) grants.delete(grant.id)
        }
      },
      hasManager: async (at, seenAfter) =>
        held.some(({ sessionId, grantId }) => {
          const [session, grant] = [sessions.get(sessionId), grants.get(grantId)]
          if (session === undefined || grant === undefined) return false
          const isManager = grant.mapId === null && grant.role === 'manage' && isGood(grant, at)
          return isManager && session.endsAt > at && session.lastSeenAt > seenAfter
        }),
    },
    sessions: {
      addSession: async (session) => {
        sessions.set(session.id, session)
      },
      findAccess: async (keyHash) => accessOf([...sessions.values()].find((session) => session.keyHash === keyHash)),
      findAccesses: async (ids) => ids.flatMap((id) => accessOf(sessions.get(id)) ?? []),
      rekeySession: async (id, keyHash) => {
        const session = sessions.get(id)
        if (session !== undefined) sessions.set(id, { ...session, keyHash })
      },
      passSession: async (id, personId, keyHash, at, endsAt) => {
        const session = sessions.get(id)
        if (session === undefined) return false
        sessions.set(id, { ...session, personId, keyHash, createdAt: at, lastSeenAt: at, endsAt })
        if (persons.get(session.personId)?.account !== null) return true
        passMemberships(session.personId, personId)
        passComments(session.personId, personId)
        return true
      },
      touchSessions: async (ids, at) => {
        for (const id of ids) {
          const session = sessions.get(id)
          if (session !== undefined) sessions.set(id, { ...session, lastSeenAt: Math.max(session.lastSeenAt, at) })
        }
      },
      listSessions: async (personId) => ofPerson(personId),
      endSessions: async (ids) => endAll(ids),
      forgetSessions: async (at, seenAfter) =>
        endAll(
          [...sessions.values()]
            .filter((session) => session.endsAt <= at || session.lastSeenAt <= seenAfter)
            .map(({ id }) => id),
        ),
    },
    audit: {
      addAudit: async (entry) => {
        lastAuditId += 1
        audit = [...audit, { ...entry, id: lastAuditId }]
      },
      listAudit: async (mapId, before, limit) =>
        audit
          .filter((entry) => (mapId === null || entry.mapId === mapId) && (before === null || entry.id < before))
          .toReversed()
          .slice(0, limit),
      forgetAudit: async (before) => {
        audit = audit.filter(({ at }) => at >= before)
      },
    },
  }

  function endAll(ids: readonly string[]): void {
    for (const id of ids) sessions.delete(id)
    held = held.filter(({ sessionId }) => !ids.includes(sessionId))
  }
}
