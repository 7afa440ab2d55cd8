import { useGaps } from '../../../store/selectors.ts'
import { useView } from '../../../store/view.ts'
import { GapTag } from '../../canvas/cards/GapTag.tsx'
import { gapWords } from '../../canvas/names.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import totals from './totals.module.css'

/** The gap of an occupation, with the overlay on. */
export function CardGap({ id }: { readonly id: string }) {
  return useView((view) => view.showsGaps) ? <ShownGap id={id} /> : null
}

function ShownGap({ id }: { readonly id: string }) {
  const words = useWords()
  const { t, number } = words
  const gap = useGaps().byCard.get(id)
  if (gap === undefined) return null
  return (
    <p className={totals['gap']}>
      <GapTag band={gap.band} words={gapWords(words, gap)} />
      {gap.demand === null || gap.supply === null ? null : (
        <VisuallyHidden>
          {t('table.gapLine', { words: '', demand: number(gap.demand), supply: number(gap.supply) })}
        </VisuallyHidden>
      )}
    </p>
  )
}
