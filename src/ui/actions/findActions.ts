import { ChevronDown, ChevronUp, Search } from 'lucide-react'

import { askToFind, findStore } from '../../store/find.ts'
import type { Action, ActionState } from './action.ts'

const isOpen = ({ map }: ActionState): boolean => map.status === 'ready'
const hasHits = (state: ActionState): boolean => isOpen(state) && findStore.getState().hitIds.size > 0

export const findActions: readonly Action[] = [
  {
    id: 'find',
    group: 'view',
    label: 'action.find',
    icon: Search,
    shortcuts: [{ key: 'f', mod: true, shift: false }],
    takesFocus: true,
    enabled: isOpen,
    run: () => askToFind('open'),
  },
  {
    id: 'findNext',
    group: 'view',
    label: 'action.findNext',
    icon: ChevronDown,
    shortcuts: [
      { key: 'F3', shift: false },
      { key: 'g', mod: true, shift: false },
    ],
    needs: 'need.hits',
    enabled: hasHits,
    run: () => askToFind('next'),
  },
  {
    id: 'findPrevious',
    group: 'view',
    label: 'action.findPrevious',
    icon: ChevronUp,
    shortcuts: [
      { key: 'F3', shift: true },
      { key: 'g', mod: true, shift: true },
    ],
    needs: 'need.hits',
    enabled: hasHits,
    run: () => askToFind('previous'),
  },
]
