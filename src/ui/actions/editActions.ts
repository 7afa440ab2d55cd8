import { ArrowRightLeft, Copy, MoveRight, Redo2, Spline, StickyNote, Trash2, Undo2 } from 'lucide-react'

import { cellOf } from '../../model/cellOf.ts'
import { isCard, isPlaced } from '../../model/kinds.ts'
import type { NoteTarget } from '../../model/note.ts'
import { openDialog } from '../../store/viewActs.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { actWords } from './actWords.ts'
import { soleLinkId } from './structureActions.ts'

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'edit',
    label: 'action.undo',
    labelNow: ({ map: { map, undoSteps } }, words) => {
      const [step] = undoSteps
      return step === undefined
        ? words.t('action.undo')
        : words.t('action.undoWhat', { what: actWords(step, map, words) })
    },
    icon: Undo2,
    shortcuts: [{ key: 'z', mod: true, shift: false }],
    needs: 'said.nothingToUndo',
    enabled: (state) => canEdit(state) && state.map.undoLabel !== null,
    run: (acts) => acts.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    label: 'action.redo',
    labelNow: ({ map: { map, redoSteps } }, words) => {
      const [step] = redoSteps
      return step === undefined
        ? words.t('action.redo')
        : words.t('action.redoWhat', { what: actWords(step, map, words) })
    },
    icon: Redo2,
    shortcuts: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true, shift: false },
    ],
    needs: 'said.nothingToRedo',
    enabled: (state) => canEdit(state) && state.map.redoLabel !== null,
    run: (acts) => acts.redo(),
  },
  {
    id: 'duplicate',
    group: 'edit',
    label: 'action.duplicate',
    icon: Copy,
    shortcuts: [{ key: 'd', mod: true, shift: false }],
    needs: 'need.card',
    enabled: (state) => canEdit(state) && placedIds(state).length > 0,
    run: (acts, state) => void acts.duplicate(placedIds(state)),
  },
  {
    id: 'move',
    group: 'edit',
    label: 'action.move',
    icon: MoveRight,
    shortcuts: [{ key: 'm' }],
    needs: 'need.card',
    enabled: (state) => canEdit(state) && placedIds(state).length > 0,
    run: (_acts, state) => openDialog({ type: 'move', ids: placedIds(state) }),
  },
  {
    id: 'connect',
    group: 'edit',
    label: 'action.connect',
    icon: Spline,
    shortcuts: [{ key: 'c' }],
    needs: 'need.twoCards',
    enabled: (state) => canEdit(state) && hasTwoCards(state),
    run: (_acts, state) => openDialog({ type: 'connect', from: cardIds(state)[0] ?? null }),
  },
  {
    id: 'reverse',
    group: 'edit',
    label: 'action.reverse',
    icon: ArrowRightLeft,
    shortcuts: [],
    needs: 'need.link',
    enabled: (state) => canEdit(state) && soleLinkId(state) !== null,
    run: (acts, state) => {
      const id = soleLinkId(state)
      if (id !== null) acts.reverseLink(id)
    },
  },
  {
    id: 'note',
    group: 'edit',
    label: 'action.note',
    icon: StickyNote,
    shortcuts: [],
    needs: 'need.noteTarget',
    enabled: (state) => canEdit(state) && noteTarget(state) !== null,
    run: (_acts, state) => {
      const target = noteTarget(state)
      if (target !== null) openDialog({ type: 'note', target })
    },
  },
  {
    id: 'remove',
    group: 'edit',
    label: 'action.remove',
    icon: Trash2,
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    needs: 'need.cardOrLink',
    enabled: (state) => canEdit(state) && removableIds(state).length > 0,
    run: (acts, state) => void acts.remove(removableIds(state)),
  },
]

function cardIds(state: ActionState): readonly string[] {
  return targetIds(state).filter((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isCard(record)
  })
}

/** The cards an act is meant for, as far as they stand in a cell. */
export function placedIds(state: ActionState): readonly string[] {
  return targetIds(state).filter((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isPlaced(record)
  })
}

/** Cards and links; levels and pathways go by a dialog that asks where their cards go. */
function removableIds(state: ActionState): readonly string[] {
  return targetIds(state).filter((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && (isCard(record) || record.kind === 'link')
  })
}

function hasTwoCards({ map }: ActionState): boolean {
  let count = 0
  for (const record of map.map.records.values()) {
    if (isPlaced(record)) count += 1
    if (count === 2) return true
  }
  return false
}

/** A card, a link or the cell that has the focus: what a note can be pinned to. */
export function noteTarget(state: ActionState): NoteTarget | null {
  const { map, view } = state
  const [id, ...more] = targetIds(state)
  if (id !== undefined && more.length === 0) {
    const record = map.map.records.get(id)
    if (record !== undefined && record.kind !== 'note' && (isCard(record) || record.kind === 'link')) {
      return { on: 'record', recordId: id }
    }
  }
  const cell = view.focusedId === null ? null : cellOf(map.map, view.focusedId)
  return cell === null ? null : { on: 'cell', ...cell }
}
