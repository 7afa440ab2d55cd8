import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'

/** A server that is away while the network stands tells nobody when it is back. */
const AGAIN_MS = 10_000

/** What Vite says of a style sheet that did not come. */
const NO_STYLE = 'Unable to preload CSS for '

/**
 * A part that comes when its file can be had, and until then is not there: what stands on the page stands without
 * it. For all that no panel of its own holds.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy<ComponentType<P>>(async () => ({ default: await untilFetched(load) }))
  return function Late(props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
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

/** Whether a file of the program could not be had: as Chromium and Firefox, Safari, and Vite say it. */
export function isFetchFailure(error: unknown): error is Error {
  return error instanceof Error && /dynamically imported|Importing a module|preload CSS/.test(error.message)
}

/** Resolves when the network comes back; where it never went, after a while. */
function untilReachable(): Promise<unknown> {
  return new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true })
    if (navigator.onLine) setTimeout(resolve, AGAIN_MS)
  })
}
