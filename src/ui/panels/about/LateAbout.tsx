import { lazy } from 'react'

import { Panel } from '../../parts/Panel.tsx'
import { LateWords } from '../../words.tsx'

const AboutMap = lazy(async () => ({ default: (await import('./AboutMap.tsx')).AboutMap }))

/** What is said of the map at the end of a table or an outline: it comes after what one looks at first. */
export function LateAbout() {
  return (
    <Panel waiting={null}>
      <LateWords>
        <AboutMap />
      </LateWords>
    </Panel>
  )
}
