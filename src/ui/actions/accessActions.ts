import { HardDriveDownload, MonitorSmartphone, ScrollText, UserPlus } from 'lucide-react'

import { accessStore, may } from '../../store/access.ts'
import { offlineStore } from '../../store/offline.ts'
import { openDialog } from '../../store/viewActs.ts'
import type { Action, ActionState } from './action.ts'

const isOpen = ({ map }: ActionState): boolean => map.status === 'ready'

/** Who may come in, where I am signed in, and what happened. */
export const accessActions: readonly Action[] = [
  {
    id: 'share',
    group: 'file',
    label: 'action.share',
    icon: UserPlus,
    shortcuts: [],
    enabled: (state) => isOpen(state) && may('shareMap')(accessStore.getState()),
    run: () => openDialog({ type: 'share' }),
  },
  {
    id: 'audit',
    group: 'file',
    label: 'action.audit',
    icon: ScrollText,
    shortcuts: [],
    enabled: (state) => isOpen(state) && may('readAudit')(accessStore.getState()),
    run: () => openDialog({ type: 'audit' }),
  },
  {
    id: 'keepCopy',
    group: 'file',
    label: 'action.keepCopy',
    icon: HardDriveDownload,
    shortcuts: [],
    enabled: (state) => isOpen(state) && state.map.still === null,
    isOn: () => offlineStore.getState().isKept,
    // Where it is switched on it says what that means.
    run: () => openDialog({ type: 'device' }),
  },
  {
    id: 'devices',
    group: 'file',
    label: 'action.devices',
    icon: MonitorSmartphone,
    shortcuts: [],
    enabled: isOpen,
    run: () => openDialog({ type: 'devices' }),
  },
]
