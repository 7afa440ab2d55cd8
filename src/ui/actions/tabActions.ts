import { CopyPlus, FolderPlus } from 'lucide-react'

import { openDialog } from '../../store/viewActs.ts'
import { placedIds } from './editActions.ts'
import type { Action } from './action.ts'

/** Acts between the maps of a collection. */
export const tabActions: readonly Action[] = [
  {
    id: 'copyTo',
    group: 'edit',
    label: 'action.copyTo',
    icon: CopyPlus,
    shortcuts: [],
    needs: 'need.card',
    // A map that may only be read can still be copied from.
    enabled: (state) => state.map.status === 'ready' && placedIds(state).length > 0,
    run: (_acts, state) => openDialog({ type: 'copyTo', ids: placedIds(state) }),
  },
  {
    id: 'collect',
    group: 'file',
    label: 'action.collect',
    icon: FolderPlus,
    shortcuts: [],
    enabled: ({ map }) => map.status === 'ready',
    run: () => openDialog({ type: 'collect' }),
  },
]
