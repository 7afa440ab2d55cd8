/**
 * Tells how my edits fare by counting: every document update that leaves on a connection against what the
 * server acknowledges of it (see `MESSAGE.acknowledge`). A pure machine; `connect.ts` feeds it.
 */
import { CLOSE } from '../wire/rooms.ts'
import type { EndedReason, NotSavedReason, SaveState } from './saveState.ts'

export interface SaveMeter {
  readonly getState: () => SaveState
  /** Whether edits of mine are not on the server's disk, as far as this tab knows. */
  readonly hasUnsaved: () => boolean
  /** An edit of mine was written into the document. */
  readonly edited: () => void
  /** A new connection stands; its counts begin at nothing. */
  readonly opened: () => void
  /** An update left on this connection; `isAnswer`: all that the server lacks, sent because it asked. */
  readonly sent: (isAnswer: boolean, isEmpty: boolean) => void
  /** The server has written this many updates of this connection to disk. */
  readonly acknowledged: (count: number) => void
  /** The document has all that the server has. */
  readonly synced: () => void
  /** The connection ended or could not be made; `code` null when no server said why. */
  readonly closed: (code: number | null) => void
  /** I may not edit any more, and the connection will not be made again. */
  readonly roleFell: () => void
}

/** A meter at rest: nothing edited, no connection yet. `onChange` hears of every new state. */
export function createSaveMeter(onChange: (state: SaveState) => void): SaveMeter {
  let state: SaveState = { state: 'saved' }
  let isUnsaved = false
  /** null: no connection that was in sync. */
  let isOnline: boolean | null = null
  let notSaved: NotSavedReason | null = null
  let ended: EndedReason | null = null
  let sentCount = 0
  let acknowledgedCount = 0
  let hasAnswered = false

  const tell = (): void => {
    const next = describe()
    if (isSameState(state, next)) return
    state = next
    onChange(next)
  }
  const describe = (): SaveState => {
    if (ended !== null) return { state: 'ended', reason: ended, isPending: isUnsaved }
    if (notSaved !== null) return { state: 'notSaved', reason: notSaved }
    if (isOnline === false) return { state: 'offline', pending: isUnsaved }
    return { state: isUnsaved ? 'saving' : 'saved' }
  }
  const settle = (): void => {
    // Before the answer, edits made offline are not even on their way: an acknowledgement proves nothing.
    if (hasAnswered && acknowledgedCount >= sentCount) {
      isUnsaved = false
      notSaved = null
    }
    tell()
  }
  return {
    getState: () => state,
    hasUnsaved: () => isUnsaved,
    edited: () => {
      isUnsaved = true
      tell()
    },
    opened: () => {
      sentCount = 0
      acknowledgedCount = 0
      hasAnswered = false
    },
    sent: (isAnswer, isEmpty) => {
      sentCount += 1
      if (isAnswer) hasAnswered = true
      if (!isEmpty) isUnsaved = true
      tell()
    },
    acknowledged: (count) => {
      acknowledgedCount = Math.max(acknowledgedCount, count)
      settle()
    },
    synced: () => {
      isOnline = true
      // Being let in proves nothing where edits wait: a full disk lets people in, too.
      if (!isUnsaved) notSaved = null
      tell()
    },
    closed: (code) => {
      isOnline = false
      hasAnswered = false
      if (code === CLOSE.signedOut) ended = 'signedOut'
      else if (code === CLOSE.forbidden) ended = 'forbidden'
      else if (code !== null) notSaved = reasonOf(code)
      tell()
    },
    roleFell: () => {
      ended = 'roleFell'
      tell()
    },
  }
}

/** Codes after which a client stops for good (y-websocket's convention). */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500
}

/** What the WebSocket library of the server says of a message above the limit. The client tries again, in vain. */
const MESSAGE_TOO_BIG = 1009

function reasonOf(code: number): NotSavedReason | null {
  if (code === CLOSE.tooLarge || code === MESSAGE_TOO_BIG) return 'tooLarge'
  if (code === CLOSE.notFound) return 'notFound'
  if (code === CLOSE.tooNew) return 'tooNew'
  // Not final: the client goes on trying, and takes it back when all is saved.
  if (code === CLOSE.tooMany) return 'full'
  if (code === CLOSE.tryLater) return 'trouble'
  return isFinal(code) ? 'refused' : null
}

function isSameState(a: SaveState, b: SaveState): boolean {
  if (a.state === 'offline' && b.state === 'offline') return a.pending === b.pending
  if (a.state === 'notSaved' && b.state === 'notSaved') return a.reason === b.reason
  if (a.state === 'ended' && b.state === 'ended') return a.reason === b.reason && a.isPending === b.isPending
  return a.state === b.state
}
