import { lazy } from 'react'

import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import type { Dialog } from '../../../store/view.ts'
import { closeDialog } from '../../../store/viewActs.ts'

const AddDialog = lazy(async () => ({ default: (await import('./AddDialog.tsx')).AddDialog }))
const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog.tsx')).MoveDialog }))
const ConnectDialog = lazy(async () => ({ default: (await import('./ConnectDialog.tsx')).ConnectDialog }))
const LaneDialog = lazy(async () => ({ default: (await import('./LaneDialog.tsx')).LaneDialog }))
const RemoveLaneDialog = lazy(async () => ({ default: (await import('./RemoveLaneDialog.tsx')).RemoveLaneDialog }))
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }))
const SplitDialog = lazy(async () => ({ default: (await import('./SplitDialog.tsx')).SplitDialog }))
const ReconnectDialog = lazy(async () => ({ default: (await import('./ReconnectDialog.tsx')).ReconnectDialog }))
const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }))
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))
const SheetDialog = lazy(async () => ({ default: (await import('../importing/SheetDialog.tsx')).SheetDialog }))
const EditorPalette = lazy(async () => ({ default: (await import('../palette/EditorPalette.tsx')).EditorPalette }))
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../exporting/ExportDialog.tsx')).ExportDialog }))
const CopyDialog = lazy(async () => ({ default: (await import('../tabs/CopyDialog.tsx')).CopyDialog }))
const CollectOpenMap = lazy(async () => ({ default: (await import('../tabs/CollectOpenMap.tsx')).CollectOpenMap }))
const NewTabDialog = lazy(async () => ({ default: (await import('../tabs/NewTabDialog.tsx')).NewTabDialog }))
const AddTabDialog = lazy(async () => ({ default: (await import('../tabs/AddTabDialog.tsx')).AddTabDialog }))
const SharingDialog = lazy(async () => ({ default: (await import('../sharing/SharingDialog.tsx')).SharingDialog }))
const DevicesDialog = lazy(async () => ({ default: (await import('../sessions/DevicesDialog.tsx')).DevicesDialog }))
const AuditDialog = lazy(async () => ({ default: (await import('../audit/AuditDialog.tsx')).AuditDialog }))
const ConfirmDialog = lazy(async () => ({ default: (await import('../reviews/ConfirmDialog.tsx')).ConfirmDialog }))
const RoundsDialog = lazy(async () => ({ default: (await import('../reviews/RoundsDialog.tsx')).RoundsDialog }))
const EraseDialog = lazy(async () => ({ default: (await import('../erasing/EraseDialog.tsx')).EraseDialog }))
const PublishDialog = lazy(async () => ({ default: (await import('../status/PublishDialog.tsx')).PublishDialog }))

const DeviceDialog = lazy(async () => ({ default: (await import('../offline/DeviceDialog.tsx')).DeviceDialog }))
const AwayDialog = lazy(async () => ({ default: (await import('../offline/AwayDialog.tsx')).AwayDialog }))

/** A dialog. Each is a file of its own, fetched when it is first wanted. */
export function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  const mapId = useMap((state) => state.mapId)
  const selectedIds = useView((view) => view.selectedIds)
  const onClose = closeDialog
  switch (dialog.type) {
    case 'add':
      return <AddDialog cell={dialog.cell} kind={dialog.kind ?? 'occupation'} onClose={onClose} />
    case 'move':
      return <MoveDialog ids={dialog.ids} onClose={onClose} />
    case 'connect':
      return <ConnectDialog from={dialog.from} onClose={onClose} />
    case 'lane':
      return <LaneDialog key={dialog.id} id={dialog.id} lane={dialog.lane} onClose={onClose} />
    case 'removeLane':
      return <RemoveLaneDialog id={dialog.id} onClose={onClose} />
    case 'merge':
      return <MergeDialog id={dialog.id} onClose={onClose} />
    case 'split':
      return <SplitDialog id={dialog.id} cardIds={dialog.cardIds} onClose={onClose} />
    case 'reconnect':
      return <ReconnectDialog id={dialog.id} onClose={onClose} />
    case 'note':
      return <NoteDialog target={dialog.target} onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
    case 'import':
      return <ImportDialog onClose={onClose} />
    case 'importSheet':
      return <SheetDialog onClose={onClose} />
    case 'copyTo':
      return <CopyDialog ids={dialog.ids} onClose={onClose} />
    case 'collect':
      return <CollectOpenMap onClose={onClose} />
    case 'newTab':
      return <NewTabDialog onClose={onClose} />
    case 'addTab':
      return <AddTabDialog onClose={onClose} />
    case 'share':
      return <SharingDialog scope={mapId} onClose={onClose} />
    case 'devices':
      return <DevicesDialog onClose={onClose} />
    case 'device':
      return <DeviceDialog onClose={onClose} />
    case 'away':
      return <AwayDialog onClose={onClose} />
    case 'audit':
      return <AuditDialog scope={mapId} onClose={onClose} />
    case 'confirm':
      return <ConfirmDialog id={dialog.id} field={dialog.field ?? null} onClose={onClose} />
    case 'rounds':
      return mapId === null ? null : <RoundsDialog mapId={mapId} selectedIds={[...selectedIds]} onClose={onClose} />
    case 'erase':
      return <EraseDialog target={dialog.target} name={dialog.name} onClose={onClose} />
    case 'publish':
      return <PublishDialog version={null} onClose={onClose} />
    case 'settings':
      return <SettingsDialog at={dialog.at} onClose={onClose} />
    case 'rename':
      return <SettingsDialog onClose={onClose} />
    case 'shortcuts':
      return <HelpDialog onClose={onClose} />
    case 'palette':
      return <EditorPalette onClose={onClose} />
    case 'tidy':
      // Tidy is no dialog: its bar stands on the map as long as there is a preview.
      return null
  }
}
