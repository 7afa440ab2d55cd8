import type { MapRecord } from '../../../model/kinds.ts'

/** What every form takes: one record, or several of one kind that are changed together. */
export interface FormProps<R extends MapRecord> {
  readonly records: readonly R[]
  readonly isDisabled: boolean
}

/** The one record a form is about; null when they are several. */
export function soleOf<R>(records: readonly R[]): R | null {
  return records.length === 1 ? (records[0] ?? null) : null
}
