import { mayInMap } from '../../../model/role.ts'
import type { AccessState } from '../../../store/access.ts'

/** Whether a copy asks for a warning: guests and those who only look often sit at a computer they share. */
export function isRisky({ role, person }: AccessState): boolean {
  return !mayInMap(role, 'editMap') || (person?.isGuest ?? true)
}
