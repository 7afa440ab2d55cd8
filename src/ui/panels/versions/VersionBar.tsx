import { ArrowLeft, Copy, FileClock, GitCompareArrows, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { NOW, useVersions, versionActs } from '../../../store/versions.ts'
import { useView } from '../../../store/view.ts'
import { setVersionsOpen } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { goToVersion } from './goToVersion.ts'
import { VersionDialogs } from './VersionDialogs.tsx'
import type { VersionTask } from './VersionDialogs.tsx'
import styles from './VersionBar.module.css'
import { authorWords, whenWords } from './versionWords.ts'

/** Says that one looks at a state of the map's past, which one, and what can be done with it. */
export function VersionBar() {
  const words = useWords()
  const { t } = words
  const mapId = useMap((state) => state.mapId)
  const shown = useVersions((state) => state.shown)
  const mayRestore = useAccess(may('restoreVersion'))
  const mayCreate = useAccess(({ instanceRole }) => instanceRole !== null)
  const isPanelOpen = useView((view) => view.isVersionsOpen)
  const [task, setTask] = useState<VersionTask | null>(null)
  useEffect(() => (mapId === null ? undefined : versionActs.watch(mapId)), [mapId])
  if (shown === null) return null

  const { version, comparedWith } = shown
  const [from, to] = [whenWords(comparedWith?.version ?? null, words), whenWords(version, words)]
  const authors = version === null ? '' : authorWords(version, words)
  return (
    <section className={styles['bar']} aria-label={t('versions.bar', { when: to })}>
      <p className={styles['words']} role="status">
        <strong>
          {comparedWith === null ? t('versions.bar', { when: to }) : t('versions.barComparing', { from, to })}
        </strong>
        {version === null || version.name === '' ? null : <span>{version.name}</span>}
        {authors === '' ? null : <span className={styles['by']}>{t('versions.by', { names: authors })}</span>}
      </p>
      <span className={styles['acts']}>
        {isPanelOpen ? null : (
          <Button icon={FileClock} onClick={() => setVersionsOpen(true)}>
            {t(comparedWith === null ? 'versions.title' : 'versions.differences')}
          </Button>
        )}
        {version === null || comparedWith !== null ? null : (
          <Button icon={GitCompareArrows} onClick={() => goToVersion({ versionId: NOW, compareId: version.id })}>
            {t('versions.compareNow')}
          </Button>
        )}
        {version === null || comparedWith !== null || !mayRestore ? null : (
          <Button icon={RotateCcw} onClick={() => setTask({ type: 'restore', version })}>
            {t('versions.restore')}
          </Button>
        )}
        {version === null || comparedWith !== null || !mayCreate ? null : (
          <Button icon={Copy} onClick={() => setTask({ type: 'copy', version })}>
            {t('versions.copy')}
          </Button>
        )}
        <Button icon={ArrowLeft} variant="primary" onClick={() => goToVersion(null)}>
          {t('versions.back')}
        </Button>
      </span>
      <VersionDialogs task={task} onClose={() => setTask(null)} />
    </section>
  )
}
