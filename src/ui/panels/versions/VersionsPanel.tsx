import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { useComparing } from '../../../store/comparing.ts'
import { useMap } from '../../../store/map.ts'
import { publicationActs } from '../../../store/publication.ts'
import { versionActs } from '../../../store/versions.ts'
import { setVersionsOpen } from '../../../store/viewActs.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import { ComparingView } from './ComparingView.tsx'
import { Timeline } from './Timeline.tsx'
import styles from './VersionsPanel.module.css'

/** The past of the map at its side: its versions or, where two are compared, what differs. */
export function VersionsPanel() {
  const { t } = useWords()
  const mapId = useMap((state) => state.mapId)
  const diff = useComparing((comparing) => comparing.diff)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isTall, setIsTall] = useState(false)
  useEffect(() => (mapId === null ? undefined : versionActs.watch(mapId)), [mapId])
  useEffect(() => (mapId === null ? undefined : publicationActs.watch(mapId)), [mapId])
  useEffect(() => heading.current?.focus(), [])

  return (
    // The key is that of the controls inside; the box itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['panel']} data-tall={isTall || undefined} onKeyDown={closeByEscape}>
      <header className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {t(diff === null ? 'versions.title' : 'versions.differences')}
        </h2>
        <span className={styles['headButtons']}>
          <span className={styles['sizing']}>
            <IconButton
              label={t(isTall ? 'inspector.shorter' : 'inspector.taller')}
              icon={isTall ? ChevronDown : ChevronUp}
              onClick={() => setIsTall(!isTall)}
            />
          </span>
          <IconButton label={t('versions.close')} icon={X} onClick={() => setVersionsOpen(false)} />
        </span>
      </header>
      {diff === null ? <Timeline /> : <ComparingView diff={diff} />}
    </div>
  )
}

function closeByEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isDefaultPrevented()) setVersionsOpen(false)
}
