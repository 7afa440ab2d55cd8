import { useCollection } from '../../../store/collection.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { collectionOf } from '../../../store/tabs.ts'
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
  const collections = useCollection((state) => state.collections) ?? []
  const leaves = (id: string): string | null => collectionOf(id, collections)?.title ?? null
  return (
    <fieldset className={styles['picks']}>
      <legend>{legend}</legend>
      {maps.map(({ id, title }) => (
        <label key={id} className={styles['pick']}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onChoose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          <span>
            {title}
            <From title={leaves(id)} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The collection that a map would leave. */
function From({ title }: { readonly title: string | null }) {
  const { t } = useWords()
  return title === null ? null : <span className={styles['pickFacts']}> {t('collecting.from', { title })}</span>
}
