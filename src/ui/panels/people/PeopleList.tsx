import { setPreferences, useMe } from '../../../store/me.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { useWords } from '../../words.tsx'
import { Avatar } from './Avatar.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import styles from './people.module.css'

const PLACES = {
  map: 'shell.peerOnMap',
  table: 'shell.peerOnTable',
  outline: 'shell.peerOnOutline',
} as const

/** My own name and color, and everyone else's. */
export function PeopleList() {
  const { t } = useWords()
  const peers = useMe((me) => me.peers)
  const name = useMe((me) => me.name)
  const draft = useDraft(name, (typed) => setPreferences({ name: typed.trim() }))
  return (
    <div className={styles['panel']}>
      <TextField label={t('shell.yourName')} hint={t('shell.yourNameHint')} maxLength={60} {...draft} />
      <ColorChoice />
      {peers.length === 0 ? (
        <p className={styles['muted']}>{t('shell.people', { n: 0 })}</p>
      ) : (
        <ul className={styles['list']}>
          {peers.map((peer) => (
            <li key={peer.id} className={styles['person']}>
              <Avatar name={peer.name} color={peer.color} />
              <span>{peer.name === '' ? t('shell.guest') : peer.name}</span>
              <span className={styles['muted']}>{t(PLACES[peer.face])}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
