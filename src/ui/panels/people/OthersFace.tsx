import { useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './people.module.css'
import { useOthers } from './useOthers.ts'

/** How many of the others are shown before the rest becomes a number. */
const SHOWN = 3
/** And on a narrow screen. */
const SHOWN_NARROW = 1

/** The others on the button of the people here. For the eye alone. */
export function OthersFace() {
  const { others } = useOthers()
  return (
    <>
      {others.slice(0, SHOWN).map((person) => (
        <Avatar key={person.id} name={person.name} color={person.color} />
      ))}
      <Rest count={others.length - SHOWN} on="wide" />
      <Rest count={others.length - SHOWN_NARROW} on="narrow" />
    </>
  )
}

function Rest({ count, on }: { readonly count: number; readonly on: 'wide' | 'narrow' }) {
  const { t } = useWords()
  if (count <= 0) return null
  return <span className={styles['rest']} data-on={on} data-sign={t('shell.plus', { n: count })} aria-hidden="true" />
}
