import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import styles from './StateMessage.module.css'

interface StateMessageProps {
  readonly title: string
  readonly text?: string
  readonly icon?: LucideIcon
  readonly isBusy?: boolean
  /** Whether it is all there is on the page: then its title is the page's. */
  readonly isPage?: boolean
  /** Said at once by screen readers. */
  readonly isAlert?: boolean
  /** What one can do about it. */
  readonly children?: ReactNode
}

/** How a part of the page stands when it has nothing else to show: loading, empty, not found, broken. */
export function StateMessage({
  title,
  text,
  icon: Icon,
  isBusy = false,
  isAlert = false,
  isPage = false,
  children,
}: StateMessageProps) {
  return (
    <div className={styles['message']} role={isAlert ? 'alert' : 'status'} aria-busy={isBusy}>
      {isBusy ? <span className={styles['spinner']} aria-hidden="true" /> : null}
      {Icon === undefined ? null : <Icon size={32} aria-hidden="true" className={styles['icon']} />}
      {isPage ? <h1 className={styles['title']}>{title}</h1> : <p className={styles['title']}>{title}</p>}
      {text === undefined ? null : <p className={styles['text']}>{text}</p>}
      {children === undefined ? null : <div className={styles['acts']}>{children}</div>}
    </div>
  )
}
