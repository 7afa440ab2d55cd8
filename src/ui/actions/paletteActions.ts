import { Search } from 'lucide-react'

import { openDialog } from '../../store/viewActs.ts'
import type { Action } from './action.ts'
import { PALETTE_KEYS } from './shortcut.ts'

export const paletteActions: readonly Action[] = [
  {
    id: 'palette',
    group: 'help',
    label: 'action.palette',
    icon: Search,
    shortcuts: [PALETTE_KEYS],
    isEverywhere: true,
    enabled: () => true,
    run: () => openDialog({ type: 'palette' }),
  },
]
