import { FolderPlus } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'

import { useCollection } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { arrangeCollections, arrangeMaps } from '../../../store/mapList.ts'
import type { MapSort } from '../../../store/mapList.ts'
import { useMaps } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { collectionOf } from '../../../store/tabs.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { LateWords, useWords } from '../../words.tsx'
import { useAsk } from './Collecting.tsx'
import collectionStyles from './collections.module.css'
import styles from './page.module.css'
import { ListTools } from './ListTools.tsx'
import { MapCards } from './MapCards.tsx'
import { ServerProblem } from './ServerProblem.tsx'
import { useWho } from './useWho.ts'
import { late } from '../../parts/late.tsx'

// Asked for with the lists themselves, so that it is there when they are.
const loadSection = () => import('./CollectionSection.tsx')
const CollectionSection = late(async () => (await loadSection()).CollectionSection)
const PutAside = late(async () => (await import('./PutAside.tsx')).PutAside)

const NONE: readonly MapSummary[] = []
const NO_COLLECTIONS: readonly CollectionSummary[] = []

/** The maps in use, those in the archive and those in the bin, as far as the search lets them be seen. */
export function MapShelves() {
  const { t, locale } = useWords()
  const ask = useAsk()
  const who = useWho()
  const maps = useMaps((state) => state.maps)
  const archive = useMaps((state) => state.archive) ?? NONE
  const bin = useMaps((state) => state.bin) ?? NONE
  const collections = useCollection((state) => state.collections) ?? NO_COLLECTIONS
  const [query, setQuery] = useState('')
  useEffect(() => {
    void loadSection()
  }, [])
  const [sort, setSort] = useState<MapSort>('changed')
  const arrange = (list: readonly MapSummary[]): readonly MapSummary[] => arrangeMaps(list, query, sort, locale)
  const loose = (maps ?? NONE).filter(({ id }) => collectionOf(id, collections) === null)
  const collectionsFound = arrangeCollections(collections, maps ?? NONE, query, sort, locale)
  const [looseFound, archiveFound, binFound] = [arrange(loose), arrange(archive), arrange(bin)]
  const inCollections = collectionsFound.reduce((sum, shown) => sum + shown.maps.length, 0)
  const hasAny = (maps?.length ?? 0) + archive.length + bin.length + collections.length > 0

  return (
    <section className={styles['maps']} aria-labelledby="home-maps">
      <div className={collectionStyles['listHead']}>
        <h2 id="home-maps" className={styles['heading']}>
          {t('home.maps')}
        </h2>
        {maps === null || who !== 'maker' ? null : (
          <Button icon={FolderPlus} aria-haspopup="dialog" onClick={() => ask({ about: 'create', mapIds: [] })}>
            {t('home.newCollection')}
          </Button>
        )}
      </div>
      <ServerProblem />
      {hasAny ? (
        <ListTools
          query={query}
          sort={sort}
          found={looseFound.length + inCollections + archiveFound.length + binFound.length}
          onQuery={setQuery}
          onSort={setSort}
        />
      ) : null}
      {maps === null ? <Waiting /> : null}
      {maps === null || collectionsFound.length === 0 ? null : (
        <Suspense fallback={null}>
          {collectionsFound.map((shown) => (
            <CollectionSection key={shown.collection.id} {...shown} />
          ))}
        </Suspense>
      )}
      {collectionsFound.length > 0 && looseFound.length > 0 ? (
        <h3 className={collectionStyles['loose']}>{t('home.loose')}</h3>
      ) : null}
      {looseFound.length > 0 ? <MapCards maps={looseFound} /> : null}
      {maps !== null && looseFound.length + collectionsFound.length === 0 ? (
        <Nothing
          isSearched={query.trim() !== ''}
          hasMaps={maps.length + collections.length > 0}
          hasArchive={archive.length > 0}
          onClear={() => setQuery('')}
        />
      ) : null}
      {archiveFound.length + binFound.length === 0 ? null : (
        <Suspense fallback={null}>
          <LateWords>
            <PutAside archive={archiveFound} bin={binFound} />
          </LateWords>
        </Suspense>
      )}
    </section>
  )
}

function Waiting() {
  const { t } = useWords()
  const hasFailed = useMaps((state) => state.problem !== null)
  return hasFailed ? null : <StateMessage isBusy title={t('shell.loading')} />
}

interface NothingProps {
  readonly isSearched: boolean
  readonly hasMaps: boolean
  readonly hasArchive: boolean
  readonly onClear: () => void
}

/** Why no map is shown, and what to do. */
function Nothing({ isSearched, hasMaps, hasArchive, onClear }: NothingProps) {
  const { t } = useWords()
  const who = useWho()
  if (isSearched && hasMaps) {
    return (
      <StateMessage title={t('home.noneFound')} text={t('home.noneFoundText')}>
        <Button onClick={onClear}>{t('home.showAll')}</Button>
      </StateMessage>
    )
  }
  if (who === 'guest') return <StateMessage title={t('home.noMapsInvited')} text={t('home.noMapsInvitedText')} />
  return <StateMessage title={t('home.noMaps')} text={t(hasArchive ? 'home.allArchivedText' : 'home.noMapsText')} />
}
