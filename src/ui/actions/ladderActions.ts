import { ArrowLeftToLine, ArrowRightToLine, Columns3, Grid3x3, RectangleVertical, Workflow } from 'lucide-react'

import type { Pathway } from '../../model/pathway.ts'
import { indexOf } from '../../model/map.ts'
import { pathwayShown } from '../../store/shownMap.ts'
import type { Arrangement } from '../../store/view.ts'
import { setArrangement, showPathway } from '../../store/viewActs.ts'
import type { Action, ActionState } from './action.ts'
import { cellAtHand } from './addActions.ts'

/** Acts on what is shown of the map: one pathway alone as a ladder or all, as a grid or as a flow. */
export const ladderActions: readonly Action[] = [
  {
    id: 'onePathway',
    group: 'view',
    label: 'action.onePathway',
    icon: RectangleVertical,
    shortcuts: [],
    enabled: (state) => pathwaysOf(state).length > 1,
    run: (_acts, state) => showPathway(cellAtHand(state)?.pathwayId ?? pathwaysOf(state)[0]?.id ?? null),
  },
  {
    id: 'allPathways',
    group: 'view',
    label: 'action.allPathways',
    icon: Columns3,
    shortcuts: [],
    enabled: (state) => shownIn(state) !== null,
    run: () => showPathway(null),
  },
  step('previousPathway', -1),
  step('nextPathway', 1),
  arrange('arrangeMatrix', 'matrix'),
  arrange('arrangeFlow', 'flow'),
]

function step(id: 'previousPathway' | 'nextPathway', by: 1 | -1): Action {
  const target = (state: ActionState): Pathway | null => {
    const shown = shownIn(state)
    if (shown === null) return null
    const pathways = pathwaysOf(state)
    return pathways[pathways.indexOf(shown) + by] ?? null
  }
  return {
    id,
    group: 'view',
    label: `action.${id}`,
    icon: by === 1 ? ArrowRightToLine : ArrowLeftToLine,
    shortcuts: [],
    enabled: (state) => target(state) !== null,
    run: (_acts, state) => showPathway(target(state)?.id ?? null),
  }
}

function arrange(id: 'arrangeMatrix' | 'arrangeFlow', arrangement: Arrangement): Action {
  return {
    id,
    group: 'view',
    label: `action.${id}`,
    icon: arrangement === 'flow' ? Workflow : Grid3x3,
    shortcuts: [],
    enabled: ({ map, view }) => map.status === 'ready' && view.face === 'map',
    isOn: ({ map, view }) => (view.arrangement ?? map.map.settings.arrangement) === arrangement,
    run: (_acts, { map }) => setArrangement(map.map.settings.arrangement === arrangement ? null : arrangement),
  }
}

function pathwaysOf({ map }: ActionState): readonly Pathway[] {
  return map.status === 'ready' ? indexOf(map.map).pathways : []
}

function shownIn(state: ActionState): Pathway | null {
  const shown = pathwayShown(state.map.map, state.view.pathwayId)
  return state.map.status === 'ready' ? shown : null
}
