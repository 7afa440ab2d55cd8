import { Map as YMap } from 'yjs'
import type { Doc } from 'yjs'
import * as v from 'valibot'

import { writeChanges } from '../../src/doc/apply.ts'
import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { LevelId, OccupationId, PathwayId } from '../../src/model/ids.ts'
import { makeOccupation } from '../../src/model/occupation.ts'
import { makePathway } from '../../src/model/pathway.ts'
import { SETTINGS_ID } from '../../src/model/settings.ts'

export function changeTitle(doc: Doc, words: string): void {
  writeChanges(doc, [{ type: 'setEntry', id: SETTINGS_ID, field: 'title', key: 'en', value: words }], 'test')
}

export function putPathway(doc: Doc, id: string): void {
  writeChanges(
    doc,
    [{ type: 'put', record: makePathway({ id: v.parse(PathwayId, id), label: {}, order: 'a5' }) }],
    'test',
  )
}

/** Puts an occupation into the first level and a pathway, the first one where none is named. */
export function putCard(doc: Doc, id: string, pathway?: string): void {
  const { records } = readAll(doc)
  const level = records.find(({ kind }) => kind === 'level')
  const column = pathway ?? records.find(({ kind }) => kind === 'pathway')?.id
  const place = { levelId: v.parse(LevelId, level?.id), pathwayId: v.parse(PathwayId, column), order: 'a0', span: 1 }
  writeChanges(doc, [{ type: 'put', record: makeOccupation({ id: v.parse(OccupationId, id), place }) }], 'test')
}

export function removeRecord(doc: Doc, id: string): void {
  writeChanges(doc, [{ type: 'remove', id }], 'test')
}

export function fieldOf(doc: Doc, id: string, field: string): unknown {
  const stored = recordsOf(doc).get(id)
  return stored instanceof YMap ? stored.get(field) : undefined
}
