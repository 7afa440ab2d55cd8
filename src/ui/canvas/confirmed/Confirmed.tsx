import { BadgeCheck, TriangleAlert } from 'lucide-react'

import type { FigureField } from '../../../model/anchor.ts'
import { figureBadgeKey, useBadge } from '../../../store/badges.ts'
import type { BadgeLine } from '../../../store/badges.ts'
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

/** In a list: the same in words, a line for the whole and for each figure. */
export function ConfirmedLines({ id }: { readonly id: string }) {
  const badge = useBadge(id)
  return badge?.lines.map((line) => <ConfirmedLine key={line.said} line={line} />)
}

/** In one line: by whom and when, or that it changed since; what changed is told elsewhere. */
export function ConfirmedShort({ id }: { readonly id: string }) {
  const badge = useBadge(id)
  return badge === null ? null : <ConfirmedLine line={{ state: badge.state, said: badge.short }} title={badge.said} />
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

interface ConfirmedLineProps {
  readonly line: BadgeLine
  readonly title?: string
}

export function ConfirmedLine({ line: { state, said }, title }: ConfirmedLineProps) {
  return (
    <p className={styles['line']} data-state={state} title={title}>
      <Icon state={state} />
      <span>{said}</span>
    </p>
  )
}

function Icon({ state }: Pick<BadgeLine, 'state'>) {
  const Sign = state === 'changed' ? TriangleAlert : BadgeCheck
  return <Sign size={14} aria-hidden="true" />
}
