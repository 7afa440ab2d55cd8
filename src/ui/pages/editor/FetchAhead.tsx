import { useEffect } from 'react'

import { loadWholeWords } from '../../../i18n/load.ts'
import { untilFetched } from '../../parts/late.tsx'

/**
 * Parts of the editor that are files of their own, so that no first screen waits for them. Whoever loses the
 * server later must still be able to open them: a dialog that cannot be fetched is a dialog that is not there.
 */
const LATE_PARTS: readonly (() => Promise<unknown>)[] = [
  // First of all what tells whether one's changes are saved.
  () => import('../../parts/PopoverPopup.tsx'),
  // Whoever changes the language on a train must still get the other one.
  () => loadWholeWords('es'),
  () => loadWholeWords('en'),
  () => import('../../panels/people/PeopleList.tsx'),
  () => import('../../parts/MenuPopup.tsx'),
  () => import('../../parts/TooltipPopup.tsx'),
  () => import('../../parts/ToastList.tsx'),
  () => import('../../canvas/MapCanvas.tsx'),
  () => import('../../panels/table/TableView.tsx'),
  () => import('../../panels/outline/OutlineView.tsx'),
  () => import('../../panels/about/AboutMap.tsx'),
  () => import('../../canvas/hints/FirstHints.tsx'),
  () => import('../../panels/ladder/PathwayBar.tsx'),
  () => import('../../panels/inspector/Inspector.tsx'),
  () => import('../../canvas/comments/CommentMarkers.tsx'),
  () => import('../../../analysis/soc/soc2018.ts'),
  () => import('../../../store/sight.ts'),
  () => import('../../panels/clipboard/clipboard.ts'),
  () => import('../../panels/clipboard/byMenu.ts'),
  () => import('../../panels/tidy/TidyBar.tsx'),
  () => import('../../../store/tidyActs.ts'),
  () => import('../../canvas/confirmed/ConfirmedSign.tsx'),
  () => import('../../panels/reviews/ConfirmedWords.tsx'),
  () => import('../../panels/reviews/LaneConfirm.tsx'),
  () => import('../../panels/entries/HiddenLanes.tsx'),
  () => import('../../canvas/OpenCanvasMenu.tsx'),
  () => import('../../canvas/controls/Minimap.tsx'),
  () => import('../../canvas/live/Cursors.tsx'),
  () => import('../../canvas/live/PeerDrags.tsx'),
  () => import('../../panels/dialogs/OpenDialog.tsx'),
  () => import('../../panels/dialogs/AddDialog.tsx'),
  () => import('../../panels/dialogs/MoveDialog.tsx'),
  () => import('../../panels/dialogs/ConnectDialog.tsx'),
  () => import('../../panels/dialogs/LaneDialog.tsx'),
  () => import('../../panels/dialogs/RemoveLaneDialog.tsx'),
  () => import('../../panels/dialogs/MergeDialog.tsx'),
  () => import('../../panels/dialogs/SplitDialog.tsx'),
  () => import('../../panels/dialogs/ReconnectDialog.tsx'),
  () => import('../../panels/dialogs/NoteDialog.tsx'),
  () => import('../../panels/dialogs/SettingsDialog.tsx'),
  () => import('../../panels/dialogs/ImportDialog.tsx'),
  () => import('../../panels/dialogs/HelpDialog.tsx'),
  () => import('../../panels/palette/EditorPalette.tsx'),
  () => import('../../panels/importing/SheetDialog.tsx'),
  () => import('../../panels/tabs/CopyDialog.tsx'),
  () => import('../../panels/tabs/CollectOpenMap.tsx'),
  () => import('../../panels/tabs/NewTabDialog.tsx'),
  () => import('../../panels/tabs/AddTabDialog.tsx'),
  () => import('../../panels/exporting/ExportDialog.tsx'),
  () => import('../../panels/offline/CopyPart.tsx'),
  () => import('../../panels/offline/AwayNote.tsx'),
  () => import('../../panels/offline/AwayDialog.tsx'),
  () => import('../../panels/offline/AsideNote.tsx'),
  () => import('../../panels/offline/DeviceDialog.tsx'),
  () => import('../../panels/sharing/SharingDialog.tsx'),
  () => import('../../panels/sessions/DevicesDialog.tsx'),
  () => import('../../panels/audit/AuditDialog.tsx'),
  () => import('../../panels/versions/VersionsPanel.tsx'),
  () => import('../../panels/versions/VersionBar.tsx'),
  () => import('../../panels/status/StatusSign.tsx'),
  () => import('../../../store/openVersion.ts'),
  () => import('../../canvas/diff/DiffMarks.tsx'),
  () => import('../../panels/versions/DiffSign.tsx'),
]

/** How long one has had the map before anything is fetched ahead: what one came for goes first. */
const AFTER_MS = 1500

/** Draws nothing: fetches what else there is while one has the map. */
export function FetchAhead() {
  useEffect(fetchAhead, [])
  return null
}

/** Fetches all late parts a while after the first picture, one after the other. Gives the way to stop. */
function fetchAhead(): () => void {
  let isWanted = true
  const fetchAll = async (): Promise<void> => {
    for (const fetchPart of LATE_PARTS) {
      if (!isWanted) return
      // Where one goes offline meanwhile, the rest comes when one is back. A broken part says so when it is needed.
      await Promise.allSettled([untilFetched(fetchPart)])
    }
  }
  const timer = setTimeout(() => void fetchAll(), AFTER_MS)
  return () => {
    isWanted = false
    clearTimeout(timer)
  }
}
