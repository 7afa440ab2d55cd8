import { may, useAccess } from '../../../store/access.ts'
import { useBadge } from '../../../store/badges.ts'
import { useMap } from '../../../store/map.ts'
import { late } from '../../parts/late.tsx'

const ConfirmedWords = late(async () => (await import('../reviews/ConfirmedWords.tsx')).ConfirmedWords)
const LaneConfirm = late(async () => (await import('../reviews/LaneConfirm.tsx')).LaneConfirm)

interface LateConfirmedProps {
  /** Under what its badge stands: see `badgeStore`. */
  readonly id: string
  readonly how: 'lines' | 'short' | 'beside'
}

/** What employers confirmed of it, once that is known: see `ConfirmedWords`. */
export function LateConfirmed({ id, how }: LateConfirmedProps) {
  const badge = useBadge(id)
  return badge === null ? null : <ConfirmedWords badge={badge} how={how} />
}

/** For those who review and have no menu at a pathway: the way to confirm the whole of it. */
export function LateLaneConfirm({ id, name }: { readonly id: string; readonly name: string }) {
  const isReadOnly = useMap((state) => state.isReadOnly)
  const mayConfirm = useAccess(may('confirm'))
  return isReadOnly && mayConfirm ? <LaneConfirm id={id} name={name} /> : null
}
