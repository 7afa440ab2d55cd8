import { useEffect, useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import type { ApiProblem } from '../../../store/maps.ts'

export interface CopyMap {
  readonly id: string
  readonly title: string
}

/** Maps to copy to: the others of the collection, or of the server where the map is in none. Null until known. */
export function useCopyMaps(mapId: string | null): {
  readonly maps: readonly CopyMap[] | null
  readonly problem: ApiProblem | null
} {
  const collection = useCollection((state) => state.collection)
  const [all, setAll] = useState<readonly CopyMap[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const isAlone = collection === null
  useEffect(() => {
    if (!isAlone) return
    let isWanted = true
    void collectionActs.listMaps().then((answer) => {
      if (!isWanted) return
      if (answer.ok) setAll(answer.value)
      else setProblem(answer.problem)
    })
    return () => {
      isWanted = false
    }
  }, [isAlone])
  const maps = collection?.maps ?? all
  return { maps: maps?.filter(({ id }) => id !== mapId) ?? null, problem: maps === null ? problem : null }
}
