/** Who is here and what they see of me: it comes once the map stands, which should not wait for it. */
import type { Connection } from '../live/connect.ts'
import type { Presence } from '../live/presence.ts'
import type { PresenceState } from '../live/presenceState.ts'
import type { RequestFrame } from './frames.ts'
import type { startPresence } from './livePresence.ts'
import { mapStore } from './map.ts'

type Started = ReturnType<typeof startPresence>

const NO_MOTIONS: ReturnType<Presence['getMotions']> = new Map()

/** Starts when the map is open; `stop` takes everyone off the screen again. */
export function showPresence(
  awareness: Connection['awareness'],
  requestFrame: RequestFrame,
): { readonly presence: Presence; readonly stop: () => void } {
  let started: Started | null = null
  let wished: Partial<PresenceState> = {}
  let isStopped = false

  const start = async (): Promise<void> => {
    const { startPresence } = await import('./livePresence.ts')
    if (!isStopped) started = startPresence(awareness, requestFrame, wished)
  }
  const startWhenOpen = (): void => {
    if (mapStore.getState().status !== 'ready') return
    stopWaiting()
    // Without the network there is nobody to see; the next map is opened with all of it.
    start().catch(() => {})
  }
  // Until then I am not there for the others: better than a nameless guest.
  awareness.setLocalState(null)
  const stopWaiting = mapStore.subscribe(startWhenOpen)
  startWhenOpen()

  return {
    presence: {
      myId: String(awareness.clientID),
      show: (change) => {
        if (started === null) wished = { ...wished, ...change }
        else started.presence.show(change)
      },
      getPeers: () => started?.presence.getPeers() ?? [],
      getMotions: () => started?.presence.getMotions() ?? NO_MOTIONS,
      destroy: () => started?.presence.destroy(),
    },
    stop: () => {
      isStopped = true
      stopWaiting()
      started?.stop()
    },
  }
}
