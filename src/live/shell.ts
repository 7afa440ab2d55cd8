/** The service worker that opens the program without a network; it stands on a device only with consent. */
import { ownScript } from './ownScript.ts'

export const SHELL_PATH = '/sw.js'
/** How the names of its caches begin; shellWorker.ts says the same, as it imports nothing. */
export const SHELL_CACHE = 'trellis-shell-'

/**
 * Lets the program open without a network from now on; resolves once all its files are on this device. Gives false
 * where the browser knows no service workers (plain HTTP), or the files could not be had.
 */
export async function installShell(): Promise<boolean> {
  if (!hasWorkers()) return false
  try {
    return await isReady(await navigator.serviceWorker.register(ownScript(SHELL_PATH)))
  } catch (error) {
    // Browsers reject with either: the file was not there, or it is not allowed.
    if (error instanceof TypeError || error instanceof DOMException) return false
    throw error
  }
}

/** Resolves once a worker is at work, or has given up as one of its files could not be had. */
function isReady({ active, waiting, installing }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = installing ?? waiting ?? active
  if (active !== null || worker === null) return Promise.resolve(active !== null)
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    })
  })
}

/** Takes the worker and its files away. Gives whether there were any. */
export async function removeShell(): Promise<boolean> {
  if (!hasWorkers()) return false
  const registrations = await navigator.serviceWorker.getRegistrations()
  for (const registration of registrations) await registration.unregister()
  const names = (await caches.keys()).filter((name) => name.startsWith(SHELL_CACHE))
  for (const name of names) await caches.delete(name)
  return registrations.length + names.length > 0
}

function hasWorkers(): boolean {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator && 'caches' in globalThis
}
