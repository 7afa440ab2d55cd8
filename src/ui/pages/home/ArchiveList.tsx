import { Ellipsis, ArchiveRestore } from 'lucide-react'
import { useState } from 'react'

import { mayInMap } from '../../../model/role.ts'
import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Link } from '../../parts/Link.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { showToast } from '../../parts/toasts.ts'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './shelves.module.css'
import { useBinning } from './useBinning.ts'

/** What was put aside; folded away until one looks for it. These maps can be opened as they are. */
export function ArchiveList({ maps }: { readonly maps: readonly MapSummary[] }) {
  const { t, ago } = useWords()
  const [now] = useState(() => new Date())
  const binRow = useBinning()
  const takeOut = async ({ id, title }: MapSummary): Promise<void> => {
    const taken = await mapsActs.unarchive(id)
    if (taken.ok) showToast(t('home.restored', { title }))
  }

  return (
    <details className={styles['shelf']}>
      <summary>{t('home.archiveOf', { n: maps.length })}</summary>
      <p className={styles['shelfText']}>{t('home.archiveText')}</p>
      <ul className={styles['list']}>
        {maps.map((map) => (
          <li key={map.id} className={styles['row']}>
            <Link className={styles['rowLink']} to={pathOf({ page: 'map', mapId: map.id, face: null })}>
              <span className={styles['rowTitle']}>{map.title}</span>
              <span className={styles['rowFacts']}>
                <span>{t('home.cards', { n: map.cardCount })}</span>
                <time dateTime={map.changedAt}>{t('home.changed', { ago: ago(map.changedAt, now) })}</time>
              </span>
            </Link>
            {mayInMap(map.role, 'manageMap') ? (
              <MenuButton
                icon={Ellipsis}
                label={t('home.actsOf', { title: map.title })}
                isIconOnly
                rows={() => [
                  {
                    type: 'item',
                    id: 'unarchive',
                    label: t('home.unarchive'),
                    icon: ArchiveRestore,
                    onSelect: () => void takeOut(map),
                  },
                  binRow(map),
                ]}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
