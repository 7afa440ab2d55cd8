import { useBadge } from '../../../store/badges.ts'
import { late } from '../../parts/late.tsx'

const ConfirmedSign = late(async () => (await import('./ConfirmedSign.tsx')).ConfirmedSign)

interface LateConfirmedSignProps {
  readonly id: string
  readonly place: 'card' | 'header'
}

/** What employers confirmed of a card or pathway, once that is known: see `ConfirmedSign`. */
export function LateConfirmedSign({ id, place }: LateConfirmedSignProps) {
  const badge = useBadge(id)
  return badge === null ? null : <ConfirmedSign badge={badge} place={place} />
}
