import { useEffect } from 'react'

import { accessStore, useAccess } from '../../../store/access.ts'
import type { AccessState } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { NamePrompt } from './NamePrompt.tsx'

/** What I am here: asks a guest who has just come for a name, and tells when what I may do changes. */
export function Arrived() {
  const { t } = useWords()
  const isNameless = useAccess(
    ({ person, hasJustArrived }) => hasJustArrived && person !== null && person.isGuest && person.name === '',
  )
  useEffect(() => {
    // It may have changed before this came.
    const tell = ({ role, toldRole }: AccessState): void => {
      if (role === null || role === toldRole) return
      accessStore.setState({ toldRole: role })
      if (toldRole !== null) showToast(t(`role.now.${role}`))
    }
    tell(accessStore.getState())
    return accessStore.subscribe(tell)
  }, [t])
  const isOver = useMe(({ save }) => save.state === 'ended')
  return isNameless && !isOver ? <NamePrompt /> : null
}
