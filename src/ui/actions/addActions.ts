import { BetweenHorizontalStart, BetweenVerticalStart, Plus } from 'lucide-react'

import type { Cell } from '../../model/place.ts'
import { openDialog } from '../../store/viewActs.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'

export const addActions: readonly Action[] = [
  {
    id: 'add',
    group: 'add',
    label: 'action.add',
    icon: Plus,
    shortcuts: [{ key: 'n' }],
    enabled: canEdit,
    run: (_acts, state) => openDialog({ type: 'add', cell: cellAtHand(state) }),
  },
  {
    id: 'addLevel',
    group: 'add',
    label: 'action.addLevel',
    icon: BetweenVerticalStart,
    shortcuts: [],
    enabled: canEdit,
    run: () => openDialog({ type: 'lane', id: null, lane: 'level' }),
  },
  {
    id: 'addPathway',
    group: 'add',
    label: 'action.addPathway',
    icon: BetweenHorizontalStart,
    shortcuts: [],
    enabled: canEdit,
    run: () => openDialog({ type: 'lane', id: null, lane: 'pathway' }),
  },
]

/** The cell a new card would most likely go in: that of the focused card, or the focused cell itself. */
export function cellAtHand(state: ActionState): Cell | null {
  const { map, view } = state
  const [id] = targetIds(state)
  const record = id === undefined ? undefined : map.map.records.get(id)
  if (record !== undefined && 'place' in record && record.place !== null) {
    const { levelId, pathwayId } = record.place
    return { levelId, pathwayId }
  }
  const cell = view.focusedId === null ? undefined : map.picture?.cells.get(view.focusedId)
  if (cell === undefined) return null
  const level = map.map.records.get(cell.levelId)
  const pathway = map.map.records.get(cell.pathwayId)
  return level?.kind === 'level' && pathway?.kind === 'pathway' ? { levelId: level.id, pathwayId: pathway.id } : null
}
