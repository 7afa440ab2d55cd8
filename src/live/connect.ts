/** Keeps one document in step with the server: connects, comes back by itself, and knows what is saved. */
import { readVarString, readVarUint } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { CLOSE, MESSAGE, NEWS_TOPICS, SYNC, SYNC_PATH } from '../wire/rooms.ts'
import type { NewsTopic } from '../wire/rooms.ts'
import { createSaveMeter, isFinal } from './saveMeter.ts'
import type { SaveState } from './saveState.ts'

/** A step 2 without structs and deletes: two zeros behind type, subtype and length. */
const EMPTY_ANSWER_BYTES = 5
/** How often the whole state is asked for anew, against anything lost on the way. */
const RESYNC_MS = 45_000

/** Origin of what did not come over this connection, and yet the server has it. */
export const SAVED_ORIGIN = 'saved'

export interface Connection {
  /** Empty until the first sync, and to be written in only after it. */
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Whether a transaction with this origin holds only what the server has. */
  readonly isRemote: (origin: unknown) => boolean
  readonly getSave: () => SaveState
  /** Whether closing the tab now would lose edits of mine. */
  readonly hasUnsaved: () => boolean
  /**
   * Connects for the first time, where that waits: what this device kept is in the document by then, or nothing is.
   * `hasMine`: edits of mine are among it that may not have arrived; `isAway`: the server could not be reached now.
   */
  readonly begin: (kept: { readonly hasMine: boolean; readonly isAway: boolean } | null) => void
  /** Connects again after `onAccessChanged`; else does nothing. */
  readonly resume: () => void
  /** Stays away for good: edits of mine wait that I may not send any more. */
  readonly keepAside: () => void
  /** Leaves the room and stops for good. The document stays as it is, and goes nowhere any more. */
  readonly destroy: () => void
  /**
   * Leaves the room for the others at once, and stops, with the document, when my last edit is on the server's
   * disk or can never be. Nothing is told of it any more; a tab that is closed before then warns, unless this
   * device has kept them.
   */
  readonly leave: (isKept: boolean) => void
}

export interface ConnectionEvents {
  readonly onSave: (state: SaveState) => void
  /** The document has all that the server has: after the first connection and after each that follows. */
  readonly onSynced: () => void
  /** The server ended it for good with this close code. */
  readonly onEnded: (code: number) => void
  /** What belongs to a topic is another now, and can be fetched. */
  readonly onNews?: (topic: NewsTopic) => void
  /**
   * What I may do is different now: the connection is down until `resume`, or for good after `keepAside`. Where
   * nobody listens to it, it has ended.
   */
  readonly onAccessChanged?: () => void
  /**
   * Whether I may edit, by the server's word; null where it gave none. Asked on each connection on which edits of
   * mine from before wait: nothing leaves before the answer, and after a no nothing leaves at all.
   */
  readonly mayEdit?: () => Promise<boolean | null>
}

/**
 * Opens a map's document. `origin` is the server's, e.g. `http://localhost:4680`. `waits`: nothing is sent or asked
 * before `begin`.
 */
export function connect(mapId: string, origin: string, events: ConnectionEvents, waits = false): Connection {
  const doc = new Y.Doc()
  const meter = createSaveMeter((state) => {
    if (isLeaving) endWhenSaved()
    else if (!isDestroyed) events.onSave(state)
  })
  let isDestroyed = false
  let isLeaving = false
  let hasBegun = !waits

  /** The browser's socket, with a count of the updates that leave on it. */
  class CountingSocket extends WebSocket {
    private hasAnswered = false
    /** What may leave only once it is known that I may still edit; null where nothing needs to wait. */
    private held: Uint8Array<ArrayBuffer>[] | null = null

    override send(data: string | Blob | BufferSource): void {
      if (!isWriting(data)) super.send(data)
      // What was edited since the last connection is still on its way in the answer: an update that
      // builds on it would arrive with a gap before it. The answer will hold this update too.
      else if (this.hasAnswered || data[1] === SYNC.step2) this.write(data)
    }

    private write(data: Uint8Array<ArrayBuffer>): void {
      const isAnswer = data[1] === SYNC.step2
      if (!this.hasAnswered && meter.hasUnsaved() && events.mayEdit !== undefined) this.held = []
      if (this.held !== null) {
        if (!this.hasAnswered) void this.ask()
        this.held.push(data)
      } else {
        meter.sent(isAnswer, isAnswer && data.length <= EMPTY_ANSWER_BYTES)
        super.send(data)
      }
      this.hasAnswered = true
    }

    private async ask(): Promise<void> {
      const mayEdit = await events.mayEdit?.()
      if (mayEdit === false && isLeaving) end()
      if (this.readyState !== WebSocket.OPEN || mayEdit === false) return
      const waiting = this.held ?? []
      this.held = null
      // Without an answer the connection is worth nothing: the next one asks again.
      if (mayEdit === null) this.close()
      else for (const data of waiting) this.write(data)
    }
  }

  const provider = new WebsocketProvider(origin.replace(/^http/, 'ws') + SYNC_PATH, mapId, doc, {
    connect: false,
    params: { ack: '1', ...(events.onNews === undefined ? {} : { news: '1' }) },
    WebSocketPolyfill: CountingSocket,
    resyncInterval: RESYNC_MS,
    // It takes what comes from another window for the server's: otherWindows.ts does not.
    disableBc: true,
  })
  provider.messageHandlers[MESSAGE.acknowledge] = (_encoder, decoder) => meter.acknowledged(readVarUint(decoder))

  provider.messageHandlers[MESSAGE.news] = (_encoder, decoder) => {
    const name = readVarString(decoder)
    const topic = NEWS_TOPICS.find((one) => one === name)
    if (topic !== undefined) events.onNews?.(topic)
  }

  const isRemote = (origin: unknown): boolean => origin === provider || origin === SAVED_ORIGIN
  const handleUpdate = (_update: Uint8Array, updateOrigin: unknown): void => {
    if (!isRemote(updateOrigin)) meter.edited()
  }
  // For whoever hears of updates Yjs writes every transaction anew. The first sync brings the whole map, and is for
  // nobody: it came from the server, and nothing of mine can be in it.
  doc.off('update', provider._updateHandler)
  const hearUpdates = (): void => {
    doc.on('update', provider._updateHandler)
    doc.on('update', handleUpdate)
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    meter.opened()
    // The others forgot me when the connection broke; a later clock makes them listen again.
    provider.awareness.setLocalState(provider.awareness.getLocalState())
  })
  provider.on('sync', (isSynced) => {
    if (!isSynced) return
    hearUpdates()
    meter.synced()
    if (!isLeaving) events.onSynced()
  })
  provider.on('connection-close', (event) => {
    meter.closed(event === null || event.code === CLOSE.accessChanged ? null : event.code)
    if (event === null || event.code === CLOSE.accessChanged || !isFinal(event.code)) return
    if (isLeaving) end()
    else events.onEnded(event.code)
  })
  // Told last of all, when the provider can be asked to connect again.
  provider.on('closed', ({ code }) => {
    if (code !== CLOSE.accessChanged) return
    // Who leaves is let in once more with the last edits, if they are still welcome.
    if (isLeaving) provider.connect()
    else if (events.onAccessChanged === undefined) events.onEnded(code)
    else events.onAccessChanged()
  })
  const stopWatching = watchNetwork(() => {
    if (provider.shouldConnect) {
      provider.disconnect()
      provider.connect()
    }
  })
  if (!waits) provider.connect()

  const destroy = (): void => {
    isDestroyed = true
    stopWatching()
    doc.off('update', handleUpdate)
    provider.destroy()
    provider.awareness.destroy()
  }
  let stopWarning = (): void => {}
  const end = (): void => {
    stopWarning()
    if (!isDestroyed) destroy()
    doc.destroy()
  }
  const endWhenSaved = (): void => {
    // The meter may tell of it inside the socket's own handler, which is to finish first.
    if (!meter.hasUnsaved()) queueMicrotask(end)
  }

  return {
    doc,
    awareness: provider.awareness,
    isRemote,
    getSave: meter.getState,
    hasUnsaved: meter.hasUnsaved,
    begin: (kept) => {
      if (hasBegun || isDestroyed) return
      hasBegun = true
      // There may be edits before the first sync.
      if (kept !== null) hearUpdates()
      if (kept?.hasMine ?? false) meter.edited()
      if (kept?.isAway ?? false) meter.closed(null)
      provider.connect()
    },
    resume: () => {
      if (hasBegun) provider.connect()
    },
    keepAside: () => {
      provider.disconnect()
      meter.roleFell()
    },
    destroy,
    leave: (isKept) => {
      isLeaving = true
      provider.awareness.setLocalState(null)
      if (!meter.hasUnsaved() || !provider.shouldConnect) end()
      else if (!isKept) stopWarning = warnOfLeaving()
    },
  }
}

/** Whether a message brings changes to the document: an update, or the answer to what the server lacks. */
function isWriting(data: string | Blob | BufferSource): data is Uint8Array<ArrayBuffer> {
  return data instanceof Uint8Array && data[0] === MESSAGE.sync && data[1] !== SYNC.step1
}

/**
 * Calls when the browser says that the network went or came: a socket over a network that is gone may seem
 * open for half a minute. Going only means trying anew, as the server may be on this very machine.
 */
function watchNetwork(onChange: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Lets the browser ask before the tab is closed. Gives the way to stop. */
function warnOfLeaving(): () => void {
  if (typeof window === 'undefined') return () => {}
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
