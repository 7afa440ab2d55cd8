/**
 * Typing that runs ahead of its field. A dialog or a card's title may take some frames to stand; what is typed in
 * between is neither lost nor taken for shortcuts, but goes into the field as soon as that has the focus.
 */

/** A field that is not there by then does not come. */
const PATIENCE_MS = 4000
/** Types of inputs that text can be put into. */
const TEXT_TYPES = new Set(['text', 'search', 'url', 'email', 'tel'])

let stop: (() => void) | null = null

/** Keeps what is typed from now on for the field that is about to get the focus. Does nothing where one has it. */
export function holdTyping(): void {
  if (stop !== null || isTextField(document.activeElement)) return
  let typed = ''
  let isEntered = false
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stop?.()
    if (event.key === 'Escape' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isEntered) return
    if (event.key === 'Enter') isEntered = typed !== ''
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
  }
  const handleFocus = ({ target }: FocusEvent): void => {
    // A palette that closes first gives the focus back to where it was: the dialog it asked for is still to come.
    if (!isTextField(target) && !isInDialog(target)) return
    stop?.()
    if (!isTextField(target) || typed === '') return
    queueMicrotask(() => typeInto(target, typed))
    // A task later: by then whoever listens to the field has taken in what was typed.
    if (isEntered) setTimeout(() => pressEnter(target))
  }
  const rest = (): void => stop?.()
  const timer = setTimeout(rest, PATIENCE_MS)
  window.addEventListener('keydown', handleKey, { capture: true })
  window.addEventListener('focusin', handleFocus)
  window.addEventListener('pointerdown', rest, { capture: true })
  stop = () => {
    stop = null
    clearTimeout(timer)
    window.removeEventListener('keydown', handleKey, { capture: true })
    window.removeEventListener('focusin', handleFocus)
    window.removeEventListener('pointerdown', rest, { capture: true })
  }
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && TEXT_TYPES.has(target.type)
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null
}

/** As if it were typed: in place of what is selected, and told to whoever listens to the field. */
function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const end = field.value.length
  field.setRangeText(text, field.selectionStart ?? end, field.selectionEnd ?? end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}

function pressEnter(field: HTMLInputElement | HTMLTextAreaElement): void {
  const isFree = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  if (isFree && field instanceof HTMLInputElement) field.form?.requestSubmit()
}
