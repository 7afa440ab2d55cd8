import { Suspense } from 'react'

import { useOffline } from '../../../store/offline.ts'
import { LateWords } from '../../words.tsx'
import { late } from '../../parts/late.tsx'

const AsideNote = late(async () => (await import('./AsideNote.tsx')).AsideNote)
const AwayNote = late(async () => (await import('./AwayNote.tsx')).AwayNote)

/** That changes of mine were not sent, or why a copy on this device is not shown; fetched only then. */
export function LateAsideNote() {
  const isWanted = useOffline(({ hasAside, notice }) => hasAside || notice !== null)
  if (!isWanted) return null
  return (
    <Suspense fallback={null}>
      <LateWords>
        <AsideNote />
      </LateWords>
    </Suspense>
  )
}

/** Tells what others changed while the server was out of reach; fetched only where they did. */
export function LateAwayNote() {
  const isWanted = useOffline(({ away }) => away !== null)
  if (!isWanted) return null
  return (
    <Suspense fallback={null}>
      <LateWords>
        <AwayNote />
      </LateWords>
    </Suspense>
  )
}
