import { BadgeCheck, ClipboardCheck } from 'lucide-react'

import { isCard } from '../../model/kinds.ts'
import { accessStore, may } from '../../store/access.ts'
import { openDialog } from '../../store/viewActs.ts'
import { targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'

/** What employers confirm, and the rounds that ask for it. */
export const reviewActions: readonly Action[] = [
  {
    id: 'confirm',
    group: 'edit',
    label: 'action.confirm',
    icon: BadgeCheck,
    shortcuts: [],
    enabled: (state) => confirmable(state) !== null && may('readComments')(accessStore.getState()),
    run: (_, state) => {
      const id = confirmable(state)
      if (id !== null) openDialog({ type: 'confirm', id })
    },
  },
  {
    id: 'rounds',
    group: 'file',
    label: 'action.rounds',
    icon: ClipboardCheck,
    shortcuts: [],
    enabled: ({ map }) => map.status === 'ready' && may('askForReview')(accessStore.getState()),
    run: () => openDialog({ type: 'rounds' }),
  },
]

/** The one card or pathway that "this" is; null where it is none or several. */
function confirmable(state: ActionState): string | null {
  const [id, ...more] = targetIds(state)
  if (state.map.status !== 'ready' || id === undefined || more.length > 0) return null
  const record = state.map.map.records.get(id)
  return record !== undefined && (isCard(record) || record.kind === 'pathway') ? id : null
}
