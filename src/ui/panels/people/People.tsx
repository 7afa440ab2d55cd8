import { lazy } from 'react'

import { useMe } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './people.module.css'

const PeopleList = lazy(async () => ({ default: (await import('./PeopleList.tsx')).PeopleList }))

/** How many of the others are shown before the rest becomes a number. */
const SHOWN = 3

/** Who is on this map now; pressed, their names, and one's own to change. */
export function People() {
  const { t } = useWords()
  const peers = useMe((me) => me.peers)
  const name = useMe((me) => me.name)
  const color = useMe((me) => me.color)
  const rest = peers.length - SHOWN
  return (
    <PopoverButton
      label={t('shell.people', { n: peers.length })}
      title={t('shell.peopleTitle')}
      className={styles['people']}
      face={
        <>
          <Avatar name={name} color={color} />
          {peers.slice(0, SHOWN).map((peer) => (
            <Avatar key={peer.id} name={peer.name} color={peer.color} />
          ))}
          {rest > 0 ? (
            <span className={styles['rest']} data-sign={t('shell.plus', { n: rest })} aria-hidden="true" />
          ) : null}
        </>
      }
    >
      <PeopleList />
    </PopoverButton>
  )
}
