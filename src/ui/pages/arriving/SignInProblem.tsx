import { useState } from 'react'

import { signInProblemIn } from '../../../store/signIn.ts'
import { useWords } from '../../words.tsx'
import styles from '../home/page.module.css'
import { SignInLink } from './SignInLink.tsx'

/** Why a sign-in came to nothing, as the address of the page says, and what to do about it. */
export function SignInProblem() {
  const { t } = useWords()
  const [code] = useState(() => signInProblemIn(location.search))
  if (code === null) return null
  return (
    <div className={styles['problem']} role="alert">
      <p className={styles['problemTitle']}>{t(`signIn.${code}`)}</p>
      <p>{t(`signIn.${code}Text`)}</p>
      <SignInLink isOther={code === 'notAllowed' || code === 'refusedByProvider'} />
    </div>
  )
}
