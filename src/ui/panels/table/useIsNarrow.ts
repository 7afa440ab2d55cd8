import { useSyncExternalStore } from 'react'

/** The width below which the table shows one pathway at a time, as in `table.module.css`. */
const NARROW = '(max-width: 699px)'

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
