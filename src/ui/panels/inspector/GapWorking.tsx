import { gapOf } from '../../../analysis/gap.ts'
import type { Gap } from '../../../analysis/gap.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Occupation } from '../../../model/occupation.ts'
import type { BandLimits } from '../../../model/settings.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { GapTag } from '../../canvas/cards/GapTag.tsx'
import { gapWords } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'

/** The card's gap with its working, or why there is none. */
export function GapWorking({ card }: { readonly card: Occupation }) {
  const words = useWords()
  const { bands } = useCareerMap().settings
  const gap = gapOf(card, bands)
  return (
    <div className={styles['gap']} data-band={gap.band} role="status">
      <GapTag band={gap.band} words={gapWords(words, gap)} />
      <p>{workingWords(words, gap, bands)}</p>
    </div>
  )
}

function workingWords({ t, number }: Words, gap: Gap, bands: BandLimits): string {
  const { demand, supply, ratio } = gap
  if (demand === null) return t(supply === null ? 'inspector.gapNeither' : 'inspector.gapNoDemand')
  if (supply === null) return t('inspector.gapNoSupply')
  if (gap.gap === null || ratio === null || gap.band === 'notEnoughData') {
    return t('inspector.gapFew', { demand: number(demand), n: number(bands.minimumOpenings) })
  }
  return t('inspector.gapWorking', {
    band: gap.band,
    n: number(Math.abs(gap.gap)),
    demand: number(demand),
    supply: number(supply),
    ratio: number(ratio),
  })
}
