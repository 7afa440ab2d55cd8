import { UserMinus } from 'lucide-react'

import { useAccess } from '../../../store/access.ts'
import type { MapPerson } from '../../../store/sharing.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './sharing.module.css'

interface PersonRowProps {
  readonly person: MapPerson
  readonly onRemove: () => void
}

/** One person with access: who, what they may do, by which link, when they were here. */
export function PersonRow({ person, onRemove }: PersonRowProps) {
  const { t, ago } = useWords()
  const isMe = useAccess((state) => state.person?.id === person.id)
  const { name, isGuest, role, label, isHere, lastSeenAt } = person
  const shown = name === '' ? t('sharing.noName') : name
  const marks = [...(isMe ? [t('sharing.me')] : []), ...(isGuest && name !== '' ? [t('sharing.guest')] : [])]
  const facts = [
    ...(label === '' ? [] : [t('sharing.byLink', { label })]),
    ...(isHere ? [t('sharing.here')] : []),
    ...(isHere || lastSeenAt === null ? [] : [t('sharing.seen', { ago: ago(lastSeenAt, new Date()) })]),
  ]
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={styles['name']}>
          <span>
            {shown}
            {marks.length === 0 ? null : <span className={styles['mark']}> ({marks.join(', ')})</span>}
          </span>
          <span className={styles['tag']}>{t(`role.${role}`)}</span>
        </p>
        <p className={styles['muted']}>{facts.join(' · ')}</p>
      </div>
      {isMe ? null : (
        <div className={styles['acts']}>
          <IconButton icon={UserMinus} label={t('sharing.removeOf', { name: shown })} onClick={onRemove} />
        </div>
      )}
    </li>
  )
}
