import { BrushCleaning } from 'lucide-react'
import { useState } from 'react'

import { deviceCopyActs } from '../../../store/device.ts'
import type { Cleared, KeptThings } from '../../../store/device.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './offline.module.css'
import { unsentMaps } from './unsentMaps.ts'

interface ClearDeviceProps {
  readonly kept: KeptThings
  readonly onCleared: () => void
}

/** Takes all off this device; asks first where changes that were not sent would be lost. */
export function ClearDevice({ kept, onCleared }: ClearDeviceProps) {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const [cleared, setCleared] = useState<Cleared | null>(null)
  const unsent = unsentMaps(kept)
  const clear = async (): Promise<void> => {
    if (unsent > 0 && !isAsked) return setIsAsked(true)
    setCleared(await deviceCopyActs.clear())
    setIsAsked(false)
    onCleared()
  }
  return (
    <section aria-label={t('offline.clear')}>
      <h3 className={styles['heading']}>{t('offline.clear')}</h3>
      <p className={styles['muted']}>{t('offline.clearText')}</p>
      <p role="alert" className={styles['problem']}>
        {isAsked ? t('offline.clearUnsent', { n: unsent }) : null}
      </p>
      <div className={styles['acts']}>
        <Button icon={BrushCleaning} variant="danger" onClick={() => void clear()}>
          {t(isAsked ? 'offline.clearSure' : 'offline.clear')}
        </Button>
        <span role="status" className={styles['said']}>
          {cleared === null ? null : t('offline.cleared', { ...cleared })}
        </span>
      </div>
    </section>
  )
}
