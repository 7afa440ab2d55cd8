import { useGaps, useTotals } from '../../../store/selectors.ts'
import { useWords } from '../../words.tsx'
import { totalWords } from './facts.ts'
import { GapSum } from './GapSum.tsx'
import styles from './totals.module.css'

/** Totals of a level, a pathway or (id `map`) the whole map: postings, openings and, with the overlay on, the gap. */
export function LaneTotals({ id }: { readonly id: string }) {
  const words = useWords()
  const totals = useTotals(id)
  const gaps = useGaps()
  const said = [
    totalWords(words, 'canvas.postings', totals?.postings ?? null),
    totalWords(words, 'canvas.openings', totals?.openings ?? null),
  ].filter((part) => part !== '')
  return (
    <>
      {said.length === 0 ? null : <span className={styles['sum']}>{said.join(' · ')}</span>}
      <GapSum total={id === 'map' ? gaps.map : gaps.byLane.get(id)} />
    </>
  )
}
