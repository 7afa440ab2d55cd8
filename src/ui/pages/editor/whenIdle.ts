/** A page that is never idle still gets its late parts, ms. */
const LONGEST_MS = 3000

/**
 * Calls once what stands is on the screen and the page has nothing else to do; of a page that nobody sees, when it is
 * seen. Gives the way to take it back.
 */
export function whenIdle(callback: () => void): () => void {
  // The first frame draws it, the one after it tells that it was drawn: on a slow machine long after it was asked for.
  let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(rest)))
  let handle = 0
  const rest = (): void => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) handle = requestIdleCallback(callback, { timeout: LONGEST_MS })
    else callback()
  }
  return () => {
    cancelAnimationFrame(frame)
    if (handle !== 0) cancelIdleCallback(handle)
  }
}
