import { useEffect, useState } from 'react'

import { searchSoc } from '../../../analysis/soc/searchSoc.ts'
import type { SocSearch } from '../../../analysis/soc/searchSoc.ts'
import type { SocOccupation } from '../../../analysis/soc/soc.ts'

export interface SocList {
  readonly occupations: readonly SocOccupation[]
  readonly search: SocSearch
}

/** The list of occupations; null while it is fetched, and `unreachable` when it cannot be had. */
export function useSocList(): SocList | 'unreachable' | null {
  const [list, setList] = useState<SocList | 'unreachable' | null>(null)
  useEffect(() => {
    let isWanted = true
    const tell = (found: SocList | 'unreachable'): void => {
      if (isWanted) setList(found)
    }
    fetchList().then(tell, () => tell('unreachable'))
    return () => {
      isWanted = false
    }
  }, [])
  return list
}

let fetched: SocList | null = null

async function fetchList(): Promise<SocList> {
  if (fetched !== null) return fetched
  const { readSoc2018 } = await import('../../../analysis/soc/soc2018.ts')
  const occupations = readSoc2018()
  fetched = { occupations, search: searchSoc(occupations) }
  return fetched
}
