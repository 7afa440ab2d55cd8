/** One open map: its document, its connection, and what flows from them into the stores. */
import { docVersion } from '../doc/migrate.ts'
import { createHistory } from '../doc/history.ts'
import type { History, HistoryEntry, HistoryStep } from '../doc/history.ts'
import { openProjection } from '../doc/projection.ts'
import type { Projection } from '../doc/projection.ts'
import { subjectOf } from '../edit/subject.ts'
import type { ActSubject } from '../edit/subject.ts'
import type { FaceWords } from '../layout/words.ts'
import { watchAway } from '../live/away.ts'
import { connect } from '../live/connect.ts'
import type { Connection } from '../live/connect.ts'
import { tellNews } from './news.ts'
import type { Presence } from '../live/presence.ts'
import { watchAuthors } from '../live/presenceAuthors.ts'
import type { Change } from '../model/change.ts'
import type { CareerMap } from '../model/map.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'
import { mayInMap } from '../model/role.ts'
import { CLOSE } from '../wire/rooms.ts'
import { accessStore } from './access.ts'
import type { RequestFrame } from './frames.ts'
import { followRole } from './followRole.ts'
import type { RoleFollower } from './followRole.ts'
import { isKept, openSessionCopy } from './sessionCopy.ts'
import type { SessionCopy } from './sessionCopy.ts'
import { isActLabel } from './labels.ts'
import type { ActLabel } from './labels.ts'
import { CLOSED_MAP, mapStore } from './map.ts'
import type { MapStatus, StillMap, UndoStep } from './map.ts'
import { meStore } from './me.ts'
import type { SaveState } from './me.ts'
import { offlineStore } from './offline.ts'
import { pause } from './pause.ts'
import type { PictureTools } from './pictures.ts'
import { showPresence } from './sessionPresence.ts'
import { showOpenMap } from './showOpenMap.ts'
import type { StartTidyWorker } from './tidyRun.ts'
import { viewStore } from './view.ts'
import { resetView } from './viewActs.ts'

/** What a session needs of the browser; tests bring their own. */
export interface SessionTools extends PictureTools {
  /** The server, e.g. `http://localhost:4680`. */
  readonly origin: string
  readonly requestFrame: RequestFrame
  /** Opens the document; left out, that of the server. */
  readonly connect?: typeof connect
  /** What the map is shown as where it stands still. */
  readonly still?: StillMap
  /** Null where there are no workers. */
  readonly startTidyWorker: StartTidyWorker | null
}

export interface Session {
  readonly mapId: string
  /** The map as the document has it now; the store may be a frame behind. Null until it is there. */
  readonly getMap: () => CareerMap | null
  /** Writes one act; the stores have it when this returns. Gives the id of its step; null where no map is open. */
  readonly act: (label: ActLabel, changes: readonly Change[]) => number | null
  readonly undo: () => HistoryStep | null
  readonly redo: () => HistoryStep | null
  readonly presence: Presence
  /** Calls with what others changed, as it comes. Gives the way to stop. */
  readonly subscribeToOthers: SubscribeToOthers
  readonly connection: Connection
  /** Whether closing the tab now would lose edits of mine. */
  readonly hasUnsaved: () => boolean
  /** The map on this device, with consent. */
  readonly copy: SessionCopy
  readonly tools: SessionTools
  /** Asks for a picture where the view shows none; where it shows one, it is there or on its way. */
  readonly wantPicture: () => void
  readonly getWords: () => FaceWords
  readonly setWords: (words: FaceWords) => void
  readonly close: () => void
}

/** Listens with the ids of records that others changed, and of the tabs (see `Peer.id`) that wrote it, where that is known. */
export type SubscribeToOthers = (
  listener: (ids: ReadonlySet<string>, authorIds: readonly string[]) => void,
) => () => void

/** Of a map that stands still no server is asked. */
const NO_ROLES: RoleFollower = { ask: () => {}, mayEdit: async () => false, stop: () => {} }

/** How many steps of undo and of redo are listed by name. */
const LISTED_STEPS = 30

/** Connects to a map and fills the stores as things arrive. */
export function createSession(mapId: string, firstWords: FaceWords, tools: SessionTools): Session {
  let words = firstWords
  /** What my acts were about, by the id of their step. */
  const subjects = new Map<number, ActSubject>()
  let open: { readonly projection: Projection; readonly history: History } | null = null
  let isOpening = false
  let isClosed = false

  const shown = showOpenMap(
    tools,
    () => words,
    () => open?.projection ?? null,
  )
  const publishHistory = (): void => {
    const undoLabel = open?.history.undoLabel ?? null
    const redoLabel = open?.history.redoLabel ?? null
    mapStore.setState({
      undoSteps: stepsOf(open?.history.listUndo(LISTED_STEPS) ?? []),
      redoSteps: stepsOf(open?.history.listRedo(LISTED_STEPS) ?? []),
      undoLabel: isActLabel(undoLabel) ? undoLabel : null,
      redoLabel: isActLabel(redoLabel) ? redoLabel : null,
    })
  }
  const stepsOf = (entries: readonly HistoryEntry[]): readonly UndoStep[] =>
    entries.flatMap(({ id, label }) => {
      const subject = subjects.get(id)
      return isActLabel(label) && subject !== undefined ? [{ id, label, subject }] : []
    })
  const handleSynced = (): void => {
    const { doc } = connection
    const away = awayWatch.back()
    if (away !== null) offlineStore.setState({ away })
    copy.handleSynced()
    if (docVersion(doc) > SCHEMA_VERSION) {
      end('tooNew')
      return
    }
    if (isOpening) {
      // While the connection was down, what I may do may have changed.
      roles.ask()
      return
    }
    isOpening = true
    void openDocument()
  }
  const openDocument = async (): Promise<void> => {
    const { doc } = connection
    // What came over the network has kept the page busy already.
    await pause()
    const projection = await openProjection(doc, pause)
    if (isClosed || mapStore.getState().status !== 'loading') {
      projection.destroy()
      return
    }
    open = { projection, history: createHistory(doc) }
    open.projection.subscribe(shown.publishSoon)
    open.history.subscribe(publishHistory)
    shown.publish()
    showReady()
  }
  /** What this device kept stands before the server was heard of. */
  const openKept = (): void => {
    isOpening = true
    awayWatch.left(true)
    void openDocument()
  }
  /** Shown once both are there, the map and what I may do with it: nothing looks editable and then is not. */
  const showReady = (): void => {
    if (open !== null && (still !== null || accessStore.getState().role !== null))
      mapStore.setState({ status: 'ready' })
  }
  const handleRole = (): void => {
    const { role } = accessStore.getState()
    const canEdit = mayInMap(role, 'editMap')
    if (role !== null && !canEdit && connection.hasUnsaved()) {
      connection.keepAside()
      void copy.setAside('role')
      end('failed')
      return
    }
    mapStore.setState({ isReadOnly: !canEdit })
    connection.resume()
    showReady()
  }
  /** A map that was open stays to be read and exported; one that never was is told by its status. */
  const end = (status: Exclude<MapStatus, 'closed' | 'loading' | 'ready'>): void => {
    roles.stop()
    mapStore.setState(open === null ? { status, isReadOnly: true } : { isReadOnly: true })
    if (status === 'tooNew') {
      connection.destroy()
      meStore.setState({ save: { state: 'notSaved', reason: 'tooNew' }, peers: [] })
    }
  }

  const { still = null } = tools
  mapStore.setState({ ...CLOSED_MAP, status: 'loading', mapId, still, isReadOnly: still !== null })
  accessStore.setState({ role: null, toldRole: null })
  const roles = still === null ? followRole(mapId, tools.origin, handleRole) : NO_ROLES
  const hasCopy = still === null && isKept(mapId)
  const handleSave = (save: SaveState): void => {
    meStore.setState({ save })
    copy.handleSave(save)
    if (save.state === 'offline') awayWatch.left()
  }
  const handleEnded = (code: number): void => {
    copy.handleEnded(code)
    end(statusOf(code))
  }
  const events = {
    onSave: handleSave,
    onSynced: handleSynced,
    onNews: tellNews,
    onEnded: handleEnded,
    onAccessChanged: () => roles.ask(),
    mayEdit: () => roles.mayEdit(),
  }
  const connection = (tools.connect ?? connect)(mapId, tools.origin, events, hasCopy)
  const getMap = (): CareerMap | null => open?.projection.getMap() ?? null
  const awayWatch = watchAway(connection.doc, connection.isRemote, getMap)
  const copy = openSessionCopy({ mapId, origin: tools.origin, connection, getMap, open: openKept }, hasCopy)
  meStore.setState({ save: connection.getSave(), peers: [] })
  shown.begin()
  const authors = watchAuthors(connection.doc)
  const { presence, stop: stopPresence } = showPresence(connection.awareness, tools.requestFrame)

  return {
    mapId,
    getMap,
    act: (label, changes) => {
      if (open === null) return null
      const before = open.projection.getMap()
      const id = open.history.act(label, changes, [...viewStore.getState().selectedIds])
      const ids = new Set(changes.map((change) => (change.type === 'put' ? change.record.id : change.id)))
      subjects.set(id, subjectOf(before, open.projection.getMap(), ids))
      publishHistory()
      shown.publish()
      return id
    },
    undo: () => {
      const step = open?.history.undo() ?? null
      shown.publish()
      return step
    },
    redo: () => {
      const step = open?.history.redo() ?? null
      shown.publish()
      return step
    },
    presence,
    connection,
    subscribeToOthers: (listener) =>
      open?.projection.subscribe(({ changedIds, origin }) => {
        if (connection.isRemote(origin)) listener(changedIds, authors.getLast())
      }) ?? (() => {}),
    hasUnsaved: () => connection.hasUnsaved() && !copy.isAllKept(),
    copy,
    tools,
    getWords: () => words,
    wantPicture: shown.wantPicture,
    setWords: (next) => {
      words = next
      shown.publish()
    },
    close: () => {
      isClosed = true
      roles.stop()
      stopPresence()
      authors.destroy()
      open?.history.destroy()
      open?.projection.destroy()
      shown.stop()
      awayWatch.stop()
      connection.leave(copy.isAllKept())
      copy.stop()
      mapStore.setState(CLOSED_MAP)
      accessStore.setState({ role: null, toldRole: null })
      meStore.setState({ save: { state: 'saved' }, peers: [] })
      resetView()
    },
  }
}

function statusOf(code: number): Exclude<MapStatus, 'closed' | 'loading' | 'ready'> {
  if (code === CLOSE.notFound) return 'notFound'
  if (code === CLOSE.tooNew) return 'tooNew'
  if (code === CLOSE.signedOut) return 'signedOut'
  return code === CLOSE.forbidden ? 'forbidden' : 'failed'
}
