import { lazy, useEffect, useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { enter } from '../../../store/enter.ts'
import { Panel } from '../../parts/Panel.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import { Collecting } from './Collecting.tsx'
import { HomeBar } from './HomeBar.tsx'
import { MapShelves } from './MapShelves.tsx'
import styles from './page.module.css'
import { StartMap } from './StartMap.tsx'
import { useWho } from './useWho.ts'

/** For those who have not come in: nobody else loads it. */
const WelcomePage = lazy(async () => ({ default: (await import('../arriving/WelcomePage.tsx')).WelcomePage }))

/** For those whose sign-in came to nothing. */
const SignInProblem = lazy(async () => ({ default: (await import('../arriving/SignInProblem.tsx')).SignInProblem }))

/** For guests, where maps are made by those with an account. */
const SignInOffer = lazy(async () => ({ default: (await import('../arriving/SignInOffer.tsx')).SignInOffer }))

/** The door: what this is, a new map, and the maps there are. */
export function HomePage() {
  const { t } = useWords()
  const who = useWho()
  const hasSignIn = useAccess(({ mode }) => mode === 'oidc' || mode === 'oidc-only')
  const [hasSignInFailed] = useState(() => new URLSearchParams(location.search).has('signIn'))
  usePageTitle(t('home.title'))
  useEffect(() => {
    void enter()
  }, [])

  if (who === 'nobody') {
    return (
      <Panel>
        <LateWords>
          <WelcomePage>{hasSignInFailed ? <SignInProblem /> : null}</WelcomePage>
        </LateWords>
      </Panel>
    )
  }
  return (
    <div className={styles['page']}>
      <HomeBar isHome />
      <main className={styles['main']}>
        <div className={styles['intro']}>
          <h1 className={styles['title']}>{t('home.title')}</h1>
          <p className={styles['what']}>{t('home.what')}</p>
        </div>
        {hasSignInFailed ? (
          <div className={styles['column']}>
            <LateWords>
              <SignInProblem />
            </LateWords>
          </div>
        ) : null}
        <div className={styles[who === 'guest' ? 'column' : 'columns']}>
          {who === 'guest' && !hasSignIn ? <p className={styles['noCreate']}>{t('home.noCreate')}</p> : null}
          {who === 'guest' && hasSignIn && !hasSignInFailed ? (
            <LateWords>
              <SignInOffer />
            </LateWords>
          ) : null}
          {who === 'maker' ? <StartMap /> : null}
          <Collecting>
            <MapShelves />
          </Collecting>
        </div>
      </main>
    </div>
  )
}
