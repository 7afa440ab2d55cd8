import type { VersionSummary } from '../../../store/versions.ts'
import { CopyVersionDialog } from './CopyVersionDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** What is being done with a version; null names the map as it is now. */
export type VersionTask =
  | { readonly type: 'name'; readonly version: VersionSummary | null }
  | { readonly type: 'restore' | 'copy'; readonly version: VersionSummary }

interface VersionDialogsProps {
  readonly task: VersionTask | null
  readonly onClose: () => void
}

/** The one dialog about a version that is open. */
export function VersionDialogs({ task, onClose }: VersionDialogsProps) {
  switch (task?.type) {
    case undefined:
      return null
    case 'name':
      return <NameDialog version={task.version} onClose={onClose} />
    case 'restore':
      return <RestoreDialog version={task.version} onClose={onClose} />
    case 'copy':
      return <CopyVersionDialog version={task.version} onClose={onClose} />
  }
}
