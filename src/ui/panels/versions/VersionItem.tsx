import { Copy, Ellipsis, Eye, GitCompareArrows, Globe, Pencil, RotateCcw } from 'lucide-react'

import { may, useAccess } from '../../../store/access.ts'
import { usePublication } from '../../../store/publication.ts'
import { NOW, useVersions } from '../../../store/versions.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { goToVersion } from './goToVersion.ts'
import type { VersionTask } from './VersionDialogs.tsx'
import styles from './VersionsPanel.module.css'
import { authorWords, timeWords, titleWords, whenWords } from './versionWords.ts'

interface VersionItemProps {
  readonly version: VersionSummary
  /** The one before it; undefined where that is not known. */
  readonly before: VersionSummary | undefined
  /** The version another one is being chosen for, to be compared with. */
  readonly picking: VersionSummary | null
  readonly onTask: (task: VersionTask) => void
  readonly onPick: (version: VersionSummary | null) => void
}

/** One version: when, what it is called, who changed the map up to it, and what can be done with it. */
export function VersionItem({ version, before, picking, onTask, onPick }: VersionItemProps) {
  const words = useWords()
  const { t } = words
  const mayName = useAccess(may('nameVersion'))
  const mayRestore = useAccess(may('restoreVersion'))
  const mayPublish = useAccess(may('publishMap'))
  const isPublic = usePublication(({ standing }) => standing?.publication?.versionId === version.id)
  const mayCreate = useAccess(({ instanceRole }) => instanceRole !== null)
  const isShown = useVersions(({ shown }) => shown?.version?.id === version.id)
  const when = whenWords(version, words)
  const authors = authorWords(version, words)

  const rows = (): readonly MenuRow[] => [
    row('open', t('versions.open'), Eye, () => goToVersion({ versionId: version.id, compareId: null })),
    row('now', t('versions.compareNow'), GitCompareArrows, () =>
      goToVersion({ versionId: NOW, compareId: version.id }),
    ),
    ...(before === undefined
      ? []
      : [
          row('before', t('versions.compareBefore'), GitCompareArrows, () =>
            goToVersion({ versionId: version.id, compareId: before.id }),
          ),
        ]),
    row('other', t('versions.compareOther'), GitCompareArrows, () => onPick(version)),
    ...(mayName
      ? [
          row('name', t(version.name === '' ? 'versions.giveName' : 'versions.rename'), Pencil, () =>
            onTask({ type: 'name', version }),
          ),
        ]
      : []),
    ...(mayRestore
      ? [row('restore', t('versions.restore'), RotateCcw, () => onTask({ type: 'restore', version }))]
      : []),
    ...(mayPublish
      ? [
          row('publish', t(isPublic ? 'versions.publication' : 'versions.publish'), Globe, () =>
            onTask({ type: 'publish', version }),
          ),
        ]
      : []),
    ...(mayCreate ? [row('copy', t('versions.copy'), Copy, () => onTask({ type: 'copy', version }))] : []),
  ]
  const compareWithPicked = (): void => {
    if (picking === null) return
    const [earlier, later] = picking.at <= version.at ? [picking, version] : [version, picking]
    onPick(null)
    goToVersion({ versionId: later.id, compareId: earlier.id })
  }
  return (
    <li className={styles['item']} aria-current={isShown || undefined} data-kind={version.kind}>
      <span className={styles['time']}>{timeWords(version, words)}</span>
      <div className={styles['told']}>
        <TextButton
          aria-label={`${titleWords(version, words)}, ${when}`}
          onClick={() => goToVersion({ versionId: version.id, compareId: null })}
        >
          {titleWords(version, words)}
        </TextButton>
        {version.note === '' ? null : <p className={styles['note']}>{version.note}</p>}
        <p className={styles['facts']}>
          {[
            isPublic ? t('versions.public') : '',
            authors,
            t('versions.cards', { n: version.cardCount }),
            isShown ? t('versions.here') : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {picking === null || picking.id === version.id ? null : (
          <Button icon={GitCompareArrows} onClick={compareWithPicked}>
            {t('versions.pickThis')}
          </Button>
        )}
      </div>
      <MenuButton icon={Ellipsis} label={t('versions.menu', { when })} isIconOnly rows={rows} />
    </li>
  )
}

function row(id: string, label: string, icon: MenuItem['icon'], onSelect: () => void): MenuItem {
  return { type: 'item', id, label, icon, onSelect }
}
