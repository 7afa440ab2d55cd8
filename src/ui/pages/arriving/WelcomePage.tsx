import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'

import { useAccess } from '../../../store/access.ts'
import { PlainBar } from '../PlainBar.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { useWords } from '../../words.tsx'
import barStyles from '../home/page.module.css'
import styles from './arriving.module.css'
import { SignInLink } from './SignInLink.tsx'

/** Prints another link for whoever runs the server: scripts in package.json. */
const COMMAND = 'npm run manage-link'

/** The door, for those who have not come in yet. `children`: what to say to them first. */
export function WelcomePage({ children }: { readonly children?: ReactNode }) {
  const { t } = useWords()
  const mode = useAccess((state) => state.mode) ?? 'links'
  usePageTitle(null)
  return (
    <div className={barStyles['page']}>
      <PlainBar />
      <main className={styles['door']}>
        {children}
        <div className={styles['lead']}>
          <span className={styles['sign']}>
            <Link2 size={28} aria-hidden="true" />
          </span>
          <h1 className={styles['title']}>{t(`arriving.welcome.${mode}`)}</h1>
          <p className={styles['what']}>{t(`arriving.welcomeWhat.${mode}`)}</p>
        </div>
        <div className={styles['ways']}>
          {mode === 'links' ? null : (
            <section className={styles['way']}>
              <h2 className={styles['wayTitle']}>{t('arriving.signInPart')}</h2>
              <p>{t('arriving.signInPartText')}</p>
              <SignInLink />
            </section>
          )}
          <section className={styles['way']}>
            <h2 className={styles['wayTitle']}>{t('arriving.haveLink')}</h2>
            <p>{t(`arriving.haveLinkText.${mode}`)}</p>
          </section>
          <section className={styles['way']}>
            <h2 className={styles['wayTitle']}>{t('arriving.noLink')}</h2>
            <p>{t('arriving.noLinkText')}</p>
          </section>
          <section className={styles['way']}>
            <h2 className={styles['wayTitle']}>{t('arriving.runIt')}</h2>
            <p>{t(`arriving.runItText.${mode}`)}</p>
            <code className={styles['command']}>{COMMAND}</code>
          </section>
        </div>
      </main>
    </div>
  )
}
