import type { ReactNode } from 'react'

import styles from './inspector.module.css'

interface SectionProps {
  readonly title: string
  /** Folded away until it is asked for. */
  readonly isFolded?: boolean
  readonly children: ReactNode
}

/** A group of fields under a heading. */
export function Section({ title, isFolded = false, children }: SectionProps) {
  if (isFolded) {
    return (
      <details className={styles['section']}>
        <summary className={styles['heading']}>{title}</summary>
        <div className={styles['fields']}>{children}</div>
      </details>
    )
  }
  return (
    <section className={styles['section']} aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      <div className={styles['fields']}>{children}</div>
    </section>
  )
}
