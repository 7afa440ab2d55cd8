import { Download, List, Trash2 } from 'lucide-react'
import { useState } from 'react'

import { diffMaps } from '../../../analysis/diff/diff.ts'
import { deviceCopyActs } from '../../../store/device.ts'
import type { KeptAside } from '../../../store/device.ts'
import { saveJson } from '../../actions/saveJson.ts'
import { Button } from '../../parts/Button.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { DiffList } from '../versions/DiffList.tsx'
import styles from './offline.module.css'

interface AsideItemProps {
  readonly aside: KeptAside
  /** They are not kept any more. */
  readonly onGone: () => void
}

/** Edits of mine that were not sent: why, what they are, a file of them, and a way to let them go. */
export function AsideItem({ aside, onGone }: AsideItemProps) {
  const { t, date } = useWords()
  const [reading] = useState(() => deviceCopyActs.readAside(aside))
  const [isListed, setIsListed] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const title = aside.title === '' ? t('offline.untitled') : aside.title
  const discard = async (): Promise<void> => {
    if (!isAsked) return setIsAsked(true)
    await deviceCopyActs.discard(aside)
    showToast(t('offline.discarded'))
    onGone()
  }
  return (
    <li className={styles['item']}>
      <h4 className={styles['name']}>{t('offline.asideOf', { title, date: date(aside.at) })}</h4>
      <p className={styles['muted']}>{t(`offline.reason.${aside.reason}`)}</p>
      {reading === null ? <p className={styles['problem']}>{t('offline.unreadable')}</p> : null}
      <div className={styles['acts']}>
        {reading === null ? null : (
          <>
            <Button icon={Download} onClick={() => saveJson(reading.json, reading.after)}>
              {t('offline.export')}
            </Button>
            <Button icon={List} aria-expanded={isListed} onClick={() => setIsListed(!isListed)}>
              {t(isListed ? 'offline.hideList' : 'offline.showList')}
            </Button>
          </>
        )}
        <Button icon={Trash2} variant={isAsked ? 'danger' : 'default'} onClick={() => void discard()}>
          {t(isAsked ? 'offline.discardSure' : 'offline.discard')}
        </Button>
      </div>
      {isListed && reading !== null ? <DiffList diff={diffMaps(reading.before, reading.after)} /> : null}
    </li>
  )
}
