import { useEffect, useEffectEvent } from 'react'

import { useMap } from '../../../store/map.ts'
import type { Face } from '../../../store/view.ts'
import { whenIdle } from './whenIdle.ts'

interface WhenDrawnProps {
  readonly face: Face
  readonly onDrawn: (face: Face) => void
}

/**
 * Stands beside an editor that may still be on its way, in the same Suspense, and tells when its first picture is on
 * the screen and the page has come to rest.
 */
export function WhenDrawn({ face, onDrawn }: WhenDrawnProps) {
  const hasPicture = useMap(({ picture }) => picture !== null)
  const isDrawn = hasPicture || face !== 'map'
  const tell = useEffectEvent(() => onDrawn(face))
  useEffect(() => (isDrawn ? whenIdle(() => tell()) : undefined), [isDrawn, face])
  return null
}
