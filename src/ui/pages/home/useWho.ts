import { useAccess } from '../../../store/access.ts'

/** Who is at the pages of maps: null until known; `guest`, who may open maps, and `maker`, who may make them too. */
export function useWho(): 'nobody' | 'guest' | 'maker' | null {
  return useAccess(({ mode, person, instanceRole }) => {
    if (mode === null) return null
    if (person === null) return 'nobody'
    return instanceRole === null ? 'guest' : 'maker'
  })
}
