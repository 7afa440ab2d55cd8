import { Ellipsis } from 'lucide-react'

import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { useWords } from '../../words.tsx'
import { useCareerMap } from '../../../store/selectors.ts'
import accent from './accent.module.css'
import { LaneTotals } from './LaneTotals.tsx'
import styles from './table.module.css'

interface LaneHeaderProps {
  readonly lane: Level | Pathway
  /** Place among its kind, from 0. */
  readonly at: number
  readonly count: number
}

/** The header of a row or column: name, totals, and a menu to change, move or remove it. */
export function LaneHeader({ lane, at, count }: LaneHeaderProps) {
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
            rows={() => laneRows(lane, at, count, words.t)}
          />
        )}
      </div>
      {isLevel ? <LaneTotals id={lane.id} /> : null}
    </th>
  )
}

function laneRows(
  lane: Level | Pathway,
  at: number,
  count: number,
  t: ReturnType<typeof useWords>['t'],
): readonly MenuRow[] {
  const { id, kind } = lane
  return [
    {
      type: 'item',
      id: 'rename',
      label: t('table.rename'),
      onSelect: () => openDialog({ type: 'lane', id, lane: kind }),
    },
    {
      type: 'item',
      id: 'earlier',
      label: t(`table.earlier.${kind}`),
      isDisabled: at === 0,
      onSelect: () => void acts.moveLane(id, at - 1),
    },
    {
      type: 'item',
      id: 'later',
      label: t(`table.later.${kind}`),
      isDisabled: at === count - 1,
      onSelect: () => void acts.moveLane(id, at + 1),
    },
    { type: 'line', id: 'line' },
    {
      type: 'item',
      id: 'remove',
      label: t(kind === 'level' ? 'table.removeLevel' : 'table.removePathway'),
      isDangerous: true,
      isDisabled: count < 2,
      onSelect: () => openDialog({ type: 'removeLane', id }),
    },
  ]
}
