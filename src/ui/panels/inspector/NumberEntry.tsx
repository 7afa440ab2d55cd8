import { readNumber } from './reading.ts'
import { TextEntry } from './TextEntry.tsx'

interface NumberEntryProps {
  readonly label: string
  readonly value: number | null
  readonly isDisabled: boolean
  readonly isSound: (n: number) => boolean
  /** What is wrong with what was typed. */
  readonly wrong: (typed: string) => string
  readonly onCommit: (n: number | null) => void
}

/** A plain number that may be left out. */
export function NumberEntry({ label, value, isDisabled, isSound, wrong, onCommit }: NumberEntryProps) {
  return (
    <TextEntry
      label={label}
      inputMode="decimal"
      value={value === null ? '' : String(value)}
      isDisabled={isDisabled}
      commit={(typed) => {
        if (typed.trim() === '') {
          onCommit(null)
          return null
        }
        const n = readNumber(typed)
        if (n === null || !isSound(n)) return wrong(typed)
        onCommit(n)
        return null
      }}
    />
  )
}
