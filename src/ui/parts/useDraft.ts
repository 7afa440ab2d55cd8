import { useState } from 'react'
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
  const commit = () => {
    if (draft !== null && draft !== value) onCommit(draft)
    setDraft(null)
  }
  return {
    value: draft ?? value,
    onChange: setDraft,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !(options.isLong ?? false)) commit()
      if (event.key === 'Escape' && draft !== null) {
        // The draft alone is left, not what stands around it.
        event.stopPropagation()
        setDraft(null)
      }
    },
  }
}
