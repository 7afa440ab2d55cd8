import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Link } from '../../parts/Link.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { showToast } from '../../parts/toasts.ts'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'

const RenameDialog = lazy(async () => ({ default: (await import('./RenameDialog.tsx')).RenameDialog }))

/** The maps there are, the one changed last first. */
export function MapList({ maps }: { readonly maps: readonly MapSummary[] }) {
  const { t } = useWords()
  const [renamed, setRenamed] = useState<MapSummary | null>(null)
  const [now] = useState(() => new Date())
  if (maps.length === 0) return <StateMessage title={t('home.noMaps')} text={t('home.noMapsText')} />
  const newestFirst = maps.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
  return (
    <>
      <ul className={styles['list']}>
        {newestFirst.map((map) => (
          <MapRow key={map.id} map={map} now={now} onRename={() => setRenamed(map)} />
        ))}
      </ul>
      {renamed === null ? null : (
        <Suspense fallback={null}>
          <RenameDialog map={renamed} onClose={() => setRenamed(null)} />
        </Suspense>
      )}
    </>
  )
}

interface MapRowProps {
  readonly map: MapSummary
  readonly now: Date
  readonly onRename: () => void
}

function MapRow({ map: { id, title, changedAt, cardCount }, now, onRename }: MapRowProps) {
  const { t, ago, date } = useWords()

  const remove = async (): Promise<void> => {
    const removed = await mapsActs.remove(id)
    if (!removed.ok) return
    showToast(t('home.moved', { title }), { label: t('shell.undo'), run: () => void mapsActs.restore(id) })
  }
  const duplicate = async (): Promise<void> => {
    const copied = await mapsActs.duplicate(id)
    if (copied.ok) showToast(t('home.copied', { title }))
  }

  return (
    <li className={styles['row']}>
      <Link className={styles['rowLink']} to={pathOf({ page: 'map', mapId: id, face: null })}>
        <span className={styles['rowTitle']}>{title}</span>
        <span className={styles['rowFacts']}>
          <span>{t('home.cards', { n: cardCount })}</span>
          <time dateTime={changedAt} title={date(changedAt)}>
            {t('home.changed', { ago: ago(changedAt, now) })}
          </time>
        </span>
      </Link>
      <MenuButton
        icon={Ellipsis}
        label={t('home.actsOf', { title })}
        isIconOnly
        rows={() => [
          { type: 'item', id: 'rename', label: t('home.rename'), icon: Pencil, onSelect: onRename },
          { type: 'item', id: 'duplicate', label: t('home.duplicate'), icon: Copy, onSelect: () => void duplicate() },
          { type: 'line', id: 'line' },
          {
            type: 'item',
            id: 'remove',
            label: t('home.remove'),
            icon: Trash2,
            isDangerous: true,
            onSelect: () => void remove(),
          },
        ]}
      />
    </li>
  )
}
