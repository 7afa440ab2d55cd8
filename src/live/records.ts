import { checkRecord } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'

/** Those of what the server sent that read as records; what a newer program wrote is left out. */
export function recordsIn(input: readonly unknown[]): readonly MapRecord[] {
  return input.flatMap((one) => {
    const checked = checkRecord(one)
    return checked.ok ? [checked.value] : []
  })
}
