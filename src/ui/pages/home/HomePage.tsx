import { useEffect } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import { Brand } from '../../parts/Brand.tsx'
import { PreferenceButtons } from '../../parts/Preferences.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'
import { HomePaletteButton } from './HomePaletteButton.tsx'
import { MapShelves } from './MapShelves.tsx'
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
      <header className={styles['bar']}>
        <span className={styles['brand']}>
          <Brand />
          {t('shell.appName')}
        </span>
        <span className={styles['barEnd']}>
          <HomePaletteButton />
          <PreferenceButtons />
        </span>
      </header>
      <main className={styles['main']}>
        <div className={styles['intro']}>
          <h1 className={styles['title']}>{t('home.title')}</h1>
          <p className={styles['what']}>{t('home.what')}</p>
        </div>
        <div className={styles['columns']}>
          <StartMap />
          <MapShelves />
        </div>
      </main>
    </div>
  )
}
