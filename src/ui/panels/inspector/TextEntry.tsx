import { TextField } from '../../parts/TextField.tsx'
import type { TextFieldProps } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { useEntry } from './useEntry.ts'

interface TextEntryProps extends Pick<
  TextFieldProps,
  'label' | 'hint' | 'lines' | 'inputMode' | 'maxLength' | 'isDisabled'
> {
  /** Undefined where several are shown and differ. */
  readonly value: string | undefined
  /** Takes what was typed; gives what is wrong with it, or null. */
  readonly commit: (typed: string) => string | null
}

/** A text that is kept when its field is left. */
export function TextEntry({ value, commit, lines = 1, ...rest }: TextEntryProps) {
  const { t } = useWords()
  const entry = useEntry(value ?? '', commit, lines > 1)
  return (
    <TextField
      {...rest}
      {...entry}
      lines={lines}
      {...(value === undefined && { placeholder: t('inspector.various') })}
    />
  )
}
