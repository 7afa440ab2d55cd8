import { useState } from 'react'

import { indexOf } from '../../../model/map.ts'
import { may, useAccess } from '../../../store/access.ts'
import { useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { pathwayShown } from '../../../store/shownMap.ts'
import { useView } from '../../../store/view.ts'
import type { Face } from '../../../store/view.ts'
import { useShortcuts } from '../../actions/useActions.ts'
import { ClipboardListener } from '../../panels/clipboard/ClipboardListener.tsx'
import { DialogHost } from '../../panels/dialogs/DialogHost.tsx'
import { asksForFilter } from '../../panels/find/filterNames.ts'
import { LateAsideNote, LateAwayNote } from '../../panels/offline/LateNotes.tsx'
import { SaveBanner } from '../../panels/save/SaveBanner.tsx'
import { useIsNarrow } from '../../panels/table/useIsNarrow.ts'
import { Panel } from '../../parts/Panel.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import { titleInWords } from './mapTitle.ts'
import styles from './editor.module.css'
import { MapCanvas, OutlineView, TableView } from './faces.ts'
import {
  Announcer,
  Arrived,
  CommentsPart,
  ErasedNotice,
  FetchAhead,
  FindBar,
  Inspector,
  OthersAnnouncer,
  PathwayBar,
  PresenceBar,
  ReviewsKeeper,
  TidyBar,
  VersionBar,
  VersionsPanel,
} from './lateParts.ts'
import { ToolBar } from './ToolBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useRegionKeys } from './useRegionKeys.ts'
import { WhenDrawn } from './WhenDrawn.tsx'

const EDITORS = { map: MapCanvas, table: TableView, outline: OutlineView } as const

interface EditorFrameProps {
  /** Called when the picture of a face is on the screen and the page has come to rest. */
  readonly onDrawn: () => void
}

/** The open map: bar above, tools beside, the face chosen, details at the side, dialogs over all. */
export function EditorFrame({ onDrawn }: EditorFrameProps) {
  const words = useWords()
  const { t } = words
  const face = useView((view) => view.face)
  const isOneAtMost = useIsNarrow() && face === 'table'
  const pathwayId = useView((view) => view.pathwayId)
  const hasPathwayBar = useMap(
    ({ map }) => pathwayShown(map, pathwayId) !== null || (isOneAtMost && indexOf(map).pathways.length > 1),
  )
  const isInspectorOpen = useView((view) => view.isInspectorOpen)
  // What the first picture does without is fetched after it, or once it is asked for.
  const [drawnFace, setDrawnFace] = useState<Face | null>(null)
  const isDrawn = drawnFace !== null
  const isFinding = useFind((find) => find.isOpen)
  const isTidying = useMap((state) => state.isTidying)
  const Editor = EDITORS[face]
  const isReadOnly = useMap((state) => state.isReadOnly)
  const mayEdit = useAccess(may('editMap'))
  const still = useMap((state) => state.still)
  const isVersionsOpen = useView((view) => view.isVersionsOpen) && still !== 'published'
  const unreadable = useMap((state) => state.unreadableIds.length)
  const handleDrawn = (drawn: Face): void => {
    setDrawnFace(drawn)
    onDrawn()
  }
  usePageTitle(useMap((state) => titleInWords(state.map, words)))
  useShortcuts()
  useRegionKeys()

  return (
    <div className={styles['frame']}>
      <header className={styles['head']} data-region tabIndex={-1} aria-label={t('shell.regionBar')}>
        <TopBar />
        <SaveBanner />
        <LateAsideNote />
        {isReadOnly && mayEdit && still === null ? <p className={styles['notice']}>{t('shell.readOnlyText')}</p> : null}
        {still === 'version' ? (
          <Panel waiting={null}>
            <LateWords>
              <VersionBar />
            </LateWords>
          </Panel>
        ) : null}
        {unreadable > 0 ? <p className={styles['notice']}>{t('shell.unreadable', { n: unreadable })}</p> : null}
        {isDrawn || isFinding || asksForFilter(location.search) ? (
          <Panel waiting={null}>
            <LateWords>
              <FindBar />
            </LateWords>
          </Panel>
        ) : null}
        {hasPathwayBar ? (
          <Panel waiting={null}>
            <PathwayBar isOneAtMost={isOneAtMost} />
          </Panel>
        ) : null}
      </header>
      <div className={styles['body']}>
        <ToolBar />
        <main
          id="map"
          className={styles['main']}
          data-region
          data-drawn={drawnFace === face || undefined}
          tabIndex={-1}
          aria-label={t('shell.regionMap')}
        >
          <Panel key={face} waiting={<StateMessage isBusy title={t('shell.loading')} />}>
            <Editor />
            <WhenDrawn face={face} onDrawn={handleDrawn} />
          </Panel>
          {isDrawn || isTidying ? (
            <Panel waiting={null}>
              <LateWords>
                <TidyBar />
              </LateWords>
            </Panel>
          ) : null}
        </main>
        {isDrawn ? (
          <Panel waiting={null}>
            <LateWords>
              <PresenceBar />
            </LateWords>
          </Panel>
        ) : null}
        {isVersionsOpen ? (
          <aside
            id="versions"
            className={styles['details']}
            data-region
            tabIndex={-1}
            aria-label={t('shell.regionVersions')}
          >
            <Panel waiting={<StateMessage isBusy title={t('shell.loading')} />}>
              <LateWords>
                <VersionsPanel />
              </LateWords>
            </Panel>
          </aside>
        ) : null}
        {isInspectorOpen ? (
          <aside
            id="details"
            className={styles['details']}
            data-region
            tabIndex={-1}
            aria-label={t('shell.regionDetails')}
          >
            <Panel waiting={<StateMessage isBusy title={t('shell.loading')} />}>
              <LateWords>
                <Inspector />
              </LateWords>
            </Panel>
          </aside>
        ) : null}
        {isDrawn ? (
          <Panel waiting={null}>
            <LateWords>
              <CommentsPart />
            </LateWords>
          </Panel>
        ) : null}
      </div>
      <ClipboardListener isDrawn={isDrawn} />
      {isDrawn ? (
        <Panel waiting={null}>
          <LateWords>
            <OthersAnnouncer />
            <ErasedNotice />
            <Arrived />
            <ReviewsKeeper />
            <FetchAhead />
          </LateWords>
        </Panel>
      ) : null}
      <LateAwayNote />
      <DialogHost />
      {isDrawn ? (
        <Panel waiting={null}>
          <LateWords>
            <Announcer />
          </LateWords>
        </Panel>
      ) : null}
    </div>
  )
}
