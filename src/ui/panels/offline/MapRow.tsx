import { Trash2 } from 'lucide-react'
import { useState } from 'react'

import { deviceCopyActs } from '../../../store/device.ts'
import type { KeptMapEntry } from '../../../store/device.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { Link } from '../../parts/Link.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './offline.module.css'

interface MapRowProps {
  readonly map: KeptMapEntry
  readonly onGone: () => void
}

/** A map that is kept, and a way to keep it no longer. */
export function MapRow({ map, onGone }: MapRowProps) {
  const { t, ago } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const { mapId, hasMine, isLocked, syncedAt } = map
  const title = map.title === '' ? t('offline.untitled') : map.title
  const remove = async (): Promise<void> => {
    if (hasMine && !isAsked) return setIsAsked(true)
    await deviceCopyActs.removeMap(mapId)
    onGone()
  }
  const facts = [
    isLocked ? t('offline.locked') : t('offline.synced', { ago: ago(syncedAt, new Date()) }),
    ...(hasMine ? [t('offline.unsent')] : []),
  ]
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <div className={styles['what']}>
          <Link to={pathOf({ page: 'map', mapId, face: null })}>{title}</Link>
          <p className={styles['muted']}>{facts.join(' · ')}</p>
        </div>
        {isAsked ? null : (
          <IconButton icon={Trash2} label={t('offline.removeMap', { title })} onClick={() => void remove()} />
        )}
      </div>
      {isAsked ? (
        <div className={styles['acts']}>
          <p className={styles['problem']}>{t('offline.unsentFirst')}</p>
          <Button variant="danger" onClick={() => void remove()}>
            {t('offline.removeMap', { title })}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
