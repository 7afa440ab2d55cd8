import type { FigureField } from '../../../model/anchor.ts'
import { may, useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'

interface ConfirmFigureProps {
  readonly cardId: string
  readonly field: FigureField
  /** The figure, in words. */
  readonly label: string
}

/** For those who review: leads from a figure in the details to confirming it alone. */
export function ConfirmFigure({ cardId, field, label }: ConfirmFigureProps) {
  const { t } = useWords()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const mayConfirm = useAccess(may('confirm'))
  if (!isReadOnly || !mayConfirm) return null
  return (
    <TextButton onClick={() => openDialog({ type: 'confirm', id: cardId, field })}>
      {t('reviews.giveFigure', { figure: label })}
    </TextButton>
  )
}
