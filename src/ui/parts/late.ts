import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/** A server that is away while the network stands tells nobody when it is back. */
const AGAIN_MS = 10_000

/** What Vite says of a style sheet that did not come. */
const NO_STYLE = 'Unable to preload CSS for '

/**
 * A part that comes when its file can be had, and until then is not there: what stands on the page stands without
 * it. For all that no panel of its own holds. Stands in a Suspense.
 */
export function late<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await untilFetched(load) }))
}

/**
 * Fetches something again and again until it is there, whenever the network or the server may be back. Rejects where
 * it came and is broken.
 */
export async function untilFetched<T>(
  load: () => Promise<T>,
  waitForNetwork: () => Promise<unknown> = untilReachable,
): Promise<T> {
  for (let styles = ''; ;) {
    try {
      if (styles !== '') await (await import('./fetchStyles.ts')).fetchStyles(styles)
      return await load()
    } catch (error) {
      if (!isFetchFailure(error)) throw error
      styles = error.message.split(NO_STYLE)[1] ?? styles
      await waitForNetwork()
    }
  }
}

/** Whether a file of the program could not be had. */
export function isFetchFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return (
    error.message.startsWith(NO_STYLE) || (error instanceof TypeError && /import|module|fetch/i.test(error.message))
  )
}

/** Resolves when the network comes back; where it never went, after a while. */
function untilReachable(): Promise<unknown> {
  return new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true })
    if (navigator.onLine) setTimeout(resolve, AGAIN_MS)
  })
}
