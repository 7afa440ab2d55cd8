/** Something to do about a message. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

/** A short message that goes away by itself, with at most one thing to do about it, and a way to go. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: ToastAction | null
  /** A second button, for where one might want to go now. */
  readonly way: ToastAction | null
  /** Told when it is gone, or its action is no longer offered. */
  readonly onGone: (() => void) | null
}

type Listener = (toast: Toast) => void

const waiting: Toast[] = []
let count = 0
let listener: Listener | null = null
let wake: (() => void) | null = null

/** Shows a message. `action` is offered as a button beside it. */
export function showToast(
  text: string,
  action: Toast['action'] = null,
  { way = null, onGone = null }: Partial<Pick<Toast, 'way' | 'onGone'>> = {},
): void {
  count += 1
  const toast = { id: count, text, action, way, onGone }
  if (listener !== null) listener(toast)
  else waiting.push(toast)
  wake?.()
}

/** Called by the host that draws messages; it is given those that came before it, too. */
export function receiveToasts(take: Listener): () => void {
  listener = take
  for (const toast of waiting.splice(0)) take(toast)
  return () => {
    listener = null
  }
}

/** Called when there is a message at all: the host is fetched only then. */
export function onFirstToast(run: () => void): () => void {
  wake = run
  if (waiting.length > 0) run()
  return () => {
    wake = null
  }
}
