/** The open map's copy on this device: opened before the server is asked for the map, kept up while it is open. */
import { docVersion } from '../doc/migrate.ts'
import type { Connection } from '../live/connect.ts'
import { openDeviceStore } from '../live/deviceStore.ts'
import type { AsideReason, DeviceStore, KeptMap, StoredUpdate } from '../live/deviceStore.ts'
import { documentOf, keepDocument, mergeKept, readBack } from '../live/offline.ts'
import type { CopyProblem, DocumentCopy } from '../live/offline.ts'
import type { SaveState } from '../live/saveState.ts'
import { installShell } from '../live/shell.ts'
import type { CareerMap } from '../model/map.ts'
import { SCHEMA_VERSION } from '../model/migrations.ts'
import { mayInMap } from '../model/role.ts'
import type { Role } from '../model/role.ts'
import { readText } from '../model/text.ts'
import { CLOSE } from '../wire/rooms.ts'
import { accessStore } from './access.ts'
import { setKept } from './kept.ts'
import { newId } from './newId.ts'
import { offlineStore } from './offline.ts'
import type { CopyNotice } from './offline.ts'
import { askWelcome } from './welcome.ts'

/** What a copy needs of the session whose map it is of. */
export interface CopyHost {
  readonly mapId: string
  readonly origin: string
  readonly connection: Connection
  /** The map as the document has it; null until it is there. */
  readonly getMap: () => CareerMap | null
  /** Shows what the document has, as after a sync. */
  readonly open: () => void
}

export interface OpenCopy {
  /** Whether all that I did is on this device's disk. */
  readonly isAllKept: () => boolean
  readonly handleSave: (save: SaveState) => void
  readonly handleSynced: () => void
  /** The server ended the connection for good. */
  readonly handleEnded: (code: number) => void
  /** Puts my unsent edits aside; they are not part of the copy any more, nor what comes after. */
  readonly setAside: (reason: AsideReason) => Promise<void>
  /** Takes the copy off this device. */
  readonly remove: () => Promise<void>
  readonly stop: () => void
}

/** Ends after which what I did would only be refused again. */
const REFUSALS: ReadonlyMap<number, AsideReason> = new Map([
  [CLOSE.forbidden, 'access'],
  [CLOSE.notFound, 'gone'],
  [CLOSE.badMessage, 'refused'],
  [CLOSE.tooLarge, 'refused'],
])

/**
 * Opens what this device kept, as far as the server, where it answers, still lets me have it, and begins the
 * connection in every case. Null where nothing is to be kept up.
 */
export async function openCopy(host: CopyHost, openStore = openDeviceStore): Promise<OpenCopy | null> {
  try {
    const store = await openStore()
    const kept = await store.findMap(host.mapId)
    const opened = kept === null ? null : await openKept(host, store, kept)
    if (opened === null) store.close()
    if (kept === null) setKept('maps', host.mapId, false)
    return opened
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    offlineStore.setState({ problem: 'refused' })
    return null
  } finally {
    // Where a copy was opened this was done, and does nothing.
    host.connection.begin(null)
  }
}

async function openKept(host: CopyHost, store: DeviceStore, kept: KeptMap): Promise<OpenCopy | null> {
  const { mapId, connection } = host
  const welcome = await askWelcome(mapId, host.origin)
  const stored = await store.readUpdates(mapId)
  if (welcome.answer === 'no') {
    await dropMap(store, kept, stored, welcome.reason)
    return tell('gone')
  }
  if (welcome.answer === 'signedOut' || (welcome.answer === 'away' && kept.isLocked)) {
    await store.putMap({ ...kept, isLocked: true })
    return tell('locked')
  }
  if (kept.version !== SCHEMA_VERSION) {
    // Only the server brings a map into another form. Its own copy takes the place of this one.
    if (welcome.answer === 'yes') {
      await putAside(store, kept, stored, 'version')
      await store.removeMap(mapId)
    }
    return tell('version')
  }
  const role = welcome.answer === 'yes' ? welcome.role : kept.role
  const canEdit = mayInMap(role, 'editMap')
  if (!canEdit) await putAside(store, kept, stored, 'role')
  const rows = canEdit ? stored : stored.filter(({ sort }) => sort === 'server')
  if (!isReadable(rows)) return tell('broken')
  readBack(connection.doc, rows)
  const copy = keepUp(host, store, { ...kept, role, isLocked: false }, rows)
  connection.begin({ hasMine: rows.some(({ sort }) => sort === 'mine'), isAway: welcome.answer === 'away' })
  accessStore.setState({ role })
  host.open()
  return copy
}

function tell(notice: CopyNotice): null {
  offlineStore.setState({ notice })
  return null
}

function isReadable(rows: readonly StoredUpdate[]): boolean {
  try {
    documentOf(rows.map(({ update }) => update)).destroy()
    return true
  } catch (error) {
    // Yjs throws errors of many classes on bytes that are no update.
    if (!(error instanceof Error)) throw error
    return false
  }
}

/** Keeps the open map from now on, which the server has as a whole. Gives why that cannot be. */
export async function startCopy(
  host: CopyHost,
  role: Role,
  openStore = openDeviceStore,
): Promise<OpenCopy | CopyProblem> {
  try {
    const store = await openStore()
    await store.removeMap(host.mapId)
    const { doc } = host.connection
    const kept: KeptMap = {
      mapId: host.mapId,
      title: '',
      role,
      version: docVersion(doc),
      syncedAt: '',
      isLocked: false,
    }
    const copy = keepUp(host, store, kept, [])
    await copy.settled()
    const { problem } = offlineStore.getState()
    if (problem !== null) {
      await copy.remove()
      return problem
    }
    setKept('maps', host.mapId, true)
    void navigator.storage?.persist?.()
    if (!(await installShell())) offlineStore.setState({ hasShell: false })
    return copy
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'QuotaExceededError' ? 'full' : 'refused'
  }
}

interface KeptUp extends OpenCopy {
  readonly settled: () => Promise<void>
}

function keepUp(host: CopyHost, store: DeviceStore, first: KeptMap, stored: readonly StoredUpdate[]): KeptUp {
  const { mapId, connection } = host
  let kept = first
  const document: DocumentCopy = keepDocument(connection.doc, {
    mapId,
    store,
    stored,
    isRemote: connection.isRemote,
    onState: (state) => offlineStore.setState(state),
  })
  const describe = (isSynced: boolean): void => {
    const { role } = accessStore.getState()
    const map = host.getMap()
    kept = {
      ...kept,
      title: map === null ? kept.title : titleOf(map),
      role: role ?? kept.role,
      version: docVersion(connection.doc),
      syncedAt: isSynced ? new Date().toISOString() : kept.syncedAt,
    }
    // What cannot be written here cannot be written there either, and is told from there.
    store.putMap(kept).catch(() => undefined)
  }
  const stopRole = accessStore.subscribe(({ role }, before) => {
    if (role !== null && role !== before.role) describe(false)
  })
  const stop = (): void => {
    stopRole()
    document.stop()
  }
  const setAside = async (reason: AsideReason): Promise<void> => {
    stop()
    await document.settled()
    await putAside(store, kept, await store.readUpdates(mapId), reason)
    offlineStore.setState({ isKept: false, isAllKept: false })
  }
  const remove = async (): Promise<void> => {
    stop()
    await document.settled()
    await store.removeMap(mapId)
    setKept('maps', mapId, false)
    offlineStore.setState({ isKept: false, isAllKept: false, problem: null })
  }
  offlineStore.setState({ isKept: true, ...document.getState() })
  if (stored.length === 0) describe(true)
  return {
    settled: document.settled,
    isAllKept: () => document.getState().isAllKept,
    handleSave: ({ state }) => {
      if (state !== 'saved') return
      document.saved()
      describe(true)
    },
    handleSynced: () => {
      document.compact()
      describe(true)
    },
    handleEnded: (code) => {
      const reason = REFUSALS.get(code)
      if (code === CLOSE.signedOut) store.putMap({ ...kept, isLocked: true }).catch(() => undefined)
      else if (reason !== undefined) {
        const isOut = code === CLOSE.forbidden || code === CLOSE.notFound
        void setAside(reason).then(async () => {
          if (!isOut) return
          await remove()
          tell('gone')
        })
      }
    },
    setAside,
    remove,
    stop: () => {
      stop()
      // What is still being written is written.
      void document.settled().then(store.close)
    },
  }
}

/** Takes a map off this device; my unsent edits stay, aside. */
async function dropMap(
  store: DeviceStore,
  kept: KeptMap,
  stored: readonly StoredUpdate[],
  reason: AsideReason,
): Promise<void> {
  await putAside(store, kept, stored, reason)
  await store.removeMap(kept.mapId)
  setKept('maps', kept.mapId, false)
}

async function putAside(
  store: DeviceStore,
  { mapId, title }: KeptMap,
  stored: readonly StoredUpdate[],
  reason: AsideReason,
): Promise<void> {
  const mine = stored.filter(({ sort }) => sort === 'mine')
  if (mine.length === 0) return
  await store.putAside(
    {
      id: newId(),
      mapId,
      title,
      at: new Date().toISOString(),
      reason,
      server: mergeKept(stored, 'server'),
      mine: mergeKept(stored, 'mine'),
    },
    mine.map(({ key }) => key),
  )
  setKept('aside', mapId, true)
  offlineStore.setState({ hasAside: true })
}

function titleOf({ settings }: CareerMap): string {
  return readText(settings.title, settings.mainLanguage, settings.mainLanguage)
}
