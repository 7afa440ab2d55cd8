import { FilePlus, FolderInput, FolderOpen } from 'lucide-react'

import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { useAsk } from './Collecting.tsx'
import styles from './collections.module.css'
import { MapCards } from './MapCards.tsx'
import { useMayChange } from './useMayChange.ts'

interface CollectionMapsProps {
  readonly collection: CollectionSummary
  /** Those of its maps to show. */
  readonly maps: readonly MapSummary[]
  readonly isLarge?: boolean
}

/** The maps of a collection; where it has none, how to give it some. */
export function CollectionMaps({ collection, maps, isLarge = false }: CollectionMapsProps) {
  const { t } = useWords()
  const ask = useAsk()
  const mayChange = useMayChange(collection)
  if (maps.length > 0) return <MapCards maps={maps} collection={collection} isLarge={isLarge} />
  const ways = mayChange ? (
    <>
      <Button icon={FilePlus} aria-haspopup="dialog" onClick={() => ask({ about: 'newMap', collection })}>
        {t('home.newMapHere')}
      </Button>
      <Button icon={FolderInput} aria-haspopup="dialog" onClick={() => ask({ about: 'add', collection })}>
        {t('home.addMaps')}
      </Button>
    </>
  ) : null
  return isLarge ? (
    <StateMessage icon={FolderOpen} title={t('home.collectionEmpty')} text={t('home.collectionEmptyText')}>
      {ways}
    </StateMessage>
  ) : (
    <div className={styles['empty']}>
      <p>{t('home.collectionEmptyText')}</p>
      {ways}
    </div>
  )
}
