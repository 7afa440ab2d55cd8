import { Globe } from 'lucide-react'

import { accessStore, may } from '../../../store/access.ts'
import { openDialog } from '../../../store/viewActs.ts'
import type { Action } from '../../actions/action.ts'

/** What no bar, key or menu of the first screen has: found in the palette, and fetched with it. */
export const LATE_ACTIONS: readonly Action[] = [
  {
    id: 'publish',
    group: 'file',
    label: 'status.act',
    icon: Globe,
    shortcuts: [],
    enabled: ({ map }) => map.status === 'ready' && map.still === null && may('publishMap')(accessStore.getState()),
    run: () => openDialog({ type: 'publish' }),
  },
]
