import type { ComponentProps } from 'react'

import styles from './TextButton.module.css'

/** Words that lead to something else on the map: they look like a link, but the page stays the same. */
export function TextButton({ children, ...rest }: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return (
    <button {...rest} type="button" className={styles['text']}>
      {children}
    </button>
  )
}
