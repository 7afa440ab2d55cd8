import { useEffect } from 'react'

import type { ShownBox } from '../../../store/follow.ts'
import { subscribePresence } from '../../../store/presence.ts'
import { useCamera } from '../camera.ts'
import { containBox, isSameView } from '../fit.ts'

/** Keeps in my sight what the one I follow sees, all of it, however much larger or smaller my screen is. Draws nothing. */
export function FollowView({ peerId }: { readonly peerId: string }) {
  const camera = useCamera()
  useEffect(() => {
    let shown: ShownBox | null = null
    const goAlong = (): void => {
      if (shown === null) return
      const view = containBox(shown, camera.getPane())
      if (!isSameView(view, camera.getGoal())) camera.setView(view)
    }
    let pane = camera.getPane()
    const stops = [
      subscribePresence((motions) => {
        const now = motions.get(peerId)?.shown ?? null
        if (now === null || now === shown) return
        shown = now
        goAlong()
      }),
      camera.subscribe((_view, next) => {
        if (next.width === pane.width && next.height === pane.height) return
        pane = next
        goAlong()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [camera, peerId])
  return null
}
