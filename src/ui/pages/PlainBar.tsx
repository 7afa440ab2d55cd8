import { Brand } from '../parts/Brand.tsx'
import { PreferenceButtons } from '../parts/Preferences.tsx'
import { useWords } from '../words.tsx'
import styles from './home/page.module.css'

/** The bar of a page that is neither home nor a map: whose it is, and in which language and theme. */
export function PlainBar() {
  const { t } = useWords()
  return (
    <header className={styles['bar']}>
      <span className={styles['brand']}>
        <Brand />
        {t('shell.appName')}
      </span>
      <span className={styles['barEnd']}>
        <PreferenceButtons />
      </span>
    </header>
  )
}
