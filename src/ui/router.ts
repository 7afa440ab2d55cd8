import { useSyncExternalStore } from 'react'

import { FACES } from '../store/view.ts'
import type { Face } from '../store/view.ts'

/** Where one is. The view of a map is part of its link; without one the screen's width decides. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'map'; readonly mapId: string; readonly face: Face | null }
  | { readonly page: 'collection'; readonly collectionId: string }
  | { readonly page: 'published'; readonly publicId: string }
  /** What one is asked to confirm on a map. */
  | { readonly page: 'review'; readonly mapId: string; readonly roundId: string }
  | { readonly page: 'notFound' }

const MAP_PATH = /^\/m\/([a-z0-9]{1,64})\/?$/
const ROUND_ID = /^[a-z0-9]{1,64}$/
const PUBLISHED_PATH = /^\/p\/([a-z0-9]{1,64})\/?$/
const COLLECTION_PATH = /^\/c\/([a-z0-9]{1,64})\/?$/

/** The route an address stands for. */
export function readRoute(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  if (pathname === '/') return { page: 'home' }
  const collectionId = COLLECTION_PATH.exec(pathname)?.[1]
  if (collectionId !== undefined) return { page: 'collection', collectionId }
  const publicId = PUBLISHED_PATH.exec(pathname)?.[1]
  if (publicId !== undefined) return { page: 'published', publicId }
  const mapId = MAP_PATH.exec(pathname)?.[1]
  if (mapId === undefined) return { page: 'notFound' }
  const roundId = searchParams.get('round')
  if (roundId !== null && ROUND_ID.test(roundId)) return { page: 'review', mapId, roundId }
  const view = searchParams.get('view')
  return { page: 'map', mapId, face: FACES.find((face) => face === view) ?? null }
}

/** The address of a route, from the server's root. */
export function pathOf(route: Exclude<Route, { readonly page: 'notFound' }>): string {
  if (route.page === 'home') return '/'
  if (route.page === 'collection') return `/c/${route.collectionId}`
  if (route.page === 'review') return `/m/${route.mapId}?round=${route.roundId}`
  if (route.page === 'published') return `/p/${route.publicId}`
  return `/m/${route.mapId}${route.face === null ? '' : `?view=${route.face}`}`
}

const listeners = new Set<() => void>()

/** Goes somewhere. `replace`: without a step in the browser's history. */
export function navigate(path: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace ?? false) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Where one is now. */
export function useRoute(): Route {
  return readRoute(useAddress())
}

/** The whole address now, with what the page itself reads from it. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => location.href)
}
