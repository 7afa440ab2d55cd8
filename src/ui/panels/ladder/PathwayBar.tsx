import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'

import { isPlaced } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import { useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { pathwayShown } from '../../../store/shownMap.ts'
import { useView } from '../../../store/view.ts'
import { showPathway } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { BeyondList } from './BeyondList.tsx'
import styles from './ladder.module.css'

interface PathwayBarProps {
  /** Whether there is no room for more than one: then the first is shown until another is chosen. */
  readonly isOneAtMost: boolean
}

/** Which pathway is shown alone, the way to the others and back to all, and in the map where its links lead. */
export function PathwayBar({ isOneAtMost }: PathwayBarProps) {
  const words = useWords()
  const { t } = words
  const pathways = useMap(({ map }) => indexOf(map).pathways)
  const map = useMap((state) => state.map)
  const pathwayId = useView((view) => view.pathwayId)
  const face = useView((view) => view.face)
  const chosen = pathwayShown(map, pathwayId) ?? (isOneAtMost ? (pathways[0] ?? null) : null)
  const at = chosen === null ? -1 : pathways.indexOf(chosen)

  // What is found may stand in a pathway that is not shown.
  const foundId = useFind(({ atId }) => atId)
  useEffect(() => {
    const found = pathwayOf(map, foundId)
    if (found !== null) showPathway(found)
    // A card that is moved away while it is found takes nobody along.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [foundId])

  if (chosen === null) return null
  const step = (by: 1 | -1): void => {
    const next = pathways[at + by]
    if (next !== undefined) showPathway(next.id)
  }
  return (
    <div className={styles['bar']}>
      <IconButton
        label={t('action.previousPathway')}
        icon={ChevronLeft}
        aria-disabled={at === 0}
        onClick={() => step(-1)}
      />
      <span className={styles['choice']}>
        <Select
          label={t('table.pathwayShown')}
          value={chosen.id}
          options={pathways.map(({ id }) => ({ value: id, label: laneName(map, words, id) }))}
          onChange={showPathway}
        />
      </span>
      <IconButton
        label={t('action.nextPathway')}
        icon={ChevronRight}
        aria-disabled={at === pathways.length - 1}
        onClick={() => step(1)}
      />
      {isOneAtMost ? null : <Button onClick={() => showPathway(null)}>{t('ladder.all')}</Button>}
      {face === 'map' ? <BeyondList key={chosen.id} pathway={chosen} /> : null}
      <span className={styles['place']}>{t('ladder.place', { at: at + 1, count: pathways.length })}</span>
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
