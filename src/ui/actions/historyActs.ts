import { Redo2, Undo2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import type { Words } from '../../i18n/t.ts'
import { acts } from '../../store/acts.ts'
import type { MapState } from '../../store/map.ts'
import { actWords, capitalized } from './actWords.ts'

/** A step of the history that one can go back to before, or forth to after. */
export interface HistoryAct {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly isRedo: boolean
  readonly run: () => void
}

/** So many of what was undone stand above what can be. */
const REDO_ROWS = 5

/** My latest acts by name: what was taken back, the next to be done again last; then what stands, the last first. */
export function historyActs({ map, undoSteps, redoSteps }: MapState, words: Words): readonly HistoryAct[] {
  return [
    ...redoSteps
      .slice(0, REDO_ROWS)
      .toReversed()
      .map((step) => ({
        id: `redo-${step.id}`,
        label: words.t('history.redoTo', { what: actWords(step, map, words) }),
        icon: Redo2,
        isRedo: true,
        run: () => void acts.redoTo(step.id),
      })),
    ...undoSteps.map((step) => ({
      id: `undo-${step.id}`,
      label: capitalized(actWords(step, map, words), words),
      icon: Undo2,
      isRedo: false,
      run: () => void acts.undoTo(step.id),
    })),
  ]
}
