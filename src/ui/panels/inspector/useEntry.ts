import { useState } from 'react'
import type { KeyboardEvent } from 'react'

export interface Entry {
  readonly value: string
  /** What is wrong with what was typed; null while nothing is. */
  readonly error: string | null
  readonly onChange: (typed: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Does something else with the field instead of keeping what was typed. */
  readonly choose: (act: () => void) => void
}

/**
 * A value being typed. Leaving the field or Enter hands it to `commit`, which gives null when it was taken,
 * or what is wrong: then it stays as typed. Escape gives it up. Changes from elsewhere do not touch it.
 */
export function useEntry(value: string, commit: (typed: string) => string | null, isLong = false): Entry {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  const finish = (): void => {
    if (draft === null) return
    const problem = draft === value ? null : commit(draft)
    setError(problem)
    if (problem === null) setDraft(null)
  }
  const giveUp = (): void => {
    setDraft(null)
    setError(null)
  }
  return {
    value: draft ?? value,
    error,
    onChange: setDraft,
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !isLong && !event.nativeEvent.isComposing) finish()
      if (event.key === 'Escape' && draft !== null) {
        // The draft alone is left, not what stands around it.
        event.stopPropagation()
        giveUp()
      }
    },
    choose: (act) => {
      giveUp()
      act()
    },
  }
}
