import { FileClock } from 'lucide-react'

import { accessStore, may } from '../../store/access.ts'
import { setVersionsOpen } from '../../store/viewActs.ts'
import type { Action } from './action.ts'

/** Acts on the past of a map. */
export const versionActions: readonly Action[] = [
  {
    id: 'versions',
    group: 'file',
    label: 'action.versions',
    icon: FileClock,
    shortcuts: [],
    takesFocus: true,
    enabled: ({ map }) =>
      map.status === 'ready' && map.still !== 'published' && may('readVersions')(accessStore.getState()),
    isOn: ({ view }) => view.isVersionsOpen,
    run: (_acts, { view }) => setVersionsOpen(!view.isVersionsOpen),
  },
]
