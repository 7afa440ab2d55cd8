import { useRef } from 'react'

import { isSame } from '../model/json.ts'
import type { CareerMap } from '../model/map.ts'
import { useMap } from '../store/map.ts'

interface Kept<T> {
  readonly inputs: readonly unknown[]
  readonly reading: T
}

/**
 * What `read` makes of the map, as plain data. It is read again only when one of the `inputs` it stands on is another
 * object, and stays the very same as long as it says the same: with a thousand entries on a page, an edit draws those
 * anew that it concerns.
 */
export function useMapReading<T>(inputs: (map: CareerMap) => readonly unknown[], read: (map: CareerMap) => T): T {
  const kept = useRef<Kept<T> | null>(null)
  return useMap(({ map }) => {
    const last = kept.current
    const now = inputs(map)
    if (last !== null && isSameList(last.inputs, now)) return last.reading
    const fresh = read(map)
    const reading = last !== null && isSame(last.reading, fresh) ? last.reading : fresh
    kept.current = { inputs: now, reading }
    return reading
  })
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
