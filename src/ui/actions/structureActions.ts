import { Combine, Split, Unplug } from 'lucide-react'

import { isPlaced } from '../../model/kinds.ts'
import { indexOf } from '../../model/map.ts'
import { openDialog } from '../../store/viewActs.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { cellAtHand } from './addActions.ts'

/** Acts that change how a map is built: its levels and pathways, and where a link leads. */
export const structureActions: readonly Action[] = [
  {
    id: 'reconnect',
    group: 'edit',
    label: 'action.reconnect',
    icon: Unplug,
    shortcuts: [],
    needs: 'need.link',
    enabled: (state) => canEdit(state) && soleLinkId(state) !== null,
    run: (_acts, state) => {
      const id = soleLinkId(state)
      if (id !== null) openDialog({ type: 'reconnect', id })
    },
  },
  {
    id: 'merge',
    group: 'arrange',
    label: 'action.merge',
    icon: Combine,
    shortcuts: [],
    needs: 'need.twoLanes',
    enabled: (state) => canEdit(state) && hasTwoLanes(state),
    run: (_acts, state) => openDialog({ type: 'merge', id: laneAtHand(state) }),
  },
  {
    id: 'split',
    group: 'arrange',
    label: 'action.split',
    icon: Split,
    shortcuts: [],
    needs: 'need.anyCard',
    enabled: (state) => canEdit(state) && indexOf(state.map.map).cards.size > 0,
    run: (_acts, state) => openDialog({ type: 'split', id: laneAtHand(state), cardIds: placedIds(state) }),
  },
]

function hasTwoLanes({ map }: ActionState): boolean {
  const { levels, pathways } = indexOf(map.map)
  return levels.length > 1 || pathways.length > 1
}

/** The pathway of the card or cell at hand. */
function laneAtHand(state: ActionState): string | null {
  return cellAtHand(state)?.pathwayId ?? null
}

function placedIds(state: ActionState): readonly string[] {
  return targetIds(state).filter((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isPlaced(record)
  })
}

/** The one link an act is meant for. */
export function soleLinkId(state: ActionState): string | null {
  const [id, ...more] = targetIds(state)
  return id !== undefined && more.length === 0 && state.map.map.records.get(id)?.kind === 'link' ? id : null
}
