import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { pathwayShown } from '../../../store/shownMap.ts'
import { useView } from '../../../store/view.ts'
import { read } from '../../canvas/names.ts'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { LateAbout } from '../about/LateAbout.tsx'
import { AddLanes } from '../entries/AddLanes.tsx'
import { LateUndrawn } from '../entries/LateUndrawn.tsx'
import { CellView } from './CellView.tsx'
import { FoldedCell } from './FoldedCell.tsx'
import { LaneHeader } from './LaneHeader.tsx'
import styles from './table.module.css'
import { TotalsRow } from './TotalsRow.tsx'
import { useIsNarrow } from './useIsNarrow.ts'

/**
 * The map as a table of levels by pathways, and under it what stands in no cell, with every verb the canvas has. One pathway alone, as asked for or for
 * lack of room on a narrow screen, is the same table with fewer columns.
 */
export function TableView() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { levels, pathways } = useMapIndex()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isNarrow = useIsNarrow()
  const pathwayId = useView((view) => view.pathwayId)
  const asked = pathwayShown(map, pathwayId)
  const open = pathways.filter((pathway) => pathway.display !== 'hidden')
  const alone = asked ?? (isNarrow ? (open[0] ?? null) : null)
  const shown = alone === null ? open : [alone]
  const rows = levels.filter((level) => level.display !== 'hidden')
  // Shown alone, a pathway is not a strip.
  const isFolded = (lane: Level | Pathway): boolean => lane.display === 'collapsed' && lane.id !== asked?.id
  const addLanes = isReadOnly ? null : <AddLanes className={styles['lanes']} />

  if (levels.length === 0 || pathways.length === 0) {
    return (
      <div className={styles['view']}>
        <StateMessage title={t('table.noLanesTitle')} text={t('table.noLanesText')}>
          {addLanes}
        </StateMessage>
        <LateUndrawn />
      </div>
    )
  }

  if (rows.length === 0 || shown.length === 0) {
    return (
      <div className={styles['view']}>
        <StateMessage title={t('lanes.allHiddenTitle')} text={t('lanes.allHiddenText')} />
        <LateUndrawn />
      </div>
    )
  }

  return (
    <div className={styles['view']}>
      <table className={styles['table']} data-narrow={isNarrow || undefined}>
        <caption className={styles['caption']}>
          {t('table.caption', { title: read(map, words, map.settings.title) || t('canvas.untitled') })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              <VisuallyHidden>{t('table.corner')}</VisuallyHidden>
            </th>
            {shown.map((pathway) => (
              <LaneHeader key={pathway.id} lane={pathway} isCollapsed={isFolded(pathway)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((level) => (
            <tr key={level.id}>
              <LaneHeader lane={level} isCollapsed={isFolded(level)} />
              {shown.map((pathway) =>
                isFolded(level) || isFolded(pathway) ? (
                  <FoldedCell key={pathway.id} level={level} pathway={pathway} />
                ) : (
                  <CellView key={pathway.id} level={level} pathway={pathway} />
                ),
              )}
            </tr>
          ))}
        </tbody>
        <TotalsRow pathways={shown} />
      </table>
      <LateUndrawn />
      {addLanes}
      <LateAbout />
    </div>
  )
}
