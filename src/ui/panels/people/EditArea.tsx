import { PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'

import { useMe } from '../../../store/me.ts'
import { typistsAt } from '../../../store/typing.ts'
import { useView } from '../../../store/view.ts'
import { useWords } from '../../words.tsx'
import { joinNames } from './peopleNames.ts'
import styles from './presence.module.css'

interface EditAreaProps {
  /** What the others know the field by, whatever language it is labelled in: `wage`, `title.t1`. */
  readonly field: string
  readonly children: ReactNode
}

/** A field of what is selected: others see when one types in it, and one sees when they do. It hinders nobody. */
export function EditArea({ field, children }: EditAreaProps) {
  return (
    <div className={styles['area']} data-field={field}>
      {children}
      <Typists field={field} />
    </div>
  )
}

function Typists({ field }: { readonly field: string }) {
  const words = useWords()
  const selectedIds = useView((view) => view.selectedIds)
  const typists = typistsAt(
    useMe((me) => me.peers),
    selectedIds,
    field,
  )
  const [first] = typists
  if (first === undefined) return null
  const names = joinNames(
    typists.map(({ name }) => name),
    words,
  )
  return (
    <p className={styles['typing']} data-color={first.color}>
      <PencilLine size={12} aria-hidden="true" />
      {words.t('people.typing', { n: typists.length, names })}
    </p>
  )
}
