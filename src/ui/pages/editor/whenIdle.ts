import { requestFrame } from '../../../store/frames.ts'

/** A page that is never idle still gets its late parts, ms. */
const LONGEST_MS = 3000

/** Calls once the page has drawn what stands and has nothing else to do. Gives the way to take it back. */
export function whenIdle(callback: () => void): () => void {
  let stop = requestFrame(() => {
    // Safari has no idle callbacks: what is drawn goes first there too.
    if (!('requestIdleCallback' in window)) {
      stop = requestFrame(callback)
      return
    }
    const handle = requestIdleCallback(callback, { timeout: LONGEST_MS })
    stop = () => cancelIdleCallback(handle)
  })
  return () => stop()
}
