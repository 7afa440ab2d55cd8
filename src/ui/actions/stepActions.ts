import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CircleSlash2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import { isPlaced } from '../../model/kinds.ts'
import { indexOf, isWithoutJobs } from '../../model/map.ts'
import type { Cell } from '../../model/place.ts'
import { cellKey } from '../../model/place.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { cellAtHand } from './addActions.ts'

/** Acts on where things stand that need no dialog. */
export const stepActions: readonly Action[] = [
  step('up', 'ArrowUp', ArrowUp),
  step('down', 'ArrowDown', ArrowDown),
  step('left', 'ArrowLeft', ArrowLeft),
  step('right', 'ArrowRight', ArrowRight),
  {
    id: 'markEmpty',
    group: 'arrange',
    label: 'canvas.menuMark',
    labelNow: (state, { t }) => t(markAt(state) === null ? 'canvas.menuMark' : 'canvas.menuUnmark'),
    icon: CircleSlash2,
    shortcuts: [],
    enabled: (state) => canEdit(state) && emptyCellAt(state) !== null,
    needs: 'need.emptyCell',
    run: (acts, state) => {
      const cell = emptyCellAt(state)
      if (cell === null) return
      if (markAt(state) === null) acts.markEmpty([cell])
      else acts.unmarkEmpty([cell])
    },
  },
]

function step(direction: 'up' | 'down' | 'left' | 'right', key: string, icon: LucideIcon): Action {
  return {
    id: `step.${direction}`,
    group: 'arrange',
    label: `table.${direction}`,
    icon,
    shortcuts: [{ key, alt: true }],
    scope: 'card',
    enabled: (state) => canEdit(state) && placedIds(state).length > 0,
    needs: 'need.card',
    run: (acts, state) => void acts.stepCards(placedIds(state), direction),
  }
}

function placedIds(state: ActionState): readonly string[] {
  return targetIds(state).filter((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isPlaced(record)
  })
}

function emptyCellAt(state: ActionState): Cell | null {
  const cell = cellAtHand(state)
  if (cell === null || placedIds(state).length > 0) return null
  return isWithoutJobs(state.map.map, cell) ? cell : null
}

function markAt(state: ActionState): string | null {
  const cell = emptyCellAt(state)
  return cell === null ? null : (indexOf(state.map.map).emptyCells.get(cellKey(cell)) ?? null)
}
