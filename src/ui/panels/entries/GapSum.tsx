import type { GapTotal } from '../../../analysis/gap.ts'
import { useView } from '../../../store/view.ts'
import { GapTag } from '../../canvas/cards/GapTag.tsx'
import { gapWords } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import styles from './totals.module.css'

/** The gap of several occupations together, with the overlay on; how many could not be counted is said beside it. */
export function GapSum({ total }: { readonly total: GapTotal | undefined }) {
  const words = useWords()
  const showsGaps = useView((view) => view.showsGaps)
  if (!showsGaps || total === undefined) return null
  return (
    <span className={styles['gap']}>
      <GapTag band={total.band} words={gapWords(words, total)} />
      {total.counted === 0 || total.leftOut === 0 ? null : (
        <span className={styles['sum']}>{words.t('table.leftOut', { n: total.leftOut })}</span>
      )}
    </span>
  )
}
