/**
 * Undo and redo of one person's acts. One act is one transaction and one step. Undoing never touches what
 * others did:
 * U1 a value that someone else has written or taken away since my act stays as they left it.
 * U2 a record I added stays when someone else has worked on it since, or when something that stays refers to it.
 * U3 what I removed comes back whole, as it was when I removed it.
 * U4 one call undoes at most one act, even when nothing of it is left to undo.
 */
import * as Y from 'yjs'

import type { Change } from '../model/change.ts'
import { isSame } from '../model/json.ts'
import { writeChanges, writeKey } from './apply.ts'
import { recordItemOf } from './changed.ts'
import { flatten, readFlat, recordsOf, storedRecord } from './codec.ts'
import type { FlatRecord } from './codec.ts'
import { referredIds } from './referred.ts'
import { createWitness } from './witness.ts'

/** Origin of the acts of the person at this screen. */
export const LOCAL_ORIGIN = 'local'
/** Origin of the small corrections that follow an undo by rules U1 and U3. */
const CORRECTION_ORIGIN = 'correction'

/** What was undone or redone. */
export interface HistoryStep {
  readonly label: string
  /** What to select now: after an undo what was selected before the act, after a redo what the act touched. */
  readonly selection: readonly string[]
  /** Records that stayed by rule U2. */
  readonly keptIds: readonly string[]
}

export interface History {
  /** Writes changes as one act with a label (a key, not words); `selection` is what was selected before it. */
  readonly act: (label: string, changes: readonly Change[], selection?: readonly string[]) => void
  /** Takes my latest act back; null when there is none. */
  readonly undo: () => HistoryStep | null
  readonly redo: () => HistoryStep | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The label of the act that the next undo takes back. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** Calls back whenever one of the four answers above may have changed. */
  readonly subscribe: (listener: () => void) => () => void
  readonly destroy: () => void
}

/** What a stack item must remember to be undone by the rules. */
interface Memory {
  readonly label: string
  readonly selection: readonly string[]
  readonly ids: readonly string[]
  /** Flat keys the act wrote, by record. */
  readonly keys: readonly (readonly [id: string, key: string])[]
  /** Records that were there before this step and not after it, as they were. */
  readonly removed: ReadonlyMap<string, FlatRecord>
  /** The witness's count when the step was made. */
  readonly at: number
}

/** Undo for the person at this screen. Make it after the first sync: what is there by then is not undoable. */
export function createHistory(doc: Y.Doc): History {
  const records = recordsOf(doc)
  const listeners = new Set<() => void>()
  let kept: ReadonlySet<string> = new Set()
  let pending: Memory | null = null

  const manager: Y.UndoManager = new Y.UndoManager(records, {
    captureTimeout: 0,
    trackedOrigins: new Set([LOCAL_ORIGIN]),
    deleteFilter: (item) => !kept.has(recordItemOf(item, records)?.parentSub ?? ''),
  })
  const isMine = (origin: unknown): boolean => origin === LOCAL_ORIGIN || origin === manager
  const witness = createWitness(records, (origin) => isMine(origin) || origin === CORRECTION_ORIGIN)
  manager.on('stack-item-added', ({ stackItem }) => {
    if (pending !== null) stackItem.meta.set('memory', { ...pending, removed: goneOf(pending.removed, records) })
  })

  const notify = (): void => {
    for (const listener of [...listeners]) listener()
  }

  const act: History['act'] = (label, changes, selection = []) => {
    const ids = [...new Set(changes.map((change) => (change.type === 'put' ? change.record.id : change.id)))]
    const keys = changes.flatMap(keysOf)
    pending = { label, selection, ids, keys, removed: snapshot(ids, records), at: witness.count() }
    writeChanges(doc, changes, LOCAL_ORIGIN)
    pending = null
    notify()
  }

  const step = (kind: 'undo' | 'redo'): HistoryStep | null => {
    const stack = kind === 'undo' ? manager.undoStack : manager.redoStack
    const item = stack.at(-1)
    const memory = memoryOf(item)
    if (item === undefined || memory === null) return null
    const before = snapshot(memory.ids, records)
    kept = keptRecords(item, memory, records, witness.recordTouchedAt)
    pending = { ...memory, removed: before, at: witness.count() }
    popOne(kind)
    pending = null
    const keptIds = [...kept]
    kept = new Set()
    correct(memory, before)
    notify()
    const selection = kind === 'undo' ? memory.selection : memory.ids.filter((id) => records.has(id))
    return { label: memory.label, selection, keptIds }
  }

  /**
   * Rule U4. Yjs goes on to older steps when the first has no effect left. They lie in the other stack
   * meanwhile, where Yjs still sees what they deleted.
   */
  const popOne = (kind: 'undo' | 'redo'): void => {
    const [stack, other] =
      kind === 'undo' ? [manager.undoStack, manager.redoStack] : [manager.redoStack, manager.undoStack]
    const older = stack.splice(0, stack.length - 1)
    other.unshift(...older)
    if (kind === 'undo') manager.undo()
    else manager.redo()
    stack.unshift(...other.splice(0, older.length))
  }

  /** Rules U1 and U3 where Yjs alone does not keep them: a key someone took away, a record back with gaps. */
  const correct = (memory: Memory, before: ReadonlyMap<string, FlatRecord>): void => {
    doc.transact(() => {
      for (const [id, key] of memory.keys) {
        const stored = storedRecord(records, id)
        const was = before.get(id)
        if (stored === undefined || was === undefined || witness.keyTouchedAt(id, key) <= memory.at) continue
        if (!isSame(stored.get(key), was.get(key))) writeKey(stored, key, was.get(key))
      }
      for (const [id, flat] of memory.removed) {
        const stored = storedRecord(records, id)
        if (stored === undefined || before.has(id)) continue
        for (const [key, value] of flat) if (!stored.has(key)) writeKey(stored, key, value)
      }
    }, CORRECTION_ORIGIN)
  }

  return {
    act,
    undo: () => step('undo'),
    redo: () => step('redo'),
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    get undoLabel() {
      return memoryOf(manager.undoStack.at(-1))?.label ?? null
    },
    get redoLabel() {
      return memoryOf(manager.redoStack.at(-1))?.label ?? null
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      witness.destroy()
      manager.destroy()
      listeners.clear()
    },
  }
}

type StackItem = Y.UndoManager['undoStack'][number]

function memoryOf(item: StackItem | undefined): Memory | null {
  const memory: Memory | undefined = item?.meta.get('memory')
  return memory ?? null
}

/** Rule U2: of the records this step would take away, those that must stay. */
function keptRecords(
  item: StackItem,
  memory: Memory,
  records: Y.Map<unknown>,
  touchedAt: (id: string) => number,
): ReadonlySet<string> {
  const going = new Set(memory.ids.filter((id) => isMadeBy(item, id, records)))
  const kept = new Set([...going].filter((id) => touchedAt(id) > memory.at))
  for (const id of kept) going.delete(id)
  for (let found = [...going]; going.size > 0 && found.length > 0;) {
    found = [...referredIds(records, going)]
    for (const id of found) {
      going.delete(id)
      kept.add(id)
    }
  }
  return kept
}

/** Whether the record that stands under this id now was made (or brought back) by this step. */
function isMadeBy(item: StackItem, id: string, records: Y.Map<unknown>): boolean {
  const made = records._map.get(id)
  if (made === undefined || made.deleted) return false
  return Y.isDeleted(item.insertions, made.id) || isRedone(item, made, records, id)
}

/** Follows records brought back by an undo to what they were brought back from. */
function isRedone(item: StackItem, made: Y.Item, records: Y.Map<unknown>, id: string): boolean {
  for (let one: Y.Item | null = made.left; one !== null; one = one.left) {
    if (one.parentSub === id && Y.isDeleted(item.insertions, one.id)) return one.redone !== null && records.has(id)
  }
  return false
}

function snapshot(ids: readonly string[], records: Y.Map<unknown>): ReadonlyMap<string, FlatRecord> {
  const found = new Map<string, FlatRecord>()
  for (const id of ids) {
    const stored = storedRecord(records, id)
    if (stored !== undefined) found.set(id, readFlat(stored))
  }
  return found
}

function goneOf(before: ReadonlyMap<string, FlatRecord>, records: Y.Map<unknown>): ReadonlyMap<string, FlatRecord> {
  return new Map([...before].filter(([id]) => !records.has(id)))
}

function keysOf(change: Change): readonly (readonly [string, string])[] {
  if (change.type === 'set') return [[change.id, change.field]]
  if (change.type === 'setEntry') return [[change.id, `${change.field}.${change.key}`]]
  if (change.type === 'put') return [...flatten(change.record).keys()].map((key) => [change.record.id, key])
  return []
}
