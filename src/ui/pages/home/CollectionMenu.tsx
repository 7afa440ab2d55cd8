import { Ellipsis, FilePlus, FolderInput, FolderMinus, Pencil } from 'lucide-react'

import type { CollectionSummary } from '../../../store/collection.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { useAsk } from './Collecting.tsx'
import { useTabActs } from './useTabActs.ts'
import { useMayChange } from './useMayChange.ts'

interface CollectionMenuProps {
  readonly collection: CollectionSummary
  readonly onRename: () => void
}

/** What can be done to a collection. */
export function CollectionMenu({ collection, onRename }: CollectionMenuProps) {
  const { t } = useWords()
  const ask = useAsk()
  const { removeCollection } = useTabActs()
  const mayChange = useMayChange(collection)
  if (!mayChange) return null
  return (
    <MenuButton
      icon={Ellipsis}
      label={t('home.actsOf', { title: collection.title })}
      isIconOnly
      rows={() => [
        {
          type: 'item',
          id: 'newMap',
          label: t('home.newMapHere'),
          icon: FilePlus,
          takesFocus: true,
          onSelect: () => ask({ about: 'newMap', collection }),
        },
        {
          type: 'item',
          id: 'add',
          label: t('home.addMaps'),
          icon: FolderInput,
          takesFocus: true,
          onSelect: () => ask({ about: 'add', collection }),
        },
        {
          type: 'item',
          id: 'rename',
          label: t('home.rename'),
          icon: Pencil,
          takesFocus: true,
          onSelect: onRename,
        },
        { type: 'line', id: 'line' },
        {
          type: 'item',
          id: 'remove',
          label: t('home.removeCollection'),
          icon: FolderMinus,
          isDangerous: true,
          onSelect: () => void removeCollection(collection),
        },
      ]}
    />
  )
}
