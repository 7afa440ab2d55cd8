import { isSame } from '../../../model/json.ts'
import type { Json } from '../../../model/json.ts'
import type { FieldWish } from '../../../store/actTypes.ts'
import { acts } from '../../../store/acts.ts'

/** What is the same for all of them; undefined where they differ. */
export function sharedBy<R, T>(records: readonly R[], of: (record: R) => T): T | undefined {
  const [first, ...others] = records.map(of)
  return others.every((one) => isSame(one, first)) ? first : undefined
}

export interface WithId {
  readonly id: string
}

/** Gives a field of all of them one value, as one undo step. */
export function setAll(records: readonly WithId[], field: string, value: Json): void {
  changeAll(records, (record) => ({ type: 'field', id: record.id, field, value }))
}

/** Changes each of them in its own way, as one undo step. */
export function changeAll<R>(records: readonly R[], wish: (record: R) => FieldWish): void {
  acts.changeTogether(records.map(wish))
}
