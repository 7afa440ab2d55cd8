import { lazy, Suspense } from 'react'

import { useFlashes } from '../../../store/flashes.ts'

const FloodNote = lazy(async () => ({ default: (await import('./FloodNote.tsx')).FloodNote }))

/** Fetched when it is first needed: see `FloodNote`. */
export function LateFloodNote({ pathwayId }: { readonly pathwayId: string }) {
  const isFlooded = useFlashes(({ floods }) => floods.has(pathwayId))
  return isFlooded ? (
    <Suspense fallback={null}>
      <FloodNote pathwayId={pathwayId} />
    </Suspense>
  ) : null
}
