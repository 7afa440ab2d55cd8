import { Archive, ArrowLeft, ArrowRight, Copy, Ellipsis, FolderInput, Pencil } from 'lucide-react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import type { MapOffers } from '../../../store/mapOffers.ts'
import { stepBefore } from '../../../store/tabs.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { useAsk } from './Collecting.tsx'
import { useBinning } from './useBinning.ts'
import { useTabActs } from './useTabActs.ts'

interface MapMenuProps {
  readonly map: MapSummary
  readonly offers: MapOffers
  /** The one it is shown in. */
  readonly collection: CollectionSummary | null
  readonly onRename: () => void
  /** Told before the map changes its place among its neighbors. */
  readonly onMove: () => void
}

/** What can be done to a map in use. What takes it out of the list can be taken back at once. */
export function MapMenu({ map, offers, collection, onRename, onMove }: MapMenuProps) {
  const { t } = useWords()
  const { id, title } = map
  const { hasManaging, hasCopying, hasPlacing } = offers
  const binRow = useBinning()
  const tabRows = useTabRows(map, collection, onMove)

  const duplicate = async (): Promise<void> => {
    const copied = await mapsActs.duplicate(id)
    if (copied.ok) showToast(t('home.copied', { title }))
  }
  const archive = async (): Promise<void> => {
    const archived = await mapsActs.archive(id)
    if (!archived.ok) return
    showToast(t('home.archived', { title }), { label: t('shell.undo'), run: () => void mapsActs.unarchive(id) })
  }

  const rename: MenuRow = {
    type: 'item',
    id: 'rename',
    label: t('home.rename'),
    icon: Pencil,
    shortcut: 'F2',
    takesFocus: true,
    onSelect: onRename,
  }
  const copy: MenuRow = {
    type: 'item',
    id: 'duplicate',
    label: t('home.duplicate'),
    icon: Copy,
    onSelect: () => void duplicate(),
  }
  const placeRows = (): readonly MenuRow[] => (hasPlacing ? [{ type: 'line', id: 'tabLine' }, ...tabRows()] : [])
  const away: readonly MenuRow[] = [
    { type: 'line', id: 'line' },
    { type: 'item', id: 'archive', label: t('home.archive'), icon: Archive, onSelect: () => void archive() },
    binRow(map),
  ]
  return (
    <MenuButton
      icon={Ellipsis}
      label={t('home.actsOf', { title })}
      isIconOnly
      rows={() => [
        ...(hasManaging ? [rename] : []),
        ...(hasCopying ? [copy] : []),
        ...placeRows(),
        ...(hasManaging ? away : []),
      ]}
    />
  )
}

/** Where the map lies: into a collection, about in it, out of it. */
function useTabRows(
  map: MapSummary,
  collection: CollectionSummary | null,
  onMove: () => void,
): () => readonly MenuRow[] {
  const { t } = useWords()
  const ask = useAsk()
  const { move: moveTab, takeOut } = useTabActs()
  const putIn: MenuRow = {
    type: 'item',
    id: 'putIn',
    label: t('home.putIn'),
    icon: FolderInput,
    takesFocus: true,
    onSelect: () => ask({ about: 'place', map }),
  }
  return () => {
    if (collection === null) return [putIn]
    const move = (by: 1 | -1) => {
      const before = stepBefore(collection.maps, map.id, by)
      const onSelect = (): void => {
        if (before === undefined) return
        onMove()
        void moveTab(map, collection.id, before)
      }
      return { type: 'item' as const, isDisabled: before === undefined, onSelect }
    }
    return [
      { ...move(-1), id: 'earlier', label: t('home.moveEarlier'), icon: ArrowLeft },
      { ...move(1), id: 'later', label: t('home.moveLater'), icon: ArrowRight },
      putIn,
      { type: 'item', id: 'takeOut', label: t('home.takeOut'), onSelect: () => void takeOut(map) },
    ]
  }
}
