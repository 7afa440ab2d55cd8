import { useState } from 'react'

import { useOffline } from '../../../store/offline.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './offline.module.css'
import { late } from '../../parts/late.tsx'

const DeviceDialog = late(async () => (await import('./DeviceDialog.tsx')).DeviceDialog)

/** Above the map, and in its place where it is closed to me: that changes wait here, and why no copy is shown. */
export function AsideNote() {
  const { t } = useWords()
  const hasAside = useOffline((state) => state.hasAside)
  const notice = useOffline((state) => state.notice)
  const [isOpen, setIsOpen] = useState(false)
  if (!hasAside && notice === null) return null
  return (
    <div className={styles['note']} role="status">
      {notice === null ? null : <p>{t(`offline.notice.${notice}`)}</p>}
      {hasAside ? (
        <>
          <p>{t('offline.asideNote')}</p>
          <Button onClick={() => setIsOpen(true)}>{t('offline.asideShow')}</Button>
        </>
      ) : null}
      {isOpen ? <DeviceDialog onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}
