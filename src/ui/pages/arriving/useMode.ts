import { useEffect, useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import type { AccessState } from '../../../store/access.ts'
import { learnWho } from '../../../store/who.ts'

/** How people come in here; null until the server has said so. One that does not say lets people in by links. */
export function useMode(): AccessState['mode'] {
  const mode = useAccess((state) => state.mode)
  const [isAsked, setIsAsked] = useState(false)
  const isKnown = mode !== null
  useEffect(() => {
    if (!isKnown) void learnWho().then(() => setIsAsked(true))
  }, [isKnown])
  return mode ?? (isAsked ? 'links' : null)
}
