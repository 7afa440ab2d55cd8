import { useEffect, useState } from 'react'

import { sharingActs } from '../../../store/sharing.ts'
import type { Scope } from '../../../store/sharing.ts'
import { GrantDialog } from './GrantDialog.tsx'
import { MadeDialog } from './MadeDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { ShareList } from './ShareList.tsx'
import type { SharingStep } from './step.ts'

interface SharingDialogProps {
  /** The map, or (null) the whole server. */
  readonly scope: Scope
  readonly onClose: () => void
}

/** Who may come in: links made, changed and ended, and the people who came by them. */
export function SharingDialog({ scope, onClose }: SharingDialogProps) {
  const [at, setAt] = useState<SharingStep>({ step: 'lists' })
  useEffect(() => {
    void sharingActs.load(scope)
    return sharingActs.leave
  }, [scope])

  const back = (): void => setAt({ step: 'lists' })
  switch (at.step) {
    case 'lists':
      return <ShareList scope={scope} onStep={setAt} onClose={onClose} />
    case 'make':
      return <GrantDialog scope={scope} grant={null} onStep={setAt} onClose={back} />
    case 'change':
      return <GrantDialog scope={scope} grant={at.grant} onStep={setAt} onClose={back} />
    case 'made':
      return <MadeDialog link={at.link} onAnother={() => setAt({ step: 'make' })} onClose={back} />
    case 'revoke':
      return <RevokeDialog scope={scope} grant={at.grant} onClose={back} />
    case 'remove':
      return scope === null ? null : <RemoveDialog mapId={scope} person={at.person} onClose={back} />
  }
}
