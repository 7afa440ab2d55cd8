import { Eraser } from 'lucide-react'

import { isCard } from '../../model/kinds.ts'
import { accessStore, may } from '../../store/access.ts'
import { openDialog } from '../../store/viewActs.ts'
import { targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'

/** What those who manage a map can take away so that nobody brings it back. */
export const eraseActions: readonly Action[] = [
  {
    id: 'eraseCard',
    group: 'edit',
    label: 'action.eraseCard',
    icon: Eraser,
    shortcuts: [],
    needs: 'need.card',
    enabled: (state) => mayErase(state) && soleCardId(state) !== null,
    run: (_acts, state) => {
      const id = soleCardId(state)
      if (id !== null) openDialog({ type: 'erase', target: { type: 'card', id }, name: '' })
    },
  },
  {
    id: 'eraseMap',
    group: 'file',
    label: 'action.eraseMap',
    icon: Eraser,
    shortcuts: [],
    enabled: mayErase,
    run: () => openDialog({ type: 'erase', target: { type: 'map' }, name: '' }),
  },
]

function mayErase({ map }: ActionState): boolean {
  return map.status === 'ready' && may('eraseForGood')(accessStore.getState())
}

function soleCardId(state: ActionState): string | null {
  const [id, ...more] = targetIds(state)
  const record = id === undefined ? undefined : state.map.map.records.get(id)
  return record !== undefined && more.length === 0 && isCard(record) ? record.id : null
}
