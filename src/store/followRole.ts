/** What I may do in the open map, asked beside its connection and again whenever that may have changed. */
import { createWhoApi } from '../live/whoApi.ts'
import { mayInMap } from '../model/role.ts'
import { setRole } from './access.ts'
import { adoptPerson } from './name.ts'

export interface RoleFollower {
  /** Asks again; an answer on its way counts no more. */
  readonly ask: () => void
  /** Asks once whether I may edit; null where the server gives no answer. Also when stopped, and then tells no one. */
  readonly mayEdit: () => Promise<boolean | null>
  /** What was asked is not heard any more. */
  readonly stop: () => void
}

/** Between two tries while the server cannot be reached: a second, then ever longer, up to half a minute. */
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 30_000

/**
 * Asks for my role in a map and keeps it in `accessStore`. `onAnswer` hears when an answer is there, also where the
 * server refuses one: then the role stays as it was, and the map's connection tells why.
 */
export function followRole(mapId: string, origin: string, onAnswer: () => void): RoleFollower {
  const api = createWhoApi(origin)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (retryMs: number): Promise<void> => {
    clearTimeout(timer)
    const own = (asked += 1)
    const answer = await api.mapAccess(mapId)
    if (own !== asked) return
    // At the first no, the cookie of a session that may do more may still be on its way from another tab.
    const passing = retryMs === FIRST_RETRY_MS ? [401, 429] : [429]
    if (!answer.ok && (answer.problem.code !== 'refused' || passing.includes(answer.problem.status))) {
      timer = setTimeout(() => void ask(Math.min(retryMs * 2, LONGEST_RETRY_MS)), retryMs)
      return
    }
    if (answer.ok) {
      setRole(answer.value.role)
      adoptPerson(answer.value.person, origin)
    }
    onAnswer()
  }
  void ask(FIRST_RETRY_MS)
  let isStopped = false
  const mayEdit = async (): Promise<boolean | null> => {
    const answer = await api.mapAccess(mapId)
    if (!answer.ok) return null
    if (!isStopped) {
      setRole(answer.value.role)
      onAnswer()
    }
    return mayInMap(answer.value.role, 'editMap')
  }
  return {
    mayEdit,
    ask: () => void ask(FIRST_RETRY_MS),
    stop: () => {
      isStopped = true
      asked += 1
      clearTimeout(timer)
    },
  }
}
