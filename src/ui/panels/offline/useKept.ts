import { useEffect, useState } from 'react'

import { deviceCopyActs } from '../../../store/device.ts'
import type { KeptThings } from '../../../store/device.ts'

/** All that is kept on this device, and a way to look again; null until it was looked at. */
export function useKept(): readonly [KeptThings | null, () => void] {
  const [kept, setKept] = useState<KeptThings | null>(null)
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    let isWanted = true
    void deviceCopyActs.list().then((found) => {
      if (isWanted) setKept(found)
    })
    return () => {
      isWanted = false
    }
  }, [looks])
  return [kept, () => setLooks(looks + 1)]
}
