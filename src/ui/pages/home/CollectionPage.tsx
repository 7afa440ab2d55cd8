import { Compass, FilePlus, FolderInput } from 'lucide-react'
import { lazy, useEffect, useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { enter } from '../../../store/enter.ts'
import { useMaps } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Link } from '../../parts/Link.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { pathOf } from '../../router.ts'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import { Collecting, useAsk } from './Collecting.tsx'
import { CollectionMaps } from './CollectionMaps.tsx'
import { CollectionMenu } from './CollectionMenu.tsx'
import styles from './collections.module.css'
import { HomeBar } from './HomeBar.tsx'
import pageStyles from './page.module.css'
import { ServerProblem } from './ServerProblem.tsx'
import { TitleField } from './TitleField.tsx'
import { useMayChange } from './useMayChange.ts'
import { useWho } from './useWho.ts'

const WelcomePage = lazy(async () => ({ default: (await import('../arriving/WelcomePage.tsx')).WelcomePage }))

/** One collection at an address of its own, with its maps. */
export function CollectionPage({ collectionId }: { readonly collectionId: string }) {
  const { t } = useWords()
  const collection = useCollection((state) => state.collections?.find(({ id }) => id === collectionId))
  const isKnown = useCollection((state) => state.collections !== null)
  const isLoaded = useMaps((state) => !state.isLoading) && isKnown
  const who = useWho()
  const hasFailed = useMaps((state) => state.problem !== null)
  usePageTitle(collection?.title ?? t('home.collection'))
  useEffect(() => {
    void enter()
  }, [])

  if (who === 'nobody') {
    return (
      <Panel>
        <LateWords>
          <WelcomePage />
        </LateWords>
      </Panel>
    )
  }
  return (
    <div className={pageStyles['page']}>
      <HomeBar />
      <main className={pageStyles['main']}>
        <Link className={styles['back']} to={pathOf({ page: 'home' })}>
          {t('shell.home')}
        </Link>
        <ServerProblem />
        {collection === undefined ? null : (
          <Collecting>
            <Collection collection={collection} />
          </Collecting>
        )}
        {collection === undefined && !isLoaded && !hasFailed ? (
          <StateMessage isBusy title={t('shell.loading')} />
        ) : null}
        {collection === undefined && isLoaded && !hasFailed ? (
          <StateMessage isPage icon={Compass} title={t('home.collectionGone')} text={t('home.collectionGoneText')} />
        ) : null}
      </main>
    </div>
  )
}

function Collection({ collection }: { readonly collection: CollectionSummary }) {
  const { t } = useWords()
  const ask = useAsk()
  const mayChange = useMayChange(collection)
  const maps = useMaps((state) => state.maps) ?? []
  const [isRenaming, setIsRenaming] = useState(false)
  const byId = new Map(maps.map((map) => [map.id, map]))
  const tabs = collection.maps.flatMap(({ id }) => byId.get(id) ?? [])
  return (
    <>
      <div className={styles['head']}>
        {isRenaming ? (
          <TitleField
            label={t('home.collectionTitle')}
            wanted={t('home.titleOfCollectionEmpty')}
            title={collection.title}
            onRename={(title) => collectionActs.rename(collection.id, title)}
            onDone={() => setIsRenaming(false)}
          />
        ) : (
          <h1 className={pageStyles['title']}>{collection.title}</h1>
        )}
        <span className={styles['facts']}>{t('home.mapsIn', { n: tabs.length })}</span>
        <CollectionMenu collection={collection} onRename={() => setIsRenaming(true)} />
      </div>
      {tabs.length === 0 || !mayChange ? null : (
        <div className={styles['acts']}>
          <Button
            variant="primary"
            icon={FilePlus}
            aria-haspopup="dialog"
            onClick={() => ask({ about: 'newMap', collection })}
          >
            {t('home.newMapHere')}
          </Button>
          <Button icon={FolderInput} aria-haspopup="dialog" onClick={() => ask({ about: 'add', collection })}>
            {t('home.addMaps')}
          </Button>
        </div>
      )}
      <CollectionMaps collection={collection} maps={tabs} isLarge />
    </>
  )
}
