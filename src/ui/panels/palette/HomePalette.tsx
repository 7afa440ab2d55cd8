import { FolderOpen } from 'lucide-react'

import { mapStore } from '../../../store/map.ts'
import { useMaps } from '../../../store/maps.ts'
import { useMe } from '../../../store/me.ts'
import { viewStore } from '../../../store/view.ts'
import { appActions } from '../../actions/appActions.ts'
import type { Command, CommandGroup } from '../../parts/CommandList.tsx'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { actGroups } from './acts.ts'
import { rankOf } from './matching.ts'
import { Palette } from './Palette.tsx'

const MAPS_SHOWN = 12

/** What can be done where no map is open, but for going where one is already. */
const HOME_ACTIONS = appActions.filter(({ id }) => id !== 'home')

/** The command palette of the home page: the program's own acts, and the maps by title. */
export function HomePalette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const maps = useMaps((state) => state.maps) ?? []
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const state = { map: mapStore.getState(), view: viewStore.getState() }
  const jumps = (query: string): CommandGroup => ({
    id: 'maps',
    label: t('palette.maps'),
    items: maps
      .flatMap(({ id, title, changedAt }) => {
        const rank = rankOf(title, query)
        return rank === null ? [] : [{ id, title, changedAt, rank }]
      })
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MAPS_SHOWN)
      .map(({ id, title, changedAt }) => mapCommand(id, title, changedAt)),
  })
  const mapCommand = (id: string, title: string, changedAt: string): Command => ({
    id,
    label: title,
    detail: t('home.changed', { ago: words.ago(changedAt, new Date()) }),
    reason: null,
    icon: FolderOpen,
    shortcut: null,
    isOn: undefined,
    takesFocus: false,
    run: () => navigate(pathOf({ page: 'map', mapId: id, face: null })),
  })
  return (
    <Palette
      title={t('palette.titleHome')}
      acts={actGroups({ actions: HOME_ACTIONS, state, usesSingleKeys, perform: (action) => action.run() }, words)}
      jumps={(query) => [jumps(query)]}
      onClose={onClose}
    />
  )
}
