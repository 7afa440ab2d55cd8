import { useState } from 'react'

import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { MapRow } from './MapRow.tsx'
import styles from './offline.module.css'
import { useKept } from './useKept.ts'
import { late } from '../../parts/late.tsx'

const DeviceDialog = late(async () => (await import('./DeviceDialog.tsx')).DeviceDialog)

/** On the page of all maps, where the server cannot be reached: those that open without it. */
export function KeptMaps() {
  const { t } = useWords()
  const [kept, lookAgain] = useKept()
  const [isOpen, setIsOpen] = useState(false)
  if (kept === null || kept.maps.length + kept.aside.length === 0) return null
  return (
    <section className={styles['home']} aria-label={t('offline.homeTitle')}>
      <h3 className={styles['heading']}>{t('offline.homeTitle')}</h3>
      <p className={styles['muted']}>{t('offline.homeText')}</p>
      <ul className={styles['list']}>
        {kept.maps.map((map) => (
          <MapRow key={map.mapId} map={map} onGone={lookAgain} />
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button onClick={() => setIsOpen(true)}>{t('offline.manage')}</Button>
      </div>
      {isOpen ? (
        <DeviceDialog
          onClose={() => {
            setIsOpen(false)
            lookAgain()
          }}
        />
      ) : null}
    </section>
  )
}
