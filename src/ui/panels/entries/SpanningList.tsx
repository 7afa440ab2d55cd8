import type { PlacedCard } from '../../../model/kinds.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import styles from './spanning.module.css'

interface SpanningListProps {
  /** What they span, said in the list's name. */
  readonly where: { readonly level: string; readonly pathway: string }
  readonly cards: readonly PlacedCard[]
}

/** Cards that begin in another pathway and span this cell too: told here, and changed where they begin. */
export function SpanningList({ where, cards }: SpanningListProps) {
  const words = useWords()
  const map = useCareerMap()
  return (
    <ul className={styles['spanning']} aria-label={words.t('table.spanning', where)}>
      {cards.map(({ id, place }) => (
        <li key={id}>
          {words.t('table.spansFrom', {
            title: nameOf(map, words, id),
            pathway: laneName(map, words, place.pathwayId),
          })}
        </li>
      ))}
    </ul>
  )
}
