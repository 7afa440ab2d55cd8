import { mayInMap, strongestRole } from '../../src/model/role.ts'
import type { Role } from '../../src/model/role.ts'
import type { Mentionable } from '../../src/wire/comments.ts'
import { isGood } from '../access/grant.ts'
import type { LiveAccess } from '../access/live.ts'
import { personSummary } from '../access/recognize.ts'
import type { StoredPerson } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'

/** Who can be mentioned on a map: people who are here or were, and may read its comments. */
export class Mentionables {
  readonly #people: Storage['people']
  readonly #live: Pick<LiveAccess, 'peopleIn'>

  constructor(people: Storage['people'], live: Pick<LiveAccess, 'peopleIn'>) {
    this.#people = people
    this.#live = live
  }

  /** All of them but one; those without a name yet are left out, as nobody could call them. By name. */
  async list(mapId: string, exceptId: string): Promise<readonly Mentionable[]> {
    const here = this.#live.peopleIn(mapId)
    return (await this.#find(mapId, here))
      .filter(({ id, name }) => id !== exceptId && name !== '')
      .map((person) => ({ ...personSummary(person), isHere: here.has(person.id) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  async areAll(mapId: string, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return true
    const known = new Set((await this.#find(mapId, this.#live.peopleIn(mapId))).map(({ id }) => id))
    return ids.every((id) => known.has(id))
  }

  async #find(mapId: string, here: ReadonlySet<string>): Promise<readonly StoredPerson[]> {
    const now = Date.now()
    const visitors = await this.#people.listVisitors(mapId)
    const roles = new Map<string, Role[]>()
    for (const { person, role, grant } of visitors) {
      const others = roles.get(person.id) ?? []
      roles.set(person.id, grant === null || isGood(grant, now) ? [...others, role] : others)
    }
    const people = new Map(visitors.map(({ person }) => [person.id, person]))
    const readers = [...people.values()].filter(({ id }) =>
      mayInMap(strongestRole(roles.get(id) ?? []), 'readComments'),
    )
    // Whoever is here by no link to the map and no membership manages the whole server.
    const managers = await this.#people.findPeople([...here].filter((id) => !people.has(id)))
    return [...readers, ...managers]
  }
}
