import { Plus } from 'lucide-react'
import { memo } from 'react'

import type { GapTotal } from '../../../analysis/gap.ts'
import type { Box, CellBox, Lane } from '../../../layout/picture.ts'
import { mapStore, useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { useWords } from '../../words.tsx'
import { addAt } from '../addAt.ts'
import { Line, Tag } from '../cards/CardFace.tsx'
import { cellPlace } from '../cells.ts'
import { stopProps } from '../focus.ts'
import { cellName, laneName } from '../names.ts'
import { GapSum } from './GapSum.tsx'
import styles from './Backdrop.module.css'

interface BackdropProps {
  /** None where they are painted. */
  readonly rows: readonly Lane[]
  /** The columns; of them the collapsed ones are drawn, as strips. */
  readonly strips: readonly Lane[]
  readonly cells: readonly CellBox[]
  /** Gap totals by cell, while the overlay is on. */
  readonly gaps: ReadonlyMap<string, GapTotal> | null
  readonly canEdit: boolean
  readonly tabStop: string | null
  /** Whether no card stands on the map yet: then cells show where they are. */
  readonly isBlank: boolean
}

/** Bands of the levels and cells under the cards, in px of the map. */
export const Backdrop = memo(function Backdrop({
  rows,
  strips,
  cells,
  gaps,
  canEdit,
  tabStop,
  isBlank,
}: BackdropProps) {
  return (
    <div className={styles['backdrop']} data-blank={isBlank || undefined}>
      {rows.map((lane, at) => (
        <div key={lane.id} className={styles['row']} data-odd={at % 2 === 1 || undefined} style={placed(lane.band)} />
      ))}
      {strips.flatMap((lane) =>
        lane.isCollapsed ? [<div key={lane.id} className={styles['strip']} style={stripBox(lane)} />] : [],
      )}
      {cells.map((cell) => (
        <Cell
          key={cell.key}
          cell={cell}
          gap={gaps?.get(cell.key) ?? null}
          canEdit={canEdit}
          isTabStop={tabStop === cell.key}
        />
      ))}
    </div>
  )
})

interface CellProps {
  readonly cell: CellBox
  readonly gap: GapTotal | null
  readonly canEdit: boolean
  readonly isTabStop: boolean
}

const Cell = memo(function Cell({ cell, gap, canEdit, isTabStop }: CellProps) {
  const words = useWords()
  const isConnecting = useView(({ tool }) => tool === 'connect')
  const level = useMap(({ map }) => laneName(map, words, cell.levelId))
  const pathway = useMap(({ map }) => laneName(map, words, cell.pathwayId))
  const handleAdd = (): void => {
    const place = cellPlace(mapStore.getState().map, cell)
    if (place !== null) addAt(place)
  }
  return (
    <div
      {...stopProps(cell.key, isTabStop)}
      className={styles['cell']}
      role="group"
      aria-roledescription={words.t('canvas.cell')}
      aria-label={
        cell.isCollapsed
          ? words.t('lanes.collapsedCell', { level, pathway, n: cell.cardCount })
          : cellName(words, level, pathway, cell)
      }
      data-marked={cell.emptyMarkId !== null || undefined}
      data-filled={cell.cardCount > 0 || cell.isCollapsed || undefined}
      style={placed(cell)}
    >
      {cell.hatch === null ? null : <span className={styles['hatch']} style={placed(cell.hatch)} />}
      {cell.lines.map((line) => (
        <Line key={`${line.x} ${line.y}`} line={line} />
      ))}
      {cell.tags.map((tag) => (
        <Tag key={tag.recordId} mark={tag} />
      ))}
      {cell.fold === null ? null : (
        <span className={styles['fold']} style={placed(cell.fold)} aria-hidden="true">
          {cell.fold.line.text}
        </span>
      )}
      {gap === null || cell.isCollapsed || gap.counted + gap.leftOut < 2 ? null : <GapSum total={gap} place="inCell" />}
      {canEdit && !isConnecting && !cell.isCollapsed ? (
        <button
          type="button"
          className={styles['add']}
          data-free="add"
          tabIndex={-1}
          aria-label={words.t('canvas.addHere', { level, pathway })}
          onClick={handleAdd}
        >
          <Plus size={18} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
})

/** A collapsed column under its header. */
function stripBox({ band, header }: Lane) {
  return placed({ ...band, y: band.y + header.height, height: band.height - header.height })
}

function placed(box: Box) {
  return { left: box.x, top: box.y, width: box.width, height: box.height }
}
