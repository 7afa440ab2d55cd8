import { MAP_SORTS } from '../../../store/mapList.ts'
import type { MapSort } from '../../../store/mapList.ts'
import { Field } from '../../parts/Field.tsx'
import { Select } from '../../parts/Select.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import styles from './page.module.css'

interface ListToolsProps {
  readonly query: string
  readonly sort: MapSort
  /** How many maps are found now, all lists together. */
  readonly found: number
  readonly onQuery: (query: string) => void
  readonly onSort: (sort: MapSort) => void
}

/** Searches the maps by title and puts them in order. */
export function ListTools({ query, sort, found, onQuery, onSort }: ListToolsProps) {
  const { t } = useWords()
  return (
    <div className={styles['tools']} role="search">
      <Field label={t('home.search')}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
          />
        )}
      </Field>
      <Select
        label={t('home.sort')}
        value={sort}
        options={MAP_SORTS.map((value) => ({ value, label: t(`home.sort.${value}`) }))}
        onChange={onSort}
      />
      <VisuallyHidden>
        <span role="status">{query.trim() === '' ? '' : t('home.found', { n: found })}</span>
      </VisuallyHidden>
    </div>
  )
}
