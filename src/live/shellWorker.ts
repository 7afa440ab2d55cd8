/**
 * The service worker: opens the program without a network from files it fetched as one set. It holds the program
 * alone, never an answer of the API. It imports nothing, and the build writes it to /sw.js (see vite.config.ts).
 */

interface ExtendedEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface FetchedEvent extends ExtendedEvent {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}

declare const self: {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (type: 'install' | 'activate' | 'fetch', listener: (event: Event) => void) => void
}

/** Written here by the build: a name for this set of files, and their paths. */
const BUILD = '__SHELL_BUILD__'
const FILES = '__SHELL_FILES__'

const PREFIX = 'trellis-shell-'
const CACHE = PREFIX + BUILD
const PAGE = '/'
/** A network that has not answered a page by then counts as none, ms. */
const PATIENCE_MS = 4000
/** Paths that are never the program's page. */
const NOT_PAGES = /^\/(api|auth|sync|assets|healthz|readyz)(\/|$)/

self.addEventListener('install', (event) => {
  if (isExtended(event)) event.waitUntil(install())
})

self.addEventListener('activate', (event) => {
  if (isExtended(event)) event.waitUntil(activate())
})

self.addEventListener('fetch', (event) => {
  if (!isFetched(event)) return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && !NOT_PAGES.test(pathname)) event.respondWith(openPage(request))
  else if (FILES.split('\n').includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(readFile(request))
})

/** All files or none: where one cannot be had, the worker before this one stays. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  try {
    await cache.addAll([PAGE, ...FILES.split('\n')].map((path) => new Request(path, { cache: 'no-cache' })))
  } catch (error) {
    // Left empty, it would count as the set before the next one, and that one's true forerunner would go.
    await caches.delete(CACHE)
    throw error
  }
  await self.skipWaiting()
}

/** The set before this one stays: pages that were opened with it may ask for more of its files. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  for (const name of others.slice(0, -1)) await caches.delete(name)
  await self.clients.claim()
}

/** The server's page wherever it answers, so that no one stays with an old program; else the one at hand. */
async function openPage(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return response.status < 500 || kept === undefined ? response : kept
  } catch (error) {
    if (kept === undefined) throw error
    return kept
  }
}

/** Names of files bear a hash of what is in them, so that a set of files cannot mix with another. */
async function readFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

function isExtended(event: Event): event is ExtendedEvent {
  return 'waitUntil' in event
}

function isFetched(event: Event): event is FetchedEvent {
  return 'respondWith' in event
}
