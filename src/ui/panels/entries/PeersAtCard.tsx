import { PencilLine } from 'lucide-react'

import { useMe } from '../../../store/me.ts'
import { peopleOf } from '../../../store/people.ts'
import type { PersonHere } from '../../../store/people.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { Avatar } from '../people/Avatar.tsx'
import styles from './card.module.css'

/** More people at a card than this are a number. */
const SHOWN = 3

/** Marks of all who are at a card: those who type in it first. */
export function PeersAtCard({ id }: { readonly id: string }) {
  const { t } = useWords()
  const people = peopleOf(useMe((me) => me.peers))
  const typing = people.filter(({ editingIds }) => editingIds.has(id))
  const selecting = people.filter(({ selectedIds, editingIds }) => selectedIds.has(id) && !editingIds.has(id))
  const all = [...typing, ...selecting]
  const namesOf = (some: readonly PersonHere[]): string => some.map(({ name }) => name || t('canvas.guest')).join(', ')
  return (
    <p className={styles['peers']}>
      {all.slice(0, SHOWN).map((person) => (
        <Avatar key={person.id} name={person.name} color={person.color} />
      ))}
      {all.length > SHOWN ? <span aria-hidden="true">{t('shell.plus', { n: all.length - SHOWN })}</span> : null}
      {typing.length === 0 ? null : (
        <span className={styles['typing']}>
          <PencilLine size={12} aria-hidden="true" />
          {t('canvas.typedBy', { names: namesOf(typing) })}
        </span>
      )}
      {selecting.length === 0 ? null : (
        <VisuallyHidden>{t('table.selectedBy', { names: namesOf(selecting) })}</VisuallyHidden>
      )}
    </p>
  )
}
