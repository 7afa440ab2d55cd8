import { useEffect } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { useCollection } from '../../../store/collection.ts'
import { watchCollection } from '../../../store/watchCollection.ts'
import { useIsNarrow } from '../table/useIsNarrow.ts'
import { useWords } from '../../words.tsx'
import { AddTabMenu } from './AddTabMenu.tsx'
import { TabChooser } from './TabChooser.tsx'
import { TabList } from './TabList.tsx'
import styles from './tabs.module.css'

/**
 * The maps of the collection, one of which is open. They are links in a navigation and no `tablist`: each leads to
 * a page of its own with an address, can be opened in another window, and has a menu beside it, which a tab may
 * not hold. So they stand in the plain order of the Tab key, as links do, and the skip links lead past them.
 */
export function CollectionTabs({ mapId }: { readonly mapId: string }) {
  const { t } = useWords()
  useEffect(() => watchCollection(mapId), [mapId])
  const collection = useCollection((state) => state.collection)
  const mayPlace = useAccess(may('manageMap'))
  const isNarrow = useIsNarrow()
  if (collection === null) return null
  return (
    <nav
      className={styles['bar']}
      data-region
      tabIndex={-1}
      aria-label={t('tabs.region', { collection: collection.title })}
    >
      <span className={styles['collection']} data-tip={collection.title}>
        {collection.title}
      </span>
      {isNarrow ? (
        <TabChooser collection={collection} mapId={mapId} />
      ) : (
        <>
          <TabList collection={collection} mapId={mapId} />
          {mayPlace ? <AddTabMenu /> : null}
        </>
      )}
    </nav>
  )
}
