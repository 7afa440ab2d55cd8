/** A map besides the one on the screen, opened in the background to be read and written into. */
import { createHistory } from '../doc/history.ts'
import type { History } from '../doc/history.ts'
import { docVersion } from '../doc/migrate.ts'
import { createProjection } from '../doc/projection.ts'
import type { Projection } from '../doc/projection.ts'
import { connect } from '../live/connect.ts'
import type { Change } from '../model/change.ts'
import type { CareerMap } from '../model/map.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'
import { CLOSE } from '../wire/rooms.ts'
import type { ActLabel } from './labels.ts'

/** `refused`: the server lets nobody in, or did not take what was written. */
export type OtherMapProblem = 'notFound' | 'tooNew' | 'refused'

export interface OtherMapState {
  /** Null until it is there. */
  readonly map: CareerMap | null
  /** Whether the server is away; it is tried again by itself. */
  readonly isOffline: boolean
  /** Whether something written is not on the server's disk yet. */
  readonly isSaving: boolean
  /** Why it cannot be written into any more; null as long as it can. */
  readonly problem: OtherMapProblem | null
}

export interface OtherMap {
  readonly mapId: string
  readonly getState: () => OtherMapState
  /** Calls when the state has changed. Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Writes one act and waits until it is on the server's disk, however long the server is away. Gives whether it
   * got there.
   */
  readonly write: (label: ActLabel, changes: readonly Change[]) => Promise<boolean>
  /** Takes the latest act back and waits in the same way. */
  readonly undo: () => Promise<boolean>
  /** Closes it, once all is saved; nothing is told any more. */
  readonly close: () => void
}

/** Opens a map unseen: the others there are not told of anyone. `origin` is the server's. */
export function openOtherMap(mapId: string, origin: string): OtherMap {
  const listeners = new Set<() => void>()
  const waiting = new Set<(isSaved: boolean) => void>()
  let open: { readonly projection: Projection; readonly history: History } | null = null
  let state: OtherMapState = { map: null, isOffline: false, isSaving: false, problem: null }

  const tell = (change: Partial<OtherMapState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const settle = (isSaved: boolean): void => {
    for (const finish of waiting) finish(isSaved)
    waiting.clear()
  }
  const fail = (problem: OtherMapProblem): void => {
    tell({ problem, isSaving: false })
    settle(false)
  }
  const handleSynced = (): void => {
    if (docVersion(connection.doc) > SCHEMA_VERSION) {
      fail('tooNew')
      return
    }
    if (open === null) {
      const projection = createProjection(connection.doc)
      open = { projection, history: createHistory(connection.doc) }
      projection.subscribe(() => tell({ map: projection.getMap() }))
      tell({ map: projection.getMap() })
    }
    tell({ isOffline: false })
  }
  const connection = connect(mapId, origin, {
    onSynced: handleSynced,
    onSave: (save) => {
      const isSaving = connection.hasUnsaved()
      tell({ isOffline: save.state === 'offline', isSaving })
      if (!isSaving) settle(true)
    },
    onEnded: (code) => fail(code === CLOSE.notFound ? 'notFound' : code === CLOSE.tooNew ? 'tooNew' : 'refused'),
  })
  // Nobody is at work there: no face and no cursor.
  connection.awareness.setLocalState(null)

  const saved = (): Promise<boolean> =>
    new Promise((resolve) => {
      if (state.problem !== null) resolve(false)
      else if (!connection.hasUnsaved()) resolve(true)
      else waiting.add(resolve)
    })

  return {
    mapId,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: async (label, changes) => {
      if (open === null || state.problem !== null) return false
      open.history.act(label, changes)
      return saved()
    },
    undo: async () => {
      if (open === null || state.problem !== null || open.history.undo() === null) return false
      return saved()
    },
    close: () => {
      listeners.clear()
      open?.history.destroy()
      open?.projection.destroy()
      connection.leave(false)
    },
  }
}
