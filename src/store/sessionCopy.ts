/** The door between a session and the copy of its map on this device, whose code comes only where there is one. */
import type { AsideReason } from '../live/deviceStore.ts'
import type { SaveState } from '../live/saveState.ts'
import type { Role } from '../model/role.ts'
import { accessStore } from './access.ts'
import { readKept } from './kept.ts'
import { meStore } from './me.ts'
import { NOT_KEPT, offlineStore } from './offline.ts'
import type { CopyHost, OpenCopy } from './offlineCopy.ts'

export interface SessionCopy {
  readonly isAllKept: () => boolean
  readonly handleSave: (save: SaveState) => void
  readonly handleSynced: () => void
  readonly handleEnded: (code: number) => void
  readonly setAside: (reason: AsideReason) => Promise<void>
  /** Keeps the map on this device from now on, once all of it is saved. Gives whether it is kept. */
  readonly keep: () => Promise<boolean>
  /** Keeps it no longer, and takes the copy away. */
  readonly remove: () => Promise<void>
  readonly stop: () => void
}

/** Whether this device keeps a map. */
export function isKept(mapId: string): boolean {
  return readKept().maps.includes(mapId)
}

/** Opens the copy there is; without one it waits for consent. */
export function openSessionCopy(host: CopyHost, hasCopy: boolean): SessionCopy {
  const { mapId, connection } = host
  let copy: OpenCopy | null = null
  let isStopped = false
  let isStarting = false

  const take = (opened: OpenCopy | null): void => {
    copy = opened
    if (isStopped) opened?.stop()
  }
  const open = async (): Promise<void> => {
    try {
      const { openCopy } = await import('./offlineCopy.ts')
      take(await openCopy(host))
    } catch (error) {
      // The file could not be fetched: the map still opens from the server.
      if (!(error instanceof TypeError)) throw error
      connection.begin(null)
    }
  }
  const keep = async (): Promise<boolean> => {
    if (copy !== null || isStarting) return copy !== null
    isStarting = true
    const { startCopy } = await import('./offlineCopy.ts')
    const role = await allSaved()
    if (isStopped) return false
    const started = await startCopy(host, role)
    isStarting = false
    if (typeof started === 'string') {
      offlineStore.setState({ problem: started })
      return false
    }
    offlineStore.setState({ problem: null, notice: null })
    take(started)
    return true
  }
  offlineStore.setState({ ...NOT_KEPT, hasAside: readKept().aside.includes(mapId) })
  if (hasCopy) void open()
  return {
    isAllKept: () => copy?.isAllKept() ?? false,
    handleSave: (save) => copy?.handleSave(save),
    handleSynced: () => {
      copy?.handleSynced()
      // The server has brought it into today's form by now.
      if (copy === null && offlineStore.getState().notice === 'version') void keep()
    },
    handleEnded: (code) => copy?.handleEnded(code),
    setAside: async (reason) => {
      await copy?.setAside(reason)
    },
    keep,
    remove: async () => {
      await copy?.remove()
      copy = null
    },
    stop: () => {
      isStopped = true
      copy?.stop()
      offlineStore.setState(NOT_KEPT)
    },
  }
}

/** Resolves with my role once it is known and all that I did is on the server's disk. */
function allSaved(): Promise<Role> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = []
    const check = (): void => {
      const { role } = accessStore.getState()
      if (role === null || meStore.getState().save.state !== 'saved') return
      for (const stop of stops) stop()
      resolve(role)
    }
    stops.push(meStore.subscribe(check), accessStore.subscribe(check))
    check()
  })
}
