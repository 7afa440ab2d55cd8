import { X } from 'lucide-react'

import { FACETS, filterChoices } from '../../../analysis/filter.ts'
import type { CardFilter } from '../../../analysis/filter.ts'
import { cardsInOrder } from '../../../analysis/search.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import { choicesOf } from './facets.ts'
import styles from './find.module.css'

interface FilterChipsProps {
  readonly filter: CardFilter
  /** How many cards the filter lets through. */
  readonly shown: number
  readonly hidesRest: boolean
  readonly onFilter: (filter: CardFilter) => void
  readonly onHide: (isHiding: boolean) => void
}

/** How much of the map one sees and why: each condition can be taken away where it stands. */
export function FilterChips({ filter, shown, hidesRest, onFilter, onHide }: FilterChipsProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const choices = filterChoices(map)
  const chips = FACETS.flatMap((facet) =>
    choicesOf(facet, filter, choices, map, words)
      .filter(({ isOn }) => isOn)
      .map(({ value, label, toggled }) => ({
        key: `${facet} ${value}`,
        name: t('find.chip', { facet: t(`find.facet.${facet}`), name: label }),
        toggled,
      })),
  )
  return (
    <>
      <p className={styles['showing']} role="status">
        {t('find.showing', { shown, count: cardsInOrder(map).length })}{' '}
        <span className={styles['rest']}>{t(hidesRest ? 'find.hidden' : 'find.dimmed')}</span>
      </p>
      <ul className={styles['chips']}>
        {chips.map(({ key, name, toggled }) => (
          <li key={key}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={t('find.removeChip', { name })}
              onClick={() => onFilter(toggled)}
            >
              {name}
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Toggle label={t('find.hide')} isOn={hidesRest} onChange={onHide} />
    </>
  )
}
