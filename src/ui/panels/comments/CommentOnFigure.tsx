import type { FigureField } from '../../../model/anchor.ts'
import { beginThread, useMayComment } from '../../../store/comments.ts'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'

interface CommentOnFigureProps {
  readonly cardId: string
  readonly field: FigureField
  /** The figure, in words. */
  readonly label: string
}

/** Leads from a figure in the details to a comment on it. */
export function CommentOnFigure({ cardId, field, label }: CommentOnFigureProps) {
  const { t } = useWords()
  const isPossible = useMayComment()
  if (!isPossible) return null
  return (
    <TextButton onClick={() => beginThread({ type: 'figure', cardId, field })}>
      {t('comments.onFigure', { figure: label })}
    </TextButton>
  )
}
