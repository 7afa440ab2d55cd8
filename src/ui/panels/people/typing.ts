import { showTyping } from '../../../store/typing.ts'

/** Who has typed nothing for so long does not type any more, ms. */
const PAUSE_MS = 20_000

/**
 * Tells the others which field one types in: its name stands at `data-field` around it, the record at `data-edits`.
 * Gives the way to stop.
 */
export function listenToTyping(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    showTyping(null)
  }
  const handleInput = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    const field = target.closest<HTMLElement>('[data-field]')?.dataset['field']
    const id = target.closest<HTMLElement>('[data-edits]')?.dataset['edits']
    if (field === undefined || id === undefined) return
    showTyping({ id, field })
    clearTimeout(timer)
    timer = setTimeout(stop, PAUSE_MS)
  }
  document.addEventListener('input', handleInput)
  document.addEventListener('focusout', stop)
  return () => {
    stop()
    document.removeEventListener('input', handleInput)
    document.removeEventListener('focusout', stop)
  }
}
