import { LogIn } from 'lucide-react'
import { useState } from 'react'

import { keepLink, readKeptLink } from '../../../store/keptLink.ts'
import { signInAddress } from '../../../store/signIn.ts'
import { useWords } from '../../words.tsx'
import styles from './arriving.module.css'

interface SignInLinkProps {
  /** With another account than the last. */
  readonly isOther?: boolean
  /** The key of a link one is on the way in by: it is kept until one is back. */
  readonly linkKey?: string | null
}

/**
 * To the sign-in of the organization, and back to this page. It leads out of the program: the server sends the
 * browser on to where accounts are.
 */
export function SignInLink({ isOther = false, linkKey = null }: SignInLinkProps) {
  const { t } = useWords()
  // Also one who tries again, or came back by the browser's own button, is still on the way.
  const [isKept] = useState(() => readKeptLink(Date.now()) !== null)
  const hasLink = linkKey !== null || isKept
  const keep = (): void => {
    if (linkKey !== null) keepLink(linkKey, Date.now())
  }
  return (
    <a
      className={styles['signIn']}
      href={signInAddress(location.pathname, location.search, { isOther, hasLink })}
      onClick={keep}
    >
      <LogIn size={18} aria-hidden="true" />
      {t(isOther ? 'signIn.other' : 'arriving.signInDo')}
    </a>
  )
}
