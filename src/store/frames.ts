/** Asks for a call at the next frame; gives the way to take it back. */
export type RequestFrame = (callback: () => void) => () => void

/** A tab in the background gets no frames, but its picture should be right when it comes back. */
const HIDDEN_TAB_MS = 250

/** The browser's next frame, or a quarter of a second in a tab that nobody sees. */
export const requestFrame: RequestFrame = (callback) => {
  let isDone = false
  const stop = (): void => {
    isDone = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = (): void => {
    if (isDone) return
    stop()
    callback()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, HIDDEN_TAB_MS)
  return stop
}
