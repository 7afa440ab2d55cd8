import type { FigureField } from '../../../model/anchor.ts'
import { figureBadgeKey, useBadge } from '../../../store/badges.ts'
import { ConfirmedWords } from './ConfirmedWords.tsx'

interface FigureConfirmedProps {
  readonly cardId: string
  readonly field: FigureField
}

/** Under a figure in the details: what employers confirmed of this figure alone. */
export function FigureConfirmed({ cardId, field }: FigureConfirmedProps) {
  const badge = useBadge(figureBadgeKey(cardId, field))
  return badge === null ? null : <ConfirmedWords badge={badge} how="lines" />
}
