/** My other windows on the open map, while the server is out of reach. */
import { tellOtherWindows } from '../live/otherWindows.ts'
import { meStore } from './me.ts'
import { getSession } from './session.ts'

/**
 * Lets the windows of this browser see each other's edits for as long as no server brings them; with one they come
 * from there alone. Gives the way to stop.
 */
export function keepWindowsEven(): () => void {
  const session = getSession()
  let leave: (() => void) | null = null
  const check = (): void => {
    const isAway = meStore.getState().save.state === 'offline'
    if (isAway && session !== null) leave ??= tellOtherWindows(session.mapId, session.connection)
    if (isAway) return
    leave?.()
    leave = null
  }
  const stop = meStore.subscribe(check)
  check()
  return () => {
    stop()
    leave?.()
  }
}
