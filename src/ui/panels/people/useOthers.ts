import { useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { othersHere } from '../../../store/people.ts'

/** The others on this map, each once, and how many more windows I have open on it. */
export function useOthers(): ReturnType<typeof othersHere> {
  const peers = useMe((me) => me.peers)
  const myPersonId = useAccess(({ person }) => person?.id ?? null)
  return othersHere(peers, myPersonId)
}
