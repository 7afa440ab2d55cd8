/** Carries what I select and who I am to the others, and them into the stores. */
import { createPresence } from '../live/presence.ts'
import type { Presence } from '../live/presence.ts'
import { PRESENCE_ID_LIMIT } from '../live/presenceState.ts'
import type { PresenceState } from '../live/presenceState.ts'
import type { Connection } from '../live/connect.ts'
import type { RequestFrame } from './frames.ts'
import { meStore } from './me.ts'
import { publishMotions } from './presence.ts'
import { viewStore } from './view.ts'
import type { ViewState } from './view.ts'

/** Starts, with what was to be shown before; `stop` takes everyone off the screen again. */
export function startPresence(
  awareness: Connection['awareness'],
  requestFrame: RequestFrame,
  before: Partial<PresenceState>,
): { readonly presence: Presence; readonly stop: () => void } {
  let cancelFrame: (() => void) | null = null
  const publishSoon = (): void => {
    cancelFrame ??= requestFrame(() => {
      cancelFrame = null
      if (meStore.getState().peers !== presence.getPeers()) meStore.setState({ peers: presence.getPeers() })
      publishMotions(presence.getMotions())
    })
  }
  const { name, color } = meStore.getState()
  const presence: Presence = createPresence(
    awareness,
    { ...NOTHING_YET, name, color, ...seenOf(viewStore.getState()), ...before },
    publishSoon,
  )
  const stopMe = meStore.subscribe((now, before) => {
    if (now.name !== before.name || now.color !== before.color) presence.show({ name: now.name, color: now.color })
  })
  const stopView = viewStore.subscribe((now, before) => {
    if (SEEN.some((part) => now[part] !== before[part])) presence.show(seenOf(now))
  })
  const stop = (): void => {
    cancelFrame?.()
    stopMe()
    stopView()
    presence.destroy()
    publishMotions(new Map())
  }
  return { presence, stop }
}

const NOTHING_YET = {
  cursor: null,
  drag: null,
  shown: null,
  editing: null,
  following: null,
  invitation: null,
} as const

/** What of my screen the others see. */
const SEEN = ['face', 'pathwayId', 'arrangement', 'selectedIds', 'tool'] as const

function seenOf({ face, pathwayId, arrangement, selectedIds, tool }: ViewState) {
  const isPointing = tool === 'point' && face === 'map'
  return { face, pathwayId, arrangement, selectedIds: [...selectedIds].slice(0, PRESENCE_ID_LIMIT), isPointing }
}
