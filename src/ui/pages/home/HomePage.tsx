import { useEffect } from 'react'

import { mapsActs, useMaps } from '../../../store/maps.ts'
import { Brand } from '../../parts/Brand.tsx'
import { Button } from '../../parts/Button.tsx'
import { PreferenceButtons } from '../../parts/Preferences.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import { BinList } from './BinList.tsx'
import styles from './home.module.css'
import { MapList } from './MapList.tsx'
import { problemWords } from './problemWords.ts'
import { StartMap } from './StartMap.tsx'

/** The door: what this is, a new map, and the maps there are. */
export function HomePage() {
  const words = useWords()
  const { t } = words
  const maps = useMaps((state) => state.maps)
  const bin = useMaps((state) => state.bin)
  const problem = useMaps((state) => state.problem)
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
          <section className={styles['maps']} aria-labelledby="home-maps">
            <h2 id="home-maps" className={styles['heading']}>
              {t('home.maps')}
            </h2>
            {problem === null ? null : (
              <div className={styles['problem']} role="alert">
                <p className={styles['problemTitle']}>{problemWords(problem, words).title}</p>
                <p>{problemWords(problem, words).text}</p>
                <Button onClick={() => void mapsActs.load()}>{t('shell.retry')}</Button>
              </div>
            )}
            {maps === null && problem === null ? <StateMessage isBusy title={t('shell.loading')} /> : null}
            {maps === null ? null : <MapList maps={maps} />}
            {bin === null || bin.length === 0 ? null : <BinList maps={bin} />}
          </section>
        </div>
      </main>
    </div>
  )
}
