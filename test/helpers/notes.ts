import { Map as YMap } from 'yjs'
import type { Doc } from 'yjs'
import * as v from 'valibot'

import { writeChanges } from '../../src/doc/apply.ts'
import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { NoteId } from '../../src/model/ids.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeNote } from '../../src/model/note.ts'

/** Puts a note on a map: the smallest edit that leaves something to be found. */
export function putNote(doc: Doc, name: string, words = name): void {
  const record = makeNote({ id: v.parse(NoteId, `nte_${name}`), text: { en: words } })
  writeChanges(doc, [{ type: 'put', record }], 'putNote')
}

export function changeNote(doc: Doc, name: string, words: string): void {
  const change = { type: 'setEntry', id: `nte_${name}`, field: 'text', key: 'en', value: words } as const
  writeChanges(doc, [change], 'changeNote')
}

export function hasNote(doc: Doc, name: string): boolean {
  return recordsOf(doc).has(`nte_${name}`)
}

/** The words of a note; null when there is none. */
export function noteWords(doc: Doc, name: string): string | null {
  const stored = recordsOf(doc).get(`nte_${name}`)
  const words: unknown = stored instanceof YMap ? stored.get('text.en') : null
  return typeof words === 'string' ? words : null
}

/** All records of a document in one order, for comparing documents. */
export function contentOf(doc: Doc): readonly MapRecord[] {
  return readAll(doc).records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
