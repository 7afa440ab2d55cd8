/** The space bar on the canvas: held while dragging it pans, as in every editor; pressed alone it is a key like others. */
import { getBoard, setBoard } from './board.ts'

/** What the space bar presses, types into or chooses by itself. */
const OWN_SPACE = 'a, button, input, textarea, select, summary, [contenteditable], [role^="menuitem"], [role="option"]'

/** Listens to the space bar for the canvas in `root`; `onPress` when it was let go and nothing was dragged. Gives the way to stop. */
export function listenToSpace(root: HTMLElement, onPress: () => void): () => void {
  let hasPanned = false

  const handleDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.defaultPrevented || hasModifier(event) || !isOurs(event.target, root)) return
    event.preventDefault()
    if (getBoard().isPanning) return
    hasPanned = false
    setBoard({ isPanning: true })
  }
  const handleUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !getBoard().isPanning) return
    setBoard({ isPanning: false })
    if (!hasPanned && event.target instanceof Element && root.contains(event.target)) onPress()
  }
  const handlePointer = (): void => {
    hasPanned = true
  }
  const letGo = (): void => {
    if (getBoard().isPanning) setBoard({ isPanning: false })
  }

  window.addEventListener('keydown', handleDown)
  window.addEventListener('keyup', handleUp)
  window.addEventListener('blur', letGo)
  root.addEventListener('pointerdown', handlePointer, { capture: true })
  return () => {
    window.removeEventListener('keydown', handleDown)
    window.removeEventListener('keyup', handleUp)
    window.removeEventListener('blur', letGo)
    root.removeEventListener('pointerdown', handlePointer, { capture: true })
  }
}

/** Pressed on the canvas, or with the focus nowhere. */
function isOurs(target: EventTarget | null, root: HTMLElement): boolean {
  if (!(target instanceof Element)) return false
  return target === document.body || (root.contains(target) && target.closest(OWN_SPACE) === null)
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey
}
