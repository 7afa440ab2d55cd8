import { Ellipsis } from 'lucide-react'

import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { useMap } from '../../../store/map.ts'
import { laneName } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { useCareerMap } from '../../../store/selectors.ts'
import accent from '../entries/accent.module.css'
import { laneRows } from '../entries/laneRows.ts'
import { LaneTotals } from '../entries/LaneTotals.tsx'
import styles from './table.module.css'

interface LaneHeaderProps {
  readonly lane: Level | Pathway
}

const MOVES = {
  level: { earlier: 'table.earlier.level', later: 'table.later.level' },
  pathway: { earlier: 'table.earlier.pathway', later: 'table.later.pathway' },
} as const

/** The header of a row or column: name, totals, and a menu to change, move or remove it. */
export function LaneHeader({ lane }: LaneHeaderProps) {
  const words = useWords()
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const name = laneName(map, words, lane.id)
  const isLevel = lane.kind === 'level'
  return (
    <th
      scope={isLevel ? 'row' : 'col'}
      className={isLevel ? styles['rowHeader'] : classes(styles['columnHeader'], accent['accent'])}
      data-color={isLevel ? undefined : lane.color}
    >
      <div className={styles['laneHead']}>
        <span className={styles['laneName']}>{name}</span>
        {isReadOnly ? null : (
          <MenuButton
            label={words.t('table.laneMenu', { name })}
            icon={Ellipsis}
            isIconOnly
            rows={() => laneRows(lane, MOVES[lane.kind], words.t)}
          />
        )}
      </div>
      {isLevel ? <LaneTotals id={lane.id} /> : null}
    </th>
  )
}
