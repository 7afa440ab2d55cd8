import type { VersionSummary } from '../../../store/versions.ts'
import { PublishDialog } from '../status/PublishDialog.tsx'
import { CopyVersionDialog } from './CopyVersionDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** What is being done with a version; null names the map as it is now. */
export type VersionTask =
  | { readonly type: 'name'; readonly version: VersionSummary | null }
  | { readonly type: 'restore' | 'copy' | 'publish'; readonly version: VersionSummary }

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
    case 'publish':
      return <PublishDialog version={task.version} onClose={onClose} />
    case 'copy':
      return <CopyVersionDialog version={task.version} onClose={onClose} />
  }
}
