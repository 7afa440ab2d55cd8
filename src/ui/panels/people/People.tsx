import { lazy } from 'react'

import { useMe } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { LateWords, useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './people.module.css'
import { useOthers } from './useOthers.ts'

const PeopleList = lazy(async () => ({ default: (await import('./PeopleList.tsx')).PeopleList }))

/** How many of the others are shown before the rest becomes a number. */
const SHOWN = 3
/** And on a narrow screen. */
const SHOWN_NARROW = 1

/** Who is on this map now; pressed, their names, and one's own to change. */
export function People() {
  const { t } = useWords()
  const { others } = useOthers()
  const name = useMe((me) => me.name)
  const color = useMe((me) => me.color)
  return (
    <PopoverButton
      label={t('shell.people', { n: others.length + 1 })}
      title={t('shell.peopleTitle')}
      className={styles['people']}
      face={
        <>
          <Avatar name={name} color={color} />
          {others.slice(0, SHOWN).map((person) => (
            <Avatar key={person.id} name={person.name} color={person.color} />
          ))}
          <Rest count={others.length - SHOWN} on="wide" />
          <Rest count={others.length - SHOWN_NARROW} on="narrow" />
        </>
      }
    >
      <LateWords>
        <PeopleList />
      </LateWords>
    </PopoverButton>
  )
}

function Rest({ count, on }: { readonly count: number; readonly on: 'wide' | 'narrow' }) {
  const { t } = useWords()
  if (count <= 0) return null
  return <span className={styles['rest']} data-on={on} data-sign={t('shell.plus', { n: count })} aria-hidden="true" />
}
