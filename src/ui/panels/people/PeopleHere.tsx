import type { Words } from '../../../i18n/t.ts'
import { useAccess } from '../../../store/access.ts'
import { follow, followersOf } from '../../../store/follow.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import type { PersonHere } from '../../../store/people.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import type { Face } from '../../../store/view.ts'
import { actionOf } from '../../actions/actions.ts'
import { perform } from '../../actions/useActions.ts'
import { nameOf } from '../../canvas/names.ts'
import { PopoverClose } from '../../parts/PopoverClose.tsx'
import { useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './people.module.css'
import { personName } from './peopleNames.ts'
import { useOthers } from './useOthers.ts'

const PLACES = {
  map: 'shell.peerOnMap',
  table: 'shell.peerOnTable',
  outline: 'shell.peerOnOutline',
} as const satisfies { readonly [F in Face]: string }

/** Everyone on this map, I first: what the server lets them do, where they are, and the way to follow them. */
export function PeopleHere() {
  const { t } = useWords()
  const { others, myOtherWindows } = useOthers()
  const isReadOnly = useMap((map) => map.isReadOnly)
  return (
    <>
      <ul className={styles['list']} aria-label={t('people.here')}>
        <MyRow windows={myOtherWindows + 1} />
        {others.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {others.length === 0 || isReadOnly ? null : (
        <PopoverClose onClick={() => void perform(actionOf('invite'))}>{t('action.invite')}</PopoverClose>
      )}
    </>
  )
}

function MyRow({ windows }: { readonly windows: number }) {
  const words = useWords()
  const { t } = words
  const name = useMe((me) => me.name)
  const color = useMe((me) => me.color)
  const role = useAccess((access) => access.role)
  const isGuest = useAccess(({ person }) => person?.isGuest ?? true)
  return (
    <li className={styles['person']}>
      <Avatar name={name} color={color} />
      <span className={styles['who']}>
        <span className={styles['personName']}>{name === '' ? t('people.you') : t('people.namedYou', { name })}</span>
        <span className={styles['muted']}>{whatWords({ isGuest, role, windows }, words)}</span>
      </span>
    </li>
  )
}

function PersonRow({ person }: { readonly person: PersonHere }) {
  const words = useWords()
  const { t } = words
  const name = personName(person.name, words)
  const selected = useSelectedWords(person, words)
  const followsMe = followersOf(person.windows).length > 0
  const [first] = person.windows
  return (
    <li className={styles['person']}>
      <Avatar name={person.name} color={person.color} />
      <span className={styles['who']}>
        <span className={styles['personName']}>{name}</span>
        <span className={styles['muted']}>{whatWords({ ...person, windows: person.windows.length }, words)}</span>
        <span className={styles['muted']}>{person.faces.map((face) => t(PLACES[face])).join(', ')}</span>
        {selected === '' ? null : <span className={styles['muted']}>{selected}</span>}
        {followsMe ? <span className={styles['muted']}>{t('people.followsYou')}</span> : null}
      </span>
      {first === undefined ? null : (
        <PopoverClose label={t('people.followName', { name })} onClick={() => follow(first.id)}>
          {t('people.follow')}
        </PopoverClose>
      )}
    </li>
  )
}

interface What extends Pick<PersonHere, 'isGuest' | 'role'> {
  readonly windows: number
}

/** What the server says of a person: `guest, can edit, 2 windows`. */
function whatWords({ isGuest, role, windows }: What, { t }: Words): string {
  return [
    ...(isGuest ? [t('people.guest')] : []),
    ...(role === null ? [] : [t(`people.role.${role}`)]),
    ...(windows > 1 ? [t('people.windows', { n: windows })] : []),
  ].join(', ')
}

function useSelectedWords({ selectedIds }: PersonHere, words: Words): string {
  const map = useCareerMap()
  const known = [...selectedIds].filter((id) => map.records.has(id))
  const [first] = known
  if (first === undefined) return ''
  if (known.length > 1) return words.t('people.selectedMany', { n: known.length })
  return words.t('people.selected', { name: nameOf(map, words, first) })
}
