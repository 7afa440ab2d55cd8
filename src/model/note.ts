import * as v from 'valibot'

import { NoteId, RecordId } from './ids.ts'
import { Cell, Place } from './place.ts'
import { LocalizedText } from './text.ts'

/** What a note says: a plain remark, or one of the four kinds of gap note. */
export const NOTE_TYPES = ['remark', 'trainingGap', 'oversupply', 'barrier', 'missingSupport'] as const
export const NoteType = v.picklist(NOTE_TYPES)
export type NoteType = v.InferOutput<typeof NoteType>

/** What a note is pinned to: a card or link, or a cell. */
export const NoteTarget = v.variant('on', [
  v.object({ on: v.literal('record'), recordId: RecordId }),
  v.object({ on: v.literal('cell'), ...Cell.entries }),
])
export type NoteTarget = v.InferOutput<typeof NoteTarget>

/** Text anywhere: a card of its own (`place`) or pinned to something (`target`). Not part of the analysis. */
export const Note = v.object({
  id: NoteId,
  kind: v.literal('note'),
  place: v.nullable(Place),
  target: v.nullable(NoteTarget),
  noteType: NoteType,
  text: LocalizedText,
  illustrative: v.boolean(),
})
export type Note = v.InferOutput<typeof Note>

export function makeNote(fields: Pick<Note, 'id' | 'text'> & Partial<Note>): Note {
  return { kind: 'note', place: null, target: null, noteType: 'remark', illustrative: false, ...fields }
}
