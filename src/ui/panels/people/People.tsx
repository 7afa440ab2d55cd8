import { useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { LateWords, useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './people.module.css'
import { late } from '../../parts/late.tsx'

const PeopleList = late(async () => (await import('./PeopleList.tsx')).PeopleList)
const OthersFace = late(async () => (await import('./OthersFace.tsx')).OthersFace)

/** Who is on this map now; pressed, their names, and one's own to change. */
export function People() {
  const { t } = useWords()
  const myPersonId = useAccess(({ person }) => person?.id)
  // One person may have several windows open, and so may I.
  const others = useMe(
    ({ peers }) => new Set(peers.map(({ id, user }) => user?.id ?? id).filter((id) => id !== myPersonId)).size,
  )
  const name = useMe((me) => me.name)
  const color = useMe((me) => me.color)
  return (
    <PopoverButton
      label={t('shell.people', { n: others + 1 })}
      title={t('shell.peopleTitle')}
      className={styles['people']}
      face={
        <>
          <Avatar name={name} color={color} />
          {others === 0 ? null : <OthersFace />}
        </>
      }
    >
      <LateWords>
        <PeopleList />
      </LateWords>
    </PopoverButton>
  )
}
