import { ArchiveRestore } from 'lucide-react'
import { useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'

/** What was moved to the bin; folded away until one looks for it. */
export function BinList({ maps }: { readonly maps: readonly MapSummary[] }) {
  const { t, ago } = useWords()
  const [now] = useState(() => new Date())

  const restore = async ({ id, title }: MapSummary): Promise<void> => {
    const restored = await mapsActs.restore(id)
    if (restored.ok) showToast(t('home.restored', { title }))
  }

  return (
    <details className={styles['bin']}>
      <summary>{t('home.bin', { n: maps.length })}</summary>
      <p className={styles['binText']}>{t('home.binText')}</p>
      <ul className={styles['list']}>
        {maps.map((map) => (
          <li key={map.id} className={styles['row']}>
            <span className={styles['rowPlain']}>
              <span className={styles['rowTitle']}>{map.title}</span>
              <span className={styles['rowFacts']}>
                {map.deletedAt === null ? null : (
                  <time dateTime={map.deletedAt}>{t('home.binned', { ago: ago(map.deletedAt, now) })}</time>
                )}
              </span>
            </span>
            <Button icon={ArchiveRestore} onClick={() => void restore(map)}>
              {t('home.restore')} <VisuallyHidden>{map.title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
