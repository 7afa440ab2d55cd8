import { Eye } from 'lucide-react'

import { useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { useWholeWords } from '../../words.tsx'
import styles from './role.module.css'

/** What I may do with this map, for those who may not edit it; what that means one press away. */
export function RoleSign() {
  const { t } = useWholeWords()
  const role = useAccess((state) => state.role)
  // Who has no access any more is told that, and nothing of what was.
  const isOver = useMe(({ save }) => save.state === 'ended' && save.reason !== 'roleFell')
  if (isOver || role === null || role === 'edit' || role === 'manage') return null
  const sign = t(`role.sign.${role}`)
  return (
    <PopoverButton
      label={t('role.signMore', { sign })}
      title={sign}
      className={styles['sign']}
      face={
        <>
          <Eye size={16} aria-hidden="true" />
          <span>{sign}</span>
        </>
      }
    >
      <p className={styles['meaning']}>{t(`role.mean.${role}`)}</p>
    </PopoverButton>
  )
}
