import { DoorClosed } from 'lucide-react'

import { useAccess } from '../../../store/access.ts'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { SignInLink } from './SignInLink.tsx'
import { useMode } from './useMode.ts'

/** In place of a map that is not open to me. `isKnown`: I have come in, but not to this one. */
export function MapDoor({ isKnown }: { readonly isKnown: boolean }) {
  const { t } = useWords()
  const mode = useMode()
  const hasAccount = useAccess(({ person }) => person !== null && !person.isGuest)
  if (mode === null) return <StateMessage isPage isBusy title={t('shell.loading')} />
  return (
    <StateMessage
      isPage
      isAlert
      icon={DoorClosed}
      title={t(isKnown ? 'arriving.mapForbidden' : `arriving.mapDoor.${mode}`)}
      text={t(isKnown ? 'arriving.mapForbiddenText' : `arriving.mapDoorText.${mode}`)}
    >
      {mode === 'links' || hasAccount ? null : <SignInLink />}
    </StateMessage>
  )
}
