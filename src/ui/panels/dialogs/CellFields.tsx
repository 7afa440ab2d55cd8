import type { Words } from '../../../i18n/t.ts'
import type { Level } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import type { Cell } from '../../../model/place.ts'
import { useMapIndex, useCareerMap } from '../../../store/selectors.ts'
import { laneName } from '../../canvas/names.ts'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import styles from './dialogs.module.css'

interface CellFieldsProps {
  readonly cell: Cell
  readonly onChange: (cell: Cell) => void
}

/** Which level and which pathway: a cell, by two lists. */
export function CellFields({ cell, onChange }: CellFieldsProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { levels, pathways } = useMapIndex()
  return (
    <div className={styles['pair']}>
      <Select
        label={t('field.level')}
        value={cell.levelId}
        options={optionsOf(levels, map, words)}
        onChange={(levelId) => onChange({ ...cell, levelId })}
      />
      <Select
        label={t('field.pathway')}
        value={cell.pathwayId}
        options={optionsOf(pathways, map, words)}
        onChange={(pathwayId) => onChange({ ...cell, pathwayId })}
      />
    </div>
  )
}

function optionsOf<L extends Level | Pathway>(lanes: readonly L[], map: CareerMap, words: Words) {
  return lanes.map((lane): { readonly value: L['id']; readonly label: string } => ({
    value: lane.id,
    label:
      lane.display === 'hidden'
        ? words.t('lanes.hiddenName', { name: laneName(map, words, lane.id) })
        : laneName(map, words, lane.id),
  }))
}

/** The cell asked for if it is on the map, else the one at the bottom left; null on a map without cells. */
export function cellToStart(map: CareerMap, wished: Cell | null): Cell | null {
  const { levels, pathways } = indexOf(map)
  const isInSight = ({ display }: Level | Pathway): boolean => display !== 'hidden'
  const level = levels.find(({ id }) => id === wished?.levelId) ?? levels.findLast(isInSight) ?? levels.at(-1)
  const pathway = pathways.find(({ id }) => id === wished?.pathwayId) ?? pathways.find(isInSight) ?? pathways[0]
  return level === undefined || pathway === undefined ? null : { levelId: level.id, pathwayId: pathway.id }
}
