import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates, transact } from 'yjs'
import type { Transaction } from 'yjs'

import { changedRecordIds } from '../../src/doc/changed.ts'
import { checkRecords } from '../../src/doc/check.ts'
import { metaOf, recordsOf } from '../../src/doc/codec.ts'
import { isComplete } from './updates.ts'
import type { DecodedUpdate } from './updates.ts'

/**
 * What an update would do. `isStripped`: it brought back what was erased for good, and that was taken out of it.
 * `isSpoilt`: it got into the shadow before it was refused, so the shadow is of no more use.
 */
export type Verdict =
  | { readonly type: 'changed'; readonly delta: Uint8Array; readonly isStripped: boolean }
  | { readonly type: 'unchanged' }
  | { readonly type: 'incomplete'; readonly isSpoilt: boolean }
  | { readonly type: 'bad'; readonly isSpoilt: boolean; readonly what: string }

/**
 * A copy of a room's document that is ahead of it by what is on its way to disk. Updates are tried here
 * first, so that nothing malformed, incomplete or against the schema ever touches the document people read.
 */
export class Shadow {
  readonly doc = new Doc()
  readonly #erased: () => ReadonlySet<string>
  #deltas: Uint8Array[] = []
  readonly #changedIds = new Set<string>()
  #touchesMeta = false

  /** The live document and what is not in it yet; `erased` tells which records must never come back. */
  constructor(live: Doc, onItsWay: readonly Uint8Array[], erased: () => ReadonlySet<string>) {
    this.#erased = erased
    applyUpdate(this.doc, encodeStateAsUpdate(live))
    for (const delta of onItsWay) applyUpdate(this.doc, delta)
    // Named once, so that writes into them are told apart by their type.
    recordsOf(this.doc)
    const meta: unknown = metaOf(this.doc)
    this.doc.on('afterTransaction', (transaction: Transaction) => {
      for (const id of changedRecordIds(transaction, this.doc)) this.#changedIds.add(id)
      for (const type of transaction.changed.keys()) if (type === meta) this.#touchesMeta = true
    })
    this.doc.on('update', (delta: Uint8Array) => this.#deltas.push(delta))
  }

  /** Tries an update from outside that was decoded already. Anything but `changed` and `unchanged` is a refusal. */
  try(update: Uint8Array, decoded: DecodedUpdate): Verdict {
    this.#forget()
    if (!isComplete(decoded, this.doc)) return { type: 'incomplete', isSpoilt: false }
    let isStripped = false
    try {
      isStripped = this.#transact(() => applyUpdate(this.doc, update), false)
    } catch (error) {
      return { type: 'bad', isSpoilt: true, what: describe(error) }
    }
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs !== null || pendingDs !== null) return { type: 'incomplete', isSpoilt: true }
    if (this.#touchesMeta) return { type: 'bad', isSpoilt: true, what: 'meta is the server\u2019s to write' }
    const checked = checkRecords(this.doc, this.#changedIds)
    if (!checked.ok) {
      const { id, path, expected } = checked.problem
      return { type: 'bad', isSpoilt: true, what: `record "${id}" at "${path}": expected ${expected}` }
    }
    const delta = this.#delta()
    return delta === null ? { type: 'unchanged' } : { type: 'changed', delta, isStripped }
  }

  /** Lets the server itself write; gives what changed, or null. */
  edit(act: (doc: Doc) => void): Uint8Array | null {
    this.#forget()
    this.#transact(() => act(this.doc), true)
    return this.#delta()
  }

  /** Size of the whole document, encoded. Costs about 35 ms per MB. */
  measure(): number {
    return encodeStateAsUpdate(this.doc).length
  }

  destroy(): void {
    this.doc.destroy()
  }

  /**
   * Changes the document and takes out what must not be in it, all in one: Yjs drops the content of what is deleted
   * before it writes down what happened, so that the delta keeps its place in the sequence of edits and holds no
   * word of it. `isOwn`: the server writes it itself. Gives whether anything was taken out.
   */
  #transact(change: () => void, isOwn: boolean): boolean {
    const records = recordsOf(this.doc)
    let isStripped = false
    transact(
      this.doc,
      () => {
        change()
        for (const id of this.#erased()) {
          if (!records.has(id)) continue
          records.delete(id)
          isStripped = true
        }
      },
      null,
      isOwn,
    )
    return isStripped
  }

  #forget(): void {
    this.#deltas = []
    this.#changedIds.clear()
    this.#touchesMeta = false
  }

  #delta(): Uint8Array | null {
    const [first, ...more] = this.#deltas
    if (first === undefined) return null
    return more.length === 0 ? first : mergeUpdates(this.#deltas)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
