import { useState } from 'react'

import { collectionActs } from '../../../store/collection.ts'
import type { ShownCollection } from '../../../store/mapList.ts'
import { Link } from '../../parts/Link.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { CollectionMaps } from './CollectionMaps.tsx'
import { CollectionMenu } from './CollectionMenu.tsx'
import styles from './collections.module.css'
import { TitleField } from './TitleField.tsx'

/** One collection in the list of all maps. */
export function CollectionSection({ collection, maps }: ShownCollection) {
  const { t } = useWords()
  const [isRenaming, setIsRenaming] = useState(false)
  const { id, title } = collection
  return (
    <section className={styles['collection']} aria-label={title}>
      <div className={styles['head']}>
        {isRenaming ? (
          <TitleField
            label={t('home.collectionTitle')}
            wanted={t('home.titleOfCollectionEmpty')}
            title={title}
            onRename={(wished) => collectionActs.rename(id, wished)}
            onDone={() => setIsRenaming(false)}
          />
        ) : (
          <h3 className={styles['name']}>
            <Link to={pathOf({ page: 'collection', collectionId: id })}>{title}</Link>
          </h3>
        )}
        <span className={styles['facts']}>{t('home.mapsIn', { n: collection.maps.length })}</span>
        <CollectionMenu collection={collection} onRename={() => setIsRenaming(true)} />
      </div>
      <CollectionMaps collection={collection} maps={maps} />
    </section>
  )
}
