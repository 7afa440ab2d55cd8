import { useState } from 'react'

import { FACETS, filterChoices } from '../../../analysis/filter.ts'
import type { CardFilter, Facet } from '../../../analysis/filter.ts'
import { fold } from '../../../model/fold.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { choicesOf } from './facets.ts'
import styles from './find.module.css'

/** So many employers and so many credentials are shown at once; the rest is found by typing. */
const MOST = 12

interface FilterFormProps {
  readonly filter: CardFilter
  readonly onChange: (filter: CardFilter) => void
}

/** What one can filter by: only what the map has. Takes effect at once. */
export function FilterForm({ filter, onChange }: FilterFormProps) {
  const { t } = useWords()
  const choices = filterChoices(useCareerMap())
  const [typed, setTyped] = useState('')
  const isLong = choices.employers.size > MOST || choices.credentials.length > MOST
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t('find.filterHint')}</p>
      {isLong ? <TextField label={t('find.narrow')} value={typed} onChange={setTyped} /> : null}
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} filter={filter} typed={fold(typed)} onChange={onChange} />
      ))}
    </div>
  )
}

interface FacetGroupProps extends FilterFormProps {
  readonly facet: Facet
  readonly typed: string
}

function FacetGroup({ facet, filter, typed, onChange }: FacetGroupProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const all = choicesOf(facet, filter, filterChoices(map), map, words)
  const isNarrowed = facet === 'employers' || facet === 'credentials'
  const fitting = isNarrowed ? all.filter(({ label, isOn }) => isOn || fold(label).includes(typed)) : all
  const shown = isNarrowed ? fitting.filter(({ isOn }, at) => isOn || at < MOST) : fitting
  if (all.length === 0) return null
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t(`find.facet.${facet}`)}</legend>
      {shown.map(({ value, label, isOn, toggled }) => (
        <Checkbox key={value} isOn={isOn} onChange={() => onChange(toggled)}>
          {label}
        </Checkbox>
      ))}
      {fitting.length === shown.length ? null : (
        <p className={styles['hint']}>{t('find.more', { n: fitting.length - shown.length })}</p>
      )}
    </fieldset>
  )
}
