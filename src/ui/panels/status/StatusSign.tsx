import { CircleDashed, Eye, Globe, Stamp } from 'lucide-react'
import { useEffect } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { publicationActs, usePublication } from '../../../store/publication.ts'
import type { WorkStatus } from '../../../store/publication.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWholeWords } from '../../words.tsx'
import { useIsNarrow } from '../table/useIsNarrow.ts'
import { versionRefusal } from '../versions/versionRefusal.ts'
import styles from './StatusSign.module.css'

const ICONS = { draft: CircleDashed, inReview: Eye, approved: Stamp, published: Globe } as const
const OPEN = ['draft', 'inReview', 'approved'] as const

/** How far the map is, beside its title; whoever may changes it there, and puts the map before the public. */
export function StatusSign() {
  const words = useWholeWords()
  const { t } = words
  const mapId = useMap((state) => state.mapId)
  const standing = usePublication((state) => state.standing)
  const mayEdit = useAccess(may('editMap'))
  const mayPublish = useAccess(may('publishMap'))
  const isNarrow = useIsNarrow()
  useEffect(() => (mapId === null ? undefined : publicationActs.watch(mapId)), [mapId])
  if (mapId === null || standing === null) return null

  const { status, publication } = standing
  const word = t(`status.${status}`)
  const isOutdated = publication !== null && status !== 'published'
  const name = t(isOutdated ? 'status.isPublic' : 'status.is', { status: word })
  const Icon = ICONS[status]
  const isClosed = status === 'approved' || status === 'published'
  const change = async (wish: Exclude<WorkStatus, 'published'>): Promise<void> => {
    const done = await publicationActs.setStatus(mapId, { status: wish })
    showToast(done.ok ? t('status.changed', { status: t(`status.${wish}`) }) : versionRefusal(done.problem, words))
  }
  const rows = (): readonly MenuRow[] => [
    ...OPEN.map((wish) => ({
      type: 'item' as const,
      id: wish,
      label: t(`status.${wish}`),
      icon: ICONS[wish],
      isChecked: status === wish,
      isDisabled: !mayPublish && (wish === 'approved' || isClosed),
      onSelect: () => void change(wish),
    })),
    ...(mayPublish
      ? [
          { type: 'line' as const, id: 'line' },
          {
            type: 'item' as const,
            id: 'publish',
            label: t(publication === null ? 'status.publish' : 'status.publication'),
            icon: Globe,
            takesFocus: true,
            onSelect: () => openDialog({ type: 'publish' }),
          },
        ]
      : []),
  ]
  return mayEdit ? (
    <MenuButton icon={Icon} label={isNarrow ? name : word} name={name} isIconOnly={isNarrow} rows={rows} />
  ) : (
    <span className={styles['sign']} role="img" aria-label={name}>
      <Icon size={16} aria-hidden="true" />
      {isNarrow ? null : <span aria-hidden="true">{word}</span>}
    </span>
  )
}
