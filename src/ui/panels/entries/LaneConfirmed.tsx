import { BadgeCheck } from 'lucide-react'

import { may, useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './laneConfirmed.module.css'

interface LaneConfirmButtonProps {
  readonly id: string
  readonly name: string
}

/** For those who review and have no menu at a pathway: the way to confirm the whole of it, seen where it is wanted. */
export function LaneConfirmButton({ id, name }: LaneConfirmButtonProps) {
  const { t } = useWords()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const mayConfirm = useAccess(may('confirm'))
  if (!isReadOnly || !mayConfirm) return null
  return (
    <span className={styles['quiet']}>
      <IconButton
        label={t('lanes.confirmOf', { name })}
        icon={BadgeCheck}
        onClick={() => openDialog({ type: 'confirm', id })}
      />
    </span>
  )
}
