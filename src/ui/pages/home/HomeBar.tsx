import { Brand } from '../../parts/Brand.tsx'
import { Link } from '../../parts/Link.tsx'
import { PreferenceButtons } from '../../parts/Preferences.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { HomePaletteButton } from './HomePaletteButton.tsx'
import styles from './page.module.css'

/** The bar at the top of the pages of maps and of one collection. `isHome`: one is there already. */
export function HomeBar({ isHome = false }: { readonly isHome?: boolean }) {
  const { t } = useWords()
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
        <PreferenceButtons />
      </span>
    </header>
  )
}
