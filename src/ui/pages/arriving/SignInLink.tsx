import { LogIn } from 'lucide-react'

import { signInAddress } from '../../../store/signIn.ts'
import { useWords } from '../../words.tsx'
import styles from './arriving.module.css'

interface SignInLinkProps {
  /** With another account than the last. */
  readonly isOther?: boolean
  /** Before the browser goes there. */
  readonly onGo?: () => void
}

/**
 * To the sign-in of the organization, and back to this page. It leads out of the program: the server sends the
 * browser on to where accounts are.
 */
export function SignInLink({ isOther = false, onGo }: SignInLinkProps) {
  const { t } = useWords()
  return (
    <a className={styles['signIn']} href={signInAddress(location.pathname, location.search, isOther)} onClick={onGo}>
      <LogIn size={18} aria-hidden="true" />
      {t(isOther ? 'signIn.other' : 'arriving.signInDo')}
    </a>
  )
}
