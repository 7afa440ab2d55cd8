import { Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
}

export interface SelectProps<T extends string> extends FieldProps {
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** One of a few, by the browser's own list: the one a phone shows best. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hint, error, isOptional, value, options, onChange, isDisabled = false } = props
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
