import { useEffect } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import { Collecting } from './Collecting.tsx'
import { HomeBar } from './HomeBar.tsx'
import { MapShelves } from './MapShelves.tsx'
import styles from './page.module.css'
import { StartMap } from './StartMap.tsx'

/** The door: what this is, a new map, and the maps there are. */
export function HomePage() {
  const { t } = useWords()
  usePageTitle(t('home.title'))
  useEffect(() => {
    void mapsActs.load()
  }, [])

  return (
    <div className={styles['page']}>
      <HomeBar isHome />
      <main className={styles['main']}>
        <div className={styles['intro']}>
          <h1 className={styles['title']}>{t('home.title')}</h1>
          <p className={styles['what']}>{t('home.what')}</p>
        </div>
        <div className={styles['columns']}>
          <StartMap />
          <Collecting>
            <MapShelves />
          </Collecting>
        </div>
      </main>
    </div>
  )
}
