import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

/**
 * A text being typed: it is told to `onCommit` once, when the field is left or Enter is pressed, and given
 * up on Escape. While it is typed, changes from elsewhere do not touch it.
 */
export function useDraft(
  value: string,
  onCommit: (value: string) => void,
  options: { readonly isLong?: boolean } = {},
) {
  const [draft, setDraft] = useState<string | null>(null)
  // Leaving the field comes right after Enter and Escape, before anything is drawn anew: the state of the
  // last drawing would commit a second time, or what was given up.
  const latest = useRef<string | null>(null)
  const change = (typed: string | null): void => {
    latest.current = typed
    setDraft(typed)
  }
  const commit = (): void => {
    const typed = latest.current
    change(null)
    if (typed !== null && typed !== value) onCommit(typed)
  }
  return {
    value: draft ?? value,
    onChange: change,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !(options.isLong ?? false)) commit()
      if (event.key === 'Escape' && latest.current !== null) {
        // The draft alone is left, not what stands around it.
        event.stopPropagation()
        change(null)
      }
    },
  }
}
