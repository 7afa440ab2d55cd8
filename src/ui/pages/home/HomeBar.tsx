import { Suspense } from 'react'

import { useAccess } from '../../../store/access.ts'
import { Brand } from '../../parts/Brand.tsx'
import { Link } from '../../parts/Link.tsx'
import { PreferenceButtons } from '../../parts/Preferences.tsx'
import { pathOf } from '../../router.ts'
import { LateWords, useWords } from '../../words.tsx'
import { HomePaletteButton } from './HomePaletteButton.tsx'
import styles from './page.module.css'
import { late } from '../../parts/late.tsx'

/** Comes after the lists, with the words it says. */
const YouMenu = late(async () => (await import('./YouMenu.tsx')).YouMenu)

/** The bar at the top of the pages of maps and of one collection. `isHome`: one is there already. */
export function HomeBar({ isHome = false }: { readonly isHome?: boolean }) {
  const { t } = useWords()
  const isSomebody = useAccess(({ person }) => person !== null)
  const brand = (
    <>
      <Brand />
      {t('shell.appName')}
    </>
  )
  return (
    <header className={styles['bar']}>
      {isHome ? (
        <span className={styles['brand']}>{brand}</span>
      ) : (
        <Link className={styles['brand']} to={pathOf({ page: 'home' })}>
          {brand}
        </Link>
      )}
      <span className={styles['barEnd']}>
        <HomePaletteButton />
        {isSomebody ? (
          <Suspense fallback={null}>
            <LateWords>
              <YouMenu />
            </LateWords>
          </Suspense>
        ) : null}
        <PreferenceButtons />
      </span>
    </header>
  )
}
