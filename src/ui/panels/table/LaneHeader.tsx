import { Ellipsis, UnfoldHorizontal, UnfoldVertical } from 'lucide-react'

import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { laneCount, laneName } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { useCareerMap } from '../../../store/selectors.ts'
import accent from '../entries/accent.module.css'
import { LANE_MOVES, laneRows } from '../entries/laneRows.ts'
import { LateConfirmed, LateLaneConfirm } from '../entries/LateConfirmed.tsx'
import { LaneTotals } from '../entries/LaneTotals.tsx'
import { LateFloodNote } from '../people/LateFloodNote.tsx'
import { useFlash } from '../people/useFlash.ts'
import styles from './table.module.css'

interface LaneHeaderProps {
  readonly lane: Level | Pathway
  readonly isCollapsed: boolean
}

/** The header of a row or column: name, totals, and a menu to change, move or remove it. */
export function LaneHeader({ lane, isCollapsed }: LaneHeaderProps) {
  const words = useWords()
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const name = laneName(map, words, lane.id)
  const isLevel = lane.kind === 'level'
  const flash = useFlash(lane.id)
  return (
    <th
      scope={isLevel ? 'row' : 'col'}
      className={classes(
        isLevel ? styles['rowHeader'] : classes(styles['columnHeader'], accent['accent']),
        flash.className,
      )}
      data-flash={flash['data-flash']}
      data-color={isLevel ? undefined : lane.color}
      data-collapsed={isCollapsed || undefined}
    >
      <div className={styles['laneHead']}>
        <span className={styles['laneName']}>{name}</span>
        {isReadOnly ? null : (
          <MenuButton
            label={words.t('table.laneMenu', { name })}
            icon={Ellipsis}
            isIconOnly
            rows={() => laneRows(lane, name, LANE_MOVES[lane.kind], words.t)}
          />
        )}
        {isLevel ? null : <LateLaneConfirm id={lane.id} name={name} />}
      </div>
      {isCollapsed ? <Folded lane={lane} name={name} isReadOnly={isReadOnly} /> : null}
      {isLevel ? <LaneTotals id={lane.id} /> : <LateFloodNote pathwayId={lane.id} />}
      {isLevel ? null : <LateConfirmed id={lane.id} how="short" />}
    </th>
  )
}

interface FoldedProps {
  readonly lane: Level | Pathway
  readonly name: string
  readonly isReadOnly: boolean
}

/** That a lane is collapsed, how many cards it stands for, and the way to open it. */
function Folded({ lane, name, isReadOnly }: FoldedProps) {
  const { t } = useWords()
  const count = useMap(({ map }) => laneCount(map, lane.id))
  return (
    <div className={styles['folded']}>
      <span>{t('lanes.folded', { n: count })}</span>
      {isReadOnly ? null : (
        <Button
          icon={lane.kind === 'level' ? UnfoldVertical : UnfoldHorizontal}
          aria-label={t('lanes.open', { name })}
          onClick={() => acts.displayLanes([lane.id], 'open')}
        >
          {t('lanes.openIt')}
        </Button>
      )}
    </div>
  )
}
