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
import { readFlat, recordsOf, storedRecord, writeAgain } from './codec.ts'
import type { FlatRecord } from './codec.ts'
import { referredIds } from './referred.ts'
import { createWitness } from './witness.ts'
import type { Witness } from './witness.ts'

/** Origin of the acts of the person at this screen. */
export const LOCAL_ORIGIN = 'local'

/** What was undone or redone. */
export interface HistoryStep {
  readonly label: string
  /** What to select now: after an undo what was selected before the act, after a redo what the act touched. */
  readonly selection: readonly string[]
  /** Records that stayed by rule U2. */
  readonly keptIds: readonly string[]
}

/** An act that can be taken back or done again. It keeps its id over undo and redo. */
export interface HistoryEntry {
  readonly id: number
  readonly label: string
}

export interface History {
  /**
   * Writes changes as one act with a label (a key, not words); `selection` is what was selected before it. Gives
   * the id of its entry.
   */
  readonly act: (label: string, changes: readonly Change[], selection?: readonly string[]) => number
  /** Takes my latest act back; null when there is none. */
  readonly undo: () => HistoryStep | null
  readonly redo: () => HistoryStep | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The label of the act that the next undo takes back. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** The acts that undo, or redo, would come to, the next one first: at most `count`. */
  readonly listUndo: (count: number) => readonly HistoryEntry[]
  readonly listRedo: (count: number) => readonly HistoryEntry[]
  /** Calls back whenever one of the answers above may have changed. */
  readonly subscribe: (listener: () => void) => () => void
  readonly destroy: () => void
}

type Snapshot = ReadonlyMap<string, FlatRecord>

/** What a stack item must remember to be undone by the rules. */
interface Memory {
  readonly id: number
  readonly label: string
  readonly selection: readonly string[]
  readonly ids: readonly string[]
  /** The records the step touched as they were before it; those it made are not in it. */
  readonly before: Snapshot
  /** The witness's count when the step was made. */
  readonly at: number
  /** Flat keys whose value the step changed, in records that were there before and after. */
  readonly keys: readonly (readonly [id: string, key: string])[]
  /** Records the step removed. */
  readonly removedIds: readonly string[]
}

/** Undo for the person at this screen. Make it after the first sync: what is there by then is not undoable. */
export function createHistory(doc: Y.Doc): History {
  const records = recordsOf(doc)
  const listeners = new Set<() => void>()
  let kept: ReadonlySet<string> = new Set()
  let pending: Omit<Memory, 'keys' | 'removedIds'> | null = null
  let actCount = 0

  const manager: Y.UndoManager = new Y.UndoManager(records, {
    captureTimeout: 0,
    trackedOrigins: new Set([LOCAL_ORIGIN]),
    deleteFilter: (item) => !kept.has(recordItemOf(item, records)?.parentSub ?? ''),
  })
  const witness = createWitness(records, (origin) => origin === LOCAL_ORIGIN || origin === manager)
  manager.on('stack-item-added', ({ stackItem }) => {
    if (pending === null) return
    const after = snapshot(pending.ids, records)
    const removedIds = [...pending.before.keys()].filter((id) => !after.has(id))
    const memory: Memory = { ...pending, keys: changedKeys(pending.before, after), removedIds }
    stackItem.meta.set('memory', memory)
  })

  const notify = (): void => {
    for (const listener of [...listeners]) listener()
  }

  const act: History['act'] = (label, changes, selection = []) => {
    const ids = [...new Set(changes.map((change) => (change.type === 'put' ? change.record.id : change.id)))]
    actCount += 1
    pending = { id: actCount, label, selection, ids, before: snapshot(ids, records), at: witness.count() }
    writeChanges(doc, changes, LOCAL_ORIGIN)
    pending = null
    notify()
    return actCount
  }

  const step = (kind: 'undo' | 'redo'): HistoryStep | null => {
    const stack = kind === 'undo' ? manager.undoStack : manager.redoStack
    const item = stack.at(-1)
    const memory = memoryOf(item)
    if (item === undefined || memory === null) return null
    const before = snapshot(memory.ids, records)
    kept = keptRecords(item, memory, records, witness)
    pending = { ...memory, before, at: witness.count() }
    takeBack(kind, () => correct(memory, before))
    pending = null
    const keptIds = [...kept]
    kept = new Set()
    notify()
    const selection = kind === 'undo' ? memory.selection : memory.ids.filter((id) => records.has(id))
    return { label: memory.label, selection, keptIds }
  }

  /**
   * One step back or forth and its corrections, in one transaction. By rule U4 the older steps lie in the other
   * stack meanwhile: Yjs would go on to them when the first has no effect left, and must still see what they
   * deleted. Yjs files the transaction by its flag at the end, which it has taken down by then.
   */
  const takeBack = (kind: 'undo' | 'redo', correctAll: () => void): void => {
    const isUndo = kind === 'undo'
    const [stack, other] = isUndo ? [manager.undoStack, manager.redoStack] : [manager.redoStack, manager.undoStack]
    const older = stack.splice(0, stack.length - 1)
    other.unshift(...older)
    try {
      doc.transact(() => {
        if (isUndo) manager.undo()
        else manager.redo()
        correctAll()
        manager.undoing = isUndo
        manager.redoing = !isUndo
      }, manager)
    } finally {
      manager.undoing = false
      manager.redoing = false
      stack.unshift(...other.splice(0, older.length))
    }
  }

  /**
   * Rules U1 and U3 where Yjs alone does not keep them. It loses a value that two people set at once, brings
   * back an entry that someone took away, leaves gaps in a record someone else wrote into, and does not bring one
   * back under whose id another of mine came and went.
   */
  const correct = (memory: Memory, now: Snapshot): void => {
    for (const [id, key] of memory.keys) {
      const stored = storedRecord(records, id)
      const standing = now.get(id)
      if (stored === undefined || standing === undefined) continue
      const isOthers = witness.keyTouchedAt(id, key) > memory.at
      const mine = memory.before.get(id)?.get(key)
      const theirs = standing.get(key)
      // A field that is no entry is never taken away. When it is missing, a write of theirs is still under way.
      const isMissing = theirs === undefined && !key.includes('.')
      writeKey(stored, key, isOthers && !isMissing ? theirs : mine)
    }
    for (const [id, flat] of memory.before) {
      const stored = now.has(id) ? undefined : storedRecord(records, id)
      for (const [key, value] of stored === undefined ? [] : flat) {
        if (stored !== undefined && !stored.has(key)) writeKey(stored, key, value)
      }
    }
    for (const id of memory.removedIds) {
      const flat = memory.before.get(id)
      if (flat === undefined || records.has(id) || witness.recordTouchedAt(id) > memory.at) continue
      writeAgain(records, id, flat)
    }
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
    listUndo: (count) => entriesOf(manager.undoStack, count),
    listRedo: (count) => entriesOf(manager.redoStack, count),
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

function entriesOf(stack: Y.UndoManager['undoStack'], count: number): readonly HistoryEntry[] {
  return stack
    .slice(-count)
    .toReversed()
    .flatMap((item) => {
      const memory = memoryOf(item)
      return memory === null ? [] : [{ id: memory.id, label: memory.label }]
    })
}

/** Rule U2: of the records this step would take away, those that must stay. */
function keptRecords(item: StackItem, memory: Memory, records: Y.Map<unknown>, witness: Witness): ReadonlySet<string> {
  const going = new Set(memory.ids.filter((id) => isMadeBy(item, id, records)))
  const kept = new Set([...going].filter((id) => witness.recordTouchedAt(id) > memory.at))
  for (const id of kept) going.delete(id)
  // Values of mine that this same step takes back do not hold anything.
  const mine = new Set(
    memory.keys.filter(([id, key]) => witness.keyTouchedAt(id, key) <= memory.at).map(([id, key]) => `${id} ${key}`),
  )
  for (let found = [...going]; going.size > 0 && found.length > 0;) {
    found = [...referredIds(records, going, (id, key) => mine.has(`${id} ${key}`))]
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

function snapshot(ids: readonly string[], records: Y.Map<unknown>): Snapshot {
  const found = new Map<string, FlatRecord>()
  for (const id of ids) {
    const stored = storedRecord(records, id)
    if (stored !== undefined) found.set(id, readFlat(stored))
  }
  return found
}

function changedKeys(before: Snapshot, after: Snapshot): Memory['keys'] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id)
    if (is === undefined) return []
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((key) => !isSame(was.get(key), is.get(key)))
      .map((key) => [id, key] as const)
  })
}
