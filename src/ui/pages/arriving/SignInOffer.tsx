import { useWords } from '../../words.tsx'
import styles from '../home/page.module.css'
import { SignInLink } from './SignInLink.tsx'

/** For guests who would like to start maps, where that takes an account. */
export function SignInOffer() {
  const { t } = useWords()
  return (
    <div className={styles['noCreate']}>
      <p>{t('signIn.toCreate')}</p>
      <SignInLink />
    </div>
  )
}
