import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import styles from './shelves.module.css'
import { late } from '../../parts/late.tsx'

const ForeverDialog = late(async () => (await import('./ForeverDialog.tsx')).ForeverDialog)

/** What was moved to the bin; folded away until one looks for it. */
export function BinList({ maps }: { readonly maps: readonly MapSummary[] }) {
  const { t, ago } = useWords()
  const [now] = useState(() => new Date())
  /** The maps that someone asks to be gone for good; null while no one does. */
  const [doomed, setDoomed] = useState<readonly MapSummary[] | null>(null)

  const restore = async ({ id, title, archivedAt }: MapSummary): Promise<void> => {
    const restored = await mapsActs.restore(id)
    if (restored.ok) showToast(t(archivedAt === null ? 'home.restored' : 'bin.backToArchive', { title }))
  }

  return (
    <details className={styles['shelf']}>
      <summary>{t('bin.title', { n: maps.length })}</summary>
      <div className={styles['shelfHead']}>
        <p className={styles['shelfText']}>{t('bin.about')}</p>
        <Button variant="danger" icon={Trash2} aria-haspopup="dialog" onClick={() => setDoomed(maps)}>
          {t('bin.empty')}
        </Button>
      </div>
      <ul className={styles['list']}>
        {maps.map((map) => (
          <li key={map.id} className={styles['row']}>
            <span className={styles['rowPlain']}>
              <span className={styles['rowTitle']}>{map.title}</span>
              <span className={styles['rowFacts']}>
                {map.deletedAt === null ? null : (
                  <time dateTime={map.deletedAt}>{t('bin.since', { ago: ago(map.deletedAt, now) })}</time>
                )}
              </span>
            </span>
            <Button icon={ArchiveRestore} onClick={() => void restore(map)}>
              {t('bin.restore')} <VisuallyHidden>{map.title}</VisuallyHidden>
            </Button>
            <IconButton
              icon={Trash2}
              label={t('bin.erase', { title: map.title })}
              aria-haspopup="dialog"
              onClick={() => setDoomed([map])}
            />
          </li>
        ))}
      </ul>
      {doomed === null ? null : <ForeverDialog maps={doomed} onClose={() => setDoomed(null)} />}
    </details>
  )
}
