import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react'

import type { Level } from '../../../model/level.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import type { Cell } from '../../../model/place.ts'
import { cellKey } from '../../../model/place.ts'
import { useMap } from '../../../store/map.ts'
import { focus } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import accent from '../entries/accent.module.css'
import { laneRows } from '../entries/laneRows.ts'
import { LateConfirmed, LateLaneConfirm } from '../entries/LateConfirmed.tsx'
import { LaneTotals } from '../entries/LaneTotals.tsx'
import { LateFloodNote } from '../people/LateFloodNote.tsx'
import { useFlash } from '../people/useFlash.ts'
import styles from './outline.module.css'
import { FoldedOutlineCell } from './FoldedOutlineCell.tsx'
import { OutlineCell } from './OutlineCell.tsx'

interface OutlineLaneProps {
  readonly lane: Level | Pathway
  /** The lanes of the other kind that it is shown with, in their order. */
  readonly crossings: readonly (Level | Pathway)[]
  /** Whether a lane is collapsed here. */
  readonly isFolded: (lane: Level | Pathway) => boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

const MOVES = { earlier: 'outline.earlier', later: 'outline.later' } as const

/** A level or pathway with its cells under it, which can be folded away. */
export function OutlineLane({ lane, crossings, isFolded, isOpen, onToggle }: OutlineLaneProps) {
  const words = useWords()
  const { t } = words
  const name = useMap(({ map }) => laneName(map, words, lane.id))
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isCollapsed = isFolded(lane)
  const flash = useFlash(lane.id)
  const count = useMap(({ map }) =>
    crossings.reduce((sum, other) => sum + (indexOf(map).cards.get(cellKey(cellOf(lane, other)))?.length ?? 0), 0),
  )
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div
      className={classes(styles['lane'], accent['accent'])}
      data-color={lane.kind === 'pathway' ? lane.color : undefined}
    >
      <div className={classes(styles['laneHead'], flash.className)} data-flash={flash['data-flash']}>
        <h2 className={styles['laneName']}>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            data-stop={lane.id}
            onFocus={() => focus(lane.id)}
            onClick={onToggle}
          >
            <Chevron size={18} aria-hidden="true" />
            {name}
          </button>
        </h2>
        <span className={styles['count']}>
          {t(isCollapsed ? 'lanes.folded' : 'outline.count', { n: count })} <LaneTotals id={lane.id} />
        </span>
        <LateFloodNote pathwayId={lane.id} />
        {lane.kind === 'pathway' ? <LateConfirmed id={lane.id} how="short" /> : null}
        {lane.kind === 'pathway' ? <LateLaneConfirm id={lane.id} name={name} /> : null}
        {isReadOnly ? null : (
          <MenuButton
            label={t('table.laneMenu', { name })}
            icon={Ellipsis}
            isIconOnly
            rows={() => laneRows(lane, name, MOVES, t)}
          />
        )}
      </div>
      {isOpen
        ? crossings.map((other) =>
            isFolded(other) ? (
              <FoldedOutlineCell
                key={other.id}
                cell={cellOf(lane, other)}
                heading={other}
                color={colorOf(lane, other)}
              />
            ) : (
              <OutlineCell key={other.id} cell={cellOf(lane, other)} heading={other} color={colorOf(lane, other)} />
            ),
          )
        : null}
    </div>
  )
}

function cellOf(lane: Level | Pathway, other: Level | Pathway): Cell {
  const [level, pathway] = [lane, other].toSorted((one) => (one.kind === 'level' ? -1 : 1))
  if (level?.kind !== 'level' || pathway?.kind !== 'pathway') throw new Error('A level is crossed by pathways alone')
  return { levelId: level.id, pathwayId: pathway.id }
}

function colorOf(lane: Level | Pathway, other: Level | Pathway): Pathway['color'] | null {
  if (lane.kind === 'pathway') return lane.color
  return other.kind === 'pathway' ? other.color : null
}
