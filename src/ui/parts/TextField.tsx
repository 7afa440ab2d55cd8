import type { KeyboardEvent } from 'react'

import { Field } from './Field.tsx'
import type { ControlProps, FieldProps } from './Field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange?: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  /** How many lines to show; one line unless told. */
  readonly lines?: number
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'url'
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

/** A labelled text, in one line or several. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, isOptional } = props
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <TextControl {...props} control={control} />}
    </Field>
  )
}

function TextControl({ control, ...props }: TextFieldProps & { readonly control: ControlProps }) {
  const { value, onChange, onBlur, onKeyDown, lines = 1, isDisabled = false, isReadOnly = false } = props
  const shared = {
    ...control,
    value,
    disabled: isDisabled,
    readOnly: isReadOnly,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autoFocus: props.autoFocus,
    onBlur,
    onKeyDown,
  }
  if (lines > 1) return <textarea {...shared} rows={lines} onChange={(event) => onChange?.(event.target.value)} />
  return (
    <input
      {...shared}
      type="text"
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? 'off'}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}
