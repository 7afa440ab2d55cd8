import { useEffect, useState } from 'react'

import type { Box } from '../../layout/picture.ts'
import type { Camera } from './camera.ts'
import { isFar, windowOf } from './cull.ts'
import type { Size, View } from './fit.ts'

/** What of the map is mounted. */
export interface Scope {
  /** The part of the map whose cards are mounted; null when cards are too small to read, and painted instead. */
  readonly window: Box | null
}

const FAR: Scope = { window: null }

/** Follows the view, and draws its component again only when there is something else to mount. */
export function useScope(camera: Camera, view: View, pane: Size): Scope {
  const [scope, setScope] = useState<Scope>(() => scopeOf(view, pane, null))
  useEffect(() => {
    const follow = (now: View, size: Size): void => setScope((before) => scopeOf(now, size, before))
    follow(camera.getView(), camera.getPane())
    return camera.subscribe(follow)
  }, [camera])
  return scope
}

function scopeOf(view: View, pane: Size, before: Scope | null): Scope {
  if (isFar(view.zoom, before === FAR)) return FAR
  const window = windowOf(view, pane, before?.window ?? null)
  return before !== null && window === before.window ? before : { window }
}
