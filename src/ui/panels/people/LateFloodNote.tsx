import { useFlashes } from '../../../store/flashes.ts'
import { late } from '../../parts/late.tsx'

const FloodNote = late(async () => (await import('./FloodNote.tsx')).FloodNote)

/** Fetched when it is first needed: see `FloodNote`. */
export function LateFloodNote({ pathwayId }: { readonly pathwayId: string }) {
  const isFlooded = useFlashes(({ floods }) => floods.has(pathwayId))
  return isFlooded ? <FloodNote pathwayId={pathwayId} /> : null
}
