/** Follows what others do to the collection of the open map. */
import { collectionActs, enterMap } from './collection.ts'

/**
 * How often the tabs are asked for while the page is in sight. Tabs change a few times a day, and whoever comes
 * back to the window asks at once; half a minute is soon enough for those who sit side by side, and cheap.
 */
const EVERY_MS = 30_000

interface CollectionTools {
  /** The server; this page's own where not given. */
  readonly origin?: string
}

/** Follows the collection of a map, whoever changes it, until stopped. What was known of it stays meanwhile. */
export function watchCollection(mapId: string, tools: CollectionTools = {}): () => void {
  const leave = enterMap(mapId, tools.origin ?? '')
  if (typeof window === 'undefined') return leave
  const loadInSight = (): void => {
    if (document.visibilityState === 'visible') void collectionActs.load()
  }
  const timer = setInterval(loadInSight, EVERY_MS)
  window.addEventListener('focus', loadInSight)
  window.addEventListener('online', loadInSight)
  document.addEventListener('visibilitychange', loadInSight)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', loadInSight)
    window.removeEventListener('online', loadInSight)
    document.removeEventListener('visibilitychange', loadInSight)
    leave()
  }
}
