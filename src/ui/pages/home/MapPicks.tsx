import { useMaps } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { useWords } from '../../words.tsx'
import styles from './collections.module.css'

interface MapPicksProps {
  readonly legend: string
  /** The maps to choose among. */
  readonly maps: readonly MapSummary[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** Maps to tick; they will stand in the order in which they are ticked. Each says which collection it would leave. */
export function MapPicks({ legend, maps, chosen, onChoose }: MapPicksProps) {
  const { t } = useWords()
  const collections = useMaps((state) => state.collections) ?? []
  const titleOf = (id: string): string => collections.find((one) => one.id === id)?.title ?? ''
  return (
    <fieldset className={styles['picks']}>
      <legend>{legend}</legend>
      {maps.map(({ id, title, collectionId }) => (
        <label key={id} className={styles['pick']}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onChoose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          <span>
            {title}
            {collectionId === null ? null : (
              <span className={styles['pickFacts']}> {t('collecting.from', { title: titleOf(collectionId) })}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
