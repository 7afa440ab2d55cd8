import { Compass } from 'lucide-react'

import { Link } from '../parts/Link.tsx'
import { StateMessage } from '../parts/StateMessage.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { useWords } from '../words.tsx'
import styles from './pages.module.css'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useWords()
  usePageTitle(t('shell.pageNotFound'))
  return (
    <main className={styles['alone']}>
      <StateMessage isPage icon={Compass} title={t('shell.pageNotFound')} text={t('shell.pageNotFoundText')}>
        <Link to="/">{t('shell.home')}</Link>
      </StateMessage>
    </main>
  )
}
