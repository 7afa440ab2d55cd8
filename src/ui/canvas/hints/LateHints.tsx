import { useEffect, useState } from 'react'

import type { MapPicture } from '../../../layout/picture.ts'
import { whenIdle } from '../../pages/editor/whenIdle.ts'
import { Panel } from '../../parts/Panel.tsx'
import { LateWords } from '../../words.tsx'
import { late } from '../../parts/late.tsx'

const FirstHints = late(async () => (await import('./FirstHints.tsx')).FirstHints)

interface LateHintsProps {
  readonly picture: MapPicture
  readonly canEdit: boolean
}

/** What a blank map says and the hints after it: they come when the map stands. */
export function LateHints({ picture, canEdit }: LateHintsProps) {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => whenIdle(() => setIsDrawn(true)), [])
  if (!isDrawn) return null
  return (
    <Panel waiting={null}>
      <LateWords>
        <FirstHints picture={picture} canEdit={canEdit} />
      </LateWords>
    </Panel>
  )
}
