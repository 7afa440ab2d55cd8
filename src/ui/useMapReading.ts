import { useRef } from 'react'

import { isSame } from '../model/json.ts'
import type { CareerMap } from '../model/map.ts'
import { useMap } from '../store/map.ts'

interface Kept<T> {
  readonly map: CareerMap
  readonly ask: (map: CareerMap) => readonly unknown[]
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
  const readAnew = (map: CareerMap, last: Kept<T> | null): T => {
    const fresh = read(map)
    return last !== null && isSame(last.reading, fresh) ? last.reading : fresh
  }
  return useMap(({ map }) => {
    const last = kept.current
    // Most news of the map's store are of its picture or of saving, and the map is the very same.
    if (last !== null && last.map === map && last.ask === inputs) return last.reading
    const now = inputs(map)
    const reading = last !== null && isSameList(last.inputs, now) ? last.reading : readAnew(map, last)
    kept.current = { map, ask: inputs, inputs: now, reading }
    return reading
  })
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
