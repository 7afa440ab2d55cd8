import { Eye, EyeOff, FoldHorizontal, FoldVertical } from 'lucide-react'

import { hiddenLanes } from '../../model/drawn.ts'
import type { Level } from '../../model/level.ts'
import { recordOf } from '../../model/map.ts'
import type { Pathway } from '../../model/pathway.ts'
import { laneName } from '../canvas/names.ts'
import { canEdit } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { cellAtHand } from './addActions.ts'

/** How levels and pathways are shown. Each act is about the lane that has the focus, or the one of the card or cell at hand. */
export const laneActions: readonly Action[] = [
  collapse('level', 'collapseLevel', FoldVertical),
  collapse('pathway', 'collapsePathway', FoldHorizontal),
  hide('level', 'hideLevel'),
  hide('pathway', 'hidePathway'),
  {
    id: 'showHidden',
    group: 'arrange',
    label: 'action.showHidden',
    icon: Eye,
    shortcuts: [],
    needs: 'need.hidden',
    enabled: (state) => canEdit(state) && hiddenLanes(state.map.map).length > 0,
    run: (acts, state) => {
      acts.displayLanes(
        hiddenLanes(state.map.map).map(({ id }) => id),
        'open',
      )
    },
  },
]

function collapse(kind: 'level' | 'pathway', id: 'collapseLevel' | 'collapsePathway', icon: Action['icon']): Action {
  return {
    id,
    group: 'arrange',
    label: `action.${id}`,
    labelNow: (state, words) => {
      const lane = laneAtHand(state, kind)
      if (lane === null) return words.t(`action.${id}`)
      const name = laneName(state.map.map, words, lane.id)
      return words.t(lane.display === 'open' ? 'lanes.collapse' : 'lanes.open', { name })
    },
    icon,
    shortcuts: [],
    needs: 'need.lane',
    enabled: (state) => canEdit(state) && laneAtHand(state, kind) !== null,
    run: (acts, state) => {
      const lane = laneAtHand(state, kind)
      if (lane !== null) acts.displayLanes([lane.id], lane.display === 'open' ? 'collapsed' : 'open')
    },
  }
}

function hide(kind: 'level' | 'pathway', id: 'hideLevel' | 'hidePathway'): Action {
  return {
    id,
    group: 'arrange',
    label: `action.${id}`,
    labelNow: (state, words) => {
      const lane = laneAtHand(state, kind)
      return lane === null
        ? words.t(`action.${id}`)
        : words.t('lanes.hide', { name: laneName(state.map.map, words, lane.id) })
    },
    icon: EyeOff,
    shortcuts: [],
    needs: 'need.lane',
    enabled: (state) => canEdit(state) && isShown(laneAtHand(state, kind)),
    run: (acts, state) => {
      const lane = laneAtHand(state, kind)
      if (lane !== null) acts.displayLanes([lane.id], 'hidden')
    },
  }
}

function isShown(lane: Level | Pathway | null): boolean {
  return lane !== null && lane.display !== 'hidden'
}

/** The lane of a kind whose header has the focus, or in which the card or cell at hand stands. */
function laneAtHand(state: ActionState, kind: 'level' | 'pathway'): Level | Pathway | null {
  const { map } = state.map
  const { focusedId } = state.view
  const header = focusedId === null ? undefined : recordOf(map, kind, focusedId)
  if (header !== undefined) return header
  const cell = cellAtHand(state)
  if (cell === null) return null
  return recordOf(map, kind, kind === 'level' ? cell.levelId : cell.pathwayId) ?? null
}
