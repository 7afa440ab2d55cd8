import { useOffline } from '../../../store/offline.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { PopoverClose } from '../../parts/PopoverClose.tsx'
import { useWords } from '../../words.tsx'
import { CopySwitch } from './CopySwitch.tsx'
import styles from './offline.module.css'

/** The switch where saving is explained, with the ways to all else that is kept. */
export function CopyPart() {
  const { t } = useWords()
  const hasAway = useOffline((state) => state.away !== null)
  return (
    <>
      <CopySwitch />
      <div className={styles['ways']}>
        {hasAway ? (
          <PopoverClose onClick={() => openDialog({ type: 'away' })}>{t('offline.awayTitle')}</PopoverClose>
        ) : null}
        <PopoverClose onClick={() => openDialog({ type: 'device' })}>{t('offline.manage')}</PopoverClose>
      </div>
    </>
  )
}
