/** Builds maps for tests, with fixed ids, so that a test shows only what matters. */
import * as v from 'valibot'

import { makeCredential } from '../../src/model/credential.ts'
import type { Credential } from '../../src/model/credential.ts'
import { CredentialId, LevelId, LinkId, NoteId, OccupationId, PathwayId, SupportId } from '../../src/model/ids.ts'
import type { NewId } from '../../src/model/ids.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { makeLevel } from '../../src/model/level.ts'
import type { Level } from '../../src/model/level.ts'
import { makeLink } from '../../src/model/link.ts'
import type { Link } from '../../src/model/link.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { makeNote } from '../../src/model/note.ts'
import type { Note } from '../../src/model/note.ts'
import { makeOccupation } from '../../src/model/occupation.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { makePathway } from '../../src/model/pathway.ts'
import type { Pathway } from '../../src/model/pathway.ts'
import type { Cell, Place } from '../../src/model/place.ts'
import { makeSupport } from '../../src/model/support.ts'
import type { Support } from '../../src/model/support.ts'

/** Ids that count up: `n1`, `n2`, ... */
export function countIds(prefix = 'n'): NewId {
  let count = 0
  return () => {
    count += 1
    return `${prefix}${count}`
  }
}

/** The cell of two lanes by the short names `level` and `pathway` give them. */
export function cell(levelName: string, pathwayName: string): Cell {
  return { levelId: v.parse(LevelId, `lvl_${levelName}`), pathwayId: v.parse(PathwayId, `pth_${pathwayName}`) }
}

/** A place in a cell named `level/pathway`, e.g. `top/web`. */
export function place(where: string, order = 'a0', span = 1): Place {
  const [levelName = '', pathwayName = ''] = where.split('/')
  return { ...cell(levelName, pathwayName), order, span }
}

export function level(name: string, order: string, fields: Partial<Level> = {}): Level {
  return makeLevel({ id: v.parse(LevelId, `lvl_${name}`), label: { en: name }, order, ...fields })
}

export function pathway(name: string, order: string, fields: Partial<Pathway> = {}): Pathway {
  return makePathway({ id: v.parse(PathwayId, `pth_${name}`), label: { en: name }, order, ...fields })
}

export function occupation(name: string, at: Place, fields: Partial<Occupation> = {}): Occupation {
  const titles = { t1: { text: { en: name }, socCode: null, order: 'a0' } }
  return makeOccupation({ id: v.parse(OccupationId, `occ_${name}`), place: at, titles, ...fields })
}

export function credential(name: string, fields: Partial<Credential> = {}): Credential {
  return makeCredential({ id: v.parse(CredentialId, `crd_${name}`), name: { en: name }, ...fields })
}

export function credentialId(name: string): CredentialId {
  return v.parse(CredentialId, `crd_${name}`)
}

export function support(name: string, fields: Partial<Support> = {}): Support {
  return makeSupport({ id: v.parse(SupportId, `sup_${name}`), name: { en: name }, ...fields })
}

export function supportId(name: string): SupportId {
  return v.parse(SupportId, `sup_${name}`)
}

export function note(name: string, fields: Partial<Note> = {}): Note {
  return makeNote({ id: v.parse(NoteId, `nte_${name}`), text: { en: name }, ...fields })
}

export function link(name: string, from: string, to: string, fields: Partial<Link> = {}): Link {
  return makeLink({ id: v.parse(LinkId, `lnk_${name}`), from, to, relation: 'advances', ...fields })
}

/** Levels `top`, `middle`, `low` (from the top down) and pathways `web`, `data`, `net` (from the left). */
export const LANES: readonly MapRecord[] = [
  level('top', 'a0'),
  level('middle', 'a1'),
  level('low', 'a2'),
  pathway('web', 'a0'),
  pathway('data', 'a1'),
  pathway('net', 'a2'),
]

/** A map of these records in the three by three lanes. */
export function makeMap(...records: readonly MapRecord[]): CareerMap {
  return makeCareerMap([...LANES, ...records])
}
