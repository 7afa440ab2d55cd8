import { BadgeCheck, TriangleAlert } from 'lucide-react'

import type { Badge, BadgeLine } from '../../../store/badges.ts'
import styles from './confirmed.module.css'

interface ConfirmedSignProps {
  readonly badge: Badge
  readonly place: 'card' | 'header'
}

/** On a card or a header: that employers confirmed it, and how many. It stands over its edge and takes no room. */
export function ConfirmedSign({ badge: { state, count, said }, place }: ConfirmedSignProps) {
  return (
    <span className={styles['sign']} data-state={state} data-place={place} title={said}>
      <ConfirmedIcon state={state} />
      <span aria-hidden="true">{count}</span>
    </span>
  )
}

/** What tells the state by its shape. */
export function ConfirmedIcon({ state }: Pick<BadgeLine, 'state'>) {
  const Sign = state === 'changed' ? TriangleAlert : BadgeCheck
  return <Sign size={14} aria-hidden="true" />
}
