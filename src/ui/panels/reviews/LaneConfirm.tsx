import { BadgeCheck } from 'lucide-react'

import { openDialog } from '../../../store/viewActs.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './laneConfirm.module.css'

/** Beside the name of a pathway: the way to confirm the whole of it, seen where it is wanted. */
export function LaneConfirm({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useWords()
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
