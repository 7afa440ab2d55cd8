import type { GapTotal } from '../../../analysis/gap.ts'
import { classes } from '../../parts/classes.ts'
import { useWords } from '../../words.tsx'
import { GapTag } from '../cards/GapTag.tsx'
import { gapLeftOut, gapWords } from '../names.ts'
import styles from './GapSum.module.css'

interface GapSumProps {
  readonly total: GapTotal
  readonly place: 'inCell' | 'inHeader'
}

/** The gap of several occupations together and, shortly, how many of them it could not count. */
export function GapSum({ total, place }: GapSumProps) {
  const words = useWords()
  const leftOut = gapLeftOut(words, total)
  return (
    <span
      className={classes(styles['sum'], styles[place])}
      title={leftOut === '' ? undefined : words.t('table.leftOut', { n: total.leftOut })}
    >
      <GapTag band={total.band} words={gapWords(words, total)} />
      {leftOut === '' ? null : <span className={styles['leftOut']}>{leftOut}</span>}
    </span>
  )
}
