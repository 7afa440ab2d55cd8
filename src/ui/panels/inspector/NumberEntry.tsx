import { readNumber } from './reading.ts'
import { TextEntry } from './TextEntry.tsx'

interface NumberEntryProps {
  readonly label: string
  /** Undefined where several are shown and differ. */
  readonly value: number | null | undefined
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
      value={value === undefined ? undefined : String(value ?? '')}
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
