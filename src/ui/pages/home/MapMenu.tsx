import { Archive, Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { useBinning } from './useBinning.ts'

interface MapMenuProps {
  readonly map: MapSummary
  readonly onRename: () => void
}

/** What can be done to a map in use. What takes it out of the list can be taken back at once. */
export function MapMenu({ map, onRename }: MapMenuProps) {
  const { t } = useWords()
  const { id, title } = map
  const bin = useBinning()

  const duplicate = async (): Promise<void> => {
    const copied = await mapsActs.duplicate(id)
    if (copied.ok) showToast(t('home.copied', { title }))
  }
  const archive = async (): Promise<void> => {
    const archived = await mapsActs.archive(id)
    if (!archived.ok) return
    showToast(t('home.archived', { title }), { label: t('shell.undo'), run: () => void mapsActs.unarchive(id) })
  }

  return (
    <MenuButton
      icon={Ellipsis}
      label={t('home.actsOf', { title })}
      isIconOnly
      rows={() => [
        {
          type: 'item',
          id: 'rename',
          label: t('home.rename'),
          icon: Pencil,
          shortcut: 'F2',
          takesFocus: true,
          onSelect: onRename,
        },
        { type: 'item', id: 'duplicate', label: t('home.duplicate'), icon: Copy, onSelect: () => void duplicate() },
        { type: 'item', id: 'archive', label: t('home.archive'), icon: Archive, onSelect: () => void archive() },
        { type: 'line', id: 'line' },
        {
          type: 'item',
          id: 'remove',
          label: t('home.remove'),
          icon: Trash2,
          isDangerous: true,
          onSelect: () => void bin(map),
        },
      ]}
    />
  )
}
