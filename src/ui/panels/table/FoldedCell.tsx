import type { Level } from '../../../model/level.ts'
import { cardsIn } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { useMap } from '../../../store/map.ts'
import { useWords } from '../../words.tsx'
import styles from './table.module.css'

interface FoldedCellProps {
  readonly level: Level
  readonly pathway: Pathway
}

/** A cell of a collapsed row or column: how many cards it holds. */
export function FoldedCell({ level, pathway }: FoldedCellProps) {
  const { t } = useWords()
  const count = useMap(({ map }) => cardsIn(map, { levelId: level.id, pathwayId: pathway.id }).length)
  return (
    <td className={styles['foldedCell']}>
      <p>{t('lanes.folded', { n: count })}</p>
    </td>
  )
}
