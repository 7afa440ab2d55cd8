/** Who comes to the open map and who leaves it, each person once, for as long as the server can tell. */
import { accessStore } from './access.ts'
import { meStore } from './me.ts'
import { othersHere } from './people.ts'
import type { PersonHere } from './people.ts'

export interface Comings {
  readonly came: readonly PersonHere[]
  readonly left: readonly PersonHere[]
}

export interface ComingsWatch {
  /** Who came and who left since this was last asked: not who did both, as on a reload. */
  readonly take: () => Comings
  readonly stop: () => void
}

const NOBODY: Comings = { came: [], left: [] }

/** Watches from those on who are here now; calls when it may be worth asking. */
export function watchComings(onChange: () => void): ComingsWatch {
  let known = peopleNow()
  const stop = meStore.subscribe(({ peers, save }, before) => {
    if (peers !== before.peers || save.state !== before.save.state) onChange()
  })
  return {
    take: () => {
      // Nobody has left because I cannot see them.
      if (!isOnline()) return NOBODY
      const now = peopleNow()
      const came = [...now.values()].filter(({ id }) => !known.has(id))
      const left = [...known.values()].filter(({ id }) => !now.has(id))
      known = now
      return { came, left }
    },
    stop,
  }
}

function isOnline(): boolean {
  const { state } = meStore.getState().save
  return state === 'saved' || state === 'saving'
}

function peopleNow(): ReadonlyMap<string, PersonHere> {
  const { others } = othersHere(meStore.getState().peers, accessStore.getState().person?.id ?? null)
  return new Map(others.map((person) => [person.id, person]))
}
