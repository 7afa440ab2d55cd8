import { BadgeCheck, TriangleAlert } from 'lucide-react'

import type { FigureField } from '../../../model/anchor.ts'
import { figureBadgeKey, useBadge } from '../../../store/badges.ts'
import type { Badge } from '../../../store/badges.ts'
import styles from './confirmed.module.css'

/** On a card or a header: that employers confirmed it, and how many. It stands over its edge and takes no room. */
export function ConfirmedSign({ id, place = 'card' }: { readonly id: string; readonly place?: 'card' | 'header' }) {
  const badge = useBadge(id)
  if (badge === null) return null
  return (
    <span className={styles['sign']} data-state={badge.state} data-place={place} title={badge.said}>
      <Icon state={badge.state} />
      <span aria-hidden="true">{badge.count}</span>
    </span>
  )
}

/** In a list: the same in words. `isShort`: without what changed, where it is told elsewhere. */
export function ConfirmedLine({ id, isShort = false }: { readonly id: string; readonly isShort?: boolean }) {
  const badge = useBadge(id)
  return badge === null ? null : <BadgeLine badge={badge} isShort={isShort} />
}

/** Beside a figure in a list: that it was confirmed. The list tells it in words elsewhere. */
export function FigureSign({ cardId, field }: { readonly cardId: string; readonly field: FigureField }) {
  const badge = useBadge(figureBadgeKey(cardId, field))
  if (badge === null) return null
  return (
    <span className={styles['beside']} data-state={badge.state} title={badge.said} aria-hidden="true">
      <Icon state={badge.state} />
    </span>
  )
}

export function BadgeLine({ badge, isShort = false }: { readonly badge: Badge; readonly isShort?: boolean }) {
  return (
    <p className={styles['line']} data-state={badge.state} title={isShort ? badge.said : undefined}>
      <Icon state={badge.state} />
      <span>{isShort ? badge.short : badge.said}</span>
    </p>
  )
}

function Icon({ state }: Pick<Badge, 'state'>) {
  const Sign = state === 'changed' ? TriangleAlert : BadgeCheck
  return <Sign size={14} aria-hidden="true" />
}
