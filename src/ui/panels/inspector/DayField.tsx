import { Field } from '../../parts/Field.tsx'
import { useWords } from '../../words.tsx'

interface DayFieldProps {
  readonly label: string
  /** Undefined where several are shown and differ. */
  readonly value: string | null | undefined
  readonly isDisabled: boolean
  readonly onChange: (day: string | null) => void
}

/** A day by the browser's own calendar. */
export function DayField({ label, value, isDisabled, onChange }: DayFieldProps) {
  const { t } = useWords()
  return (
    <Field label={label} hint={value === undefined ? t('inspector.various') : undefined}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value ?? ''}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  )
}

/** Today where the person is, as ISO 8601 writes it. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
