import { Plus } from 'lucide-react'
import { useState } from 'react'

import { isPlaced } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { read } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { CellView } from './CellView.tsx'
import { LaneHeader } from './LaneHeader.tsx'
import styles from './table.module.css'
import { TotalsRow } from './TotalsRow.tsx'
import { useIsNarrow } from './useIsNarrow.ts'

/**
 * The map as a table of levels by pathways, with every verb the canvas has. On a narrow screen it shows
 * one pathway at a time; it is the same table with fewer columns.
 */
export function TableView() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { levels, pathways } = useMapIndex()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isNarrow = useIsNarrow()
  const [chosenId, setChosenId] = useState<string | null>(null)

  // On a narrow screen what is found may stand in a pathway that is not shown.
  const foundPathwayId = useFind(({ atId }) => pathwayOf(map, atId))
  const [followedId, setFollowedId] = useState<string | null>(null)
  if (foundPathwayId !== followedId) {
    setFollowedId(foundPathwayId)
    if (foundPathwayId !== null) setChosenId(foundPathwayId)
  }

  const chosen = pathways.find(({ id }) => id === chosenId) ?? pathways[0]
  const shown = isNarrow && chosen !== undefined ? [chosen] : pathways
  const addLanes = isReadOnly ? null : (
    <div className={styles['lanes']}>
      <Button icon={Plus} onClick={() => openDialog({ type: 'lane', id: null, lane: 'level' })}>
        {t('table.addLevel')}
      </Button>
      <Button icon={Plus} onClick={() => openDialog({ type: 'lane', id: null, lane: 'pathway' })}>
        {t('table.addPathway')}
      </Button>
    </div>
  )

  if (levels.length === 0 || pathways.length === 0) {
    return (
      <StateMessage title={t('table.noLanesTitle')} text={t('table.noLanesText')}>
        {addLanes}
      </StateMessage>
    )
  }

  return (
    <div className={styles['view']}>
      {isNarrow && chosen !== undefined && pathways.length > 1 ? (
        <div className={styles['chooser']}>
          <Select
            label={t('table.pathwayShown')}
            value={chosen.id}
            options={pathways.map(({ id, label }) => ({
              value: id,
              label: read(map, words, label) || t('canvas.unnamed'),
            }))}
            onChange={setChosenId}
          />
        </div>
      ) : null}
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
              <LaneHeader key={pathway.id} lane={pathway} at={pathways.indexOf(pathway)} count={pathways.length} />
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level, at) => (
            <tr key={level.id}>
              <LaneHeader lane={level} at={at} count={levels.length} />
              {shown.map((pathway) => (
                <CellView key={pathway.id} level={level} pathway={pathway} />
              ))}
            </tr>
          ))}
        </tbody>
        <TotalsRow pathways={shown} />
      </table>
      {addLanes}
    </div>
  )
}

/** The pathway of a card, or of a cell by its key. */
function pathwayOf(map: CareerMap, id: string | null): string | null {
  if (id === null) return null
  const record = map.records.get(id)
  if (record === undefined) return id.split('|')[1] ?? null
  return isPlaced(record) ? record.place.pathwayId : null
}
