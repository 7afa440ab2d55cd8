import type { GapTotal } from '../../../analysis/gap.ts'
import { classes } from '../../parts/classes.ts'
import { useWords } from '../../words.tsx'
import { GapTag } from '../cards/GapTag.tsx'
import { gapLeftOut, gapWords } from '../names.ts'
import styles from './Lanes.module.css'

interface GapSumProps {
  readonly total: GapTotal
  /** Where it stands: in a cell or in a header. */
  readonly className: string | undefined
}

/** The gap of several occupations together and, shortly, how many of them it could not count. */
export function GapSum({ total, className }: GapSumProps) {
  const words = useWords()
  const leftOut = gapLeftOut(words, total)
  return (
    <span
      className={classes(styles['gapSum'], className)}
      title={leftOut === '' ? undefined : words.t('table.leftOut', { n: total.leftOut })}
    >
      <GapTag band={total.band} words={gapWords(words, total)} />
      {leftOut === '' ? null : <span className={styles['leftOut']}>{leftOut}</span>}
    </span>
  )
}
