/** Keys that do nothing by themselves, or only walk to what can be pressed. */
const IDLE_KEYS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Tab', 'F6'])

/** Calls at the first thing the person does on the page but in the bar about others. Gives the way to stop listening. */
export function endByGesture(onGesture: () => void): () => void {
  const handle = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      if (event.repeat || IDLE_KEYS.has(event.key)) return
      if (event.key === 'Escape') {
        // Following alone is left, and nothing that stands around it.
        event.preventDefault()
        event.stopPropagation()
        onGesture()
        return
      }
    }
    if (!(event.target instanceof Element && event.target.closest('[data-presence]') !== null)) onGesture()
  }
  const types = ['pointerdown', 'wheel', 'keydown'] as const
  for (const type of types) window.addEventListener(type, handle, { capture: true, passive: false })
  return () => {
    for (const type of types) window.removeEventListener(type, handle, { capture: true })
  }
}
