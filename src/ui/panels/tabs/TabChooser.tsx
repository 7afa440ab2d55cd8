import { may, useAccess } from '../../../store/access.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import type { MenuRow } from '../../parts/menu.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { navigate } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { addRows } from './AddTabMenu.tsx'
import { tabPath, tabRows } from './tabActs.ts'
import { useTabTitle } from './TabList.tsx'
import styles from './tabs.module.css'

interface TabChooserProps {
  readonly collection: CollectionSummary
  readonly mapId: string
}

/** All tabs behind one button, for a narrow screen. */
export function TabChooser({ collection, mapId }: TabChooserProps) {
  const words = useWords()
  const { t } = words
  const title = useTabTitle(mapId)
  const mayPlace = useAccess(may('manageMap'))
  const { maps } = collection
  const at = maps.findIndex(({ id }) => id === mapId)
  const current = maps[at]
  if (current === undefined) return null
  const name = title(current) || t('shell.untitledMap')
  const placing: readonly MenuRow[] = [
    { type: 'line', id: 'line add' },
    ...addRows(words),
    { type: 'line', id: 'line tab' },
    ...tabRows(collection, current, words),
  ]
  const rows = (): readonly MenuRow[] => [
    ...maps.map((tab): MenuRow => ({
      type: 'item',
      id: tab.id,
      label: title(tab) || t('shell.untitledMap'),
      isChecked: tab.id === mapId,
      onSelect: () => navigate(tabPath(tab.id)),
    })),
    ...(mayPlace ? placing : []),
  ]
  return (
    <span className={styles['chooser']}>
      <MenuButton
        label={name}
        name={t('tabs.choose', { map: name, at: at + 1, count: maps.length })}
        variant="default"
        rows={rows}
      />
    </span>
  )
}
