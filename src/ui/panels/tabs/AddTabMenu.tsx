import { FilePlus2, FolderInput, Plus } from 'lucide-react'

import type { Words } from '../../../i18n/t.ts'
import { openDialog } from '../../../store/viewActs.ts'
import type { MenuRow } from '../../parts/menu.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'

/** One more tab: a new map, or one there is already. */
export function AddTabMenu() {
  const words = useWords()
  return <MenuButton icon={Plus} label={words.t('tabs.add')} isIconOnly rows={() => addRows(words)} />
}

export function addRows({ t }: Words): readonly MenuRow[] {
  return [
    { type: 'item', id: 'new', label: t('tabs.new'), icon: FilePlus2, onSelect: () => openDialog({ type: 'newTab' }) },
    {
      type: 'item',
      id: 'existing',
      label: t('tabs.existing'),
      icon: FolderInput,
      onSelect: () => openDialog({ type: 'addTab' }),
    },
  ]
}
