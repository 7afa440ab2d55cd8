import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { CARD_KINDS } from '../../../model/kinds.ts'
import { looseCards } from '../../../model/loose.ts'
import type { CareerMap } from '../../../model/map.ts'
import { allOf } from '../../../model/map.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf, titleOf } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import { CardEntry } from './CardEntry.tsx'
import styles from './unplaced.module.css'

interface UnplacedProps {
  /** Whether arrow keys walk over the entries, as in an outline. */
  readonly isRoving?: boolean
}

/** What is on the map but in no cell: credentials that occupations require, supports and notes not pinned to anything. */
export function Unplaced({ isRoving = false }: UnplacedProps) {
  const words = useWords()
  const map = useCareerMap()
  const find = useFind((state) => state)
  const [editingId, setEditingId] = useState<string | null>(null)
  const cards = unplacedCards(map, words).filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const remarks = requiredBy(map, words)
  if (cards.length === 0) return null
  return (
    <div className={styles['part']} data-entries="">
      <h2 className={styles['name']}>{words.t('outline.unplaced')}</h2>
      <ul className={styles['cards']}>
        {cards.map((card) => (
          <CardEntry
            key={card.id}
            card={card}
            isRoving={isRoving}
            isEditing={editingId === card.id}
            onEdit={setEditingId}
            remark={remarks.get(card.id) ?? ''}
          />
        ))}
      </ul>
    </div>
  )
}

/** Cards that stand in no cell and hang on nothing, by kind and name; what hangs on something is listed there. */
function unplacedCards(map: CareerMap, words: Words): readonly CardRecord[] {
  const cards = looseCards(map)
  const name = new Map(cards.map((card) => [card.id, titleOf(map, words, card)]))
  return cards.toSorted(
    (a, b) =>
      CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind) ||
      (name.get(a.id) ?? '').localeCompare(name.get(b.id) ?? '', words.locale) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** By credential, the occupations that require it, in words. */
function requiredBy(map: CareerMap, words: Words): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>()
  for (const occupation of allOf(map, 'occupation')) {
    for (const id of Object.keys(occupation.credentials)) {
      names.set(id, [...(names.get(id) ?? []), nameOf(map, words, occupation.id)])
    }
  }
  return new Map([...names].map(([id, list]) => [id, words.t('outline.requiredBy', { names: list.join(', ') })]))
}
