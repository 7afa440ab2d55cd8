import { useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { useOffline } from '../../../store/offline.ts'
import { getSession } from '../../../store/session.ts'
import { Toggle } from '../../parts/Toggle.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { isRisky } from './isRisky.ts'
import styles from './offline.module.css'

interface CopySwitchProps {
  readonly onChanged?: () => void
}

/** Whether this device keeps the open map; off until somebody switches it on. */
export function CopySwitch({ onChanged }: CopySwitchProps) {
  const { t } = useWords()
  const isKept = useOffline((state) => state.isKept)
  const problem = useOffline((state) => state.problem)
  const notice = useOffline((state) => state.notice)
  const hasShell = useOffline((state) => state.hasShell)
  const isOfRisk = useAccess(isRisky)
  const isOpen = useMap(({ status, still }) => status === 'ready' && still === null)
  const isReachable = useMe(({ save }) => save.state === 'saved' || save.state === 'saving')
  const [isBusy, setIsBusy] = useState(false)

  const change = async (isOn: boolean): Promise<void> => {
    const copy = getSession()?.copy
    if (isBusy || copy === undefined) return
    setIsBusy(true)
    if (!isOn) {
      await copy.remove()
      showToast(t('offline.removed'))
    } else if (await copy.keep()) showToast(t('offline.keptNow'))
    setIsBusy(false)
    onChanged?.()
  }

  if (!isOpen) return null
  const canChange = isKept || isReachable
  const hint = t(canChange ? (isOfRisk ? 'offline.keepWarning' : 'offline.keepText') : 'offline.keepLater')
  return (
    <div className={styles['switch']}>
      <Toggle
        label={t('offline.keep')}
        hint={hint}
        isOn={isKept}
        isDisabled={!canChange}
        onChange={(isOn) => void change(isOn)}
      />
      <p role="status" className={styles['said']}>
        {isBusy ? t('offline.starting') : null}
      </p>
      {problem === null ? null : <p className={styles['problem']}>{t(`offline.problem.${problem}`)}</p>}
      {notice === null ? null : <p className={styles['problem']}>{t(`offline.notice.${notice}`)}</p>}
      {isKept && !hasShell ? <p className={styles['problem']}>{t('offline.noShell')}</p> : null}
    </div>
  )
}
