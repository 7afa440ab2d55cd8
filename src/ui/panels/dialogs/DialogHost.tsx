import { lazy, useLayoutEffect } from 'react'

import { useView } from '../../../store/view.ts'
import { Panel } from '../../parts/Panel.tsx'
import { holdTyping } from '../../typeAhead.ts'
import { LateWords } from '../../words.tsx'

const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog.tsx')).OpenDialog }))

/** Draws the one dialog that is open. */
export function DialogHost() {
  const dialog = useView((view) => view.dialog)
  useLayoutEffect(() => {
    if (dialog !== null) holdTyping()
  }, [dialog])

  if (dialog === null) return null
  return (
    // One that opens another is gone at once, with its field: it does not wait, hidden, until the other is fetched.
    <Panel key={dialog.type} waiting={null}>
      <LateWords>
        <OpenDialog dialog={dialog} />
      </LateWords>
    </Panel>
  )
}
