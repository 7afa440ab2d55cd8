/** New records as they are before anyone wrote into them, with fresh ids of their kind. */
import * as v from 'valibot'

import { makeCredential } from './credential.ts'
import type { Credential } from './credential.ts'
import {
  CredentialId,
  LevelId,
  LinkId,
  NoteId,
  OccupationId,
  OffRampId,
  OnRampId,
  PathwayId,
  ProgramId,
  SupportId,
} from './ids.ts'
import type { NewId } from './ids.ts'
import type { CardKind, CardRecord } from './kinds.ts'
import { makeLevel } from './level.ts'
import type { Level } from './level.ts'
import { makeLink } from './link.ts'
import type { Link } from './link.ts'
import { makeNote } from './note.ts'
import { makeOccupation } from './occupation.ts'
import { makePathway } from './pathway.ts'
import type { Pathway } from './pathway.ts'
import type { Place } from './place.ts'
import { makeProgram } from './program.ts'
import { makeOffRamp, makeOnRamp } from './ramp.ts'
import { never } from './result.ts'
import { makeSupport } from './support.ts'
import type { LocalizedText } from './text.ts'

/** A new card of a kind; `text` becomes its name, its first title, or a note's text. */
export function blankCard(kind: CardKind, place: Place, text: LocalizedText, newId: NewId): CardRecord {
  switch (kind) {
    case 'occupation': {
      const titles = Object.keys(text).length === 0 ? {} : { t1: { text, socCode: null, order: 'a0' } }
      return makeOccupation({ id: v.parse(OccupationId, `occ_${newId()}`), place, titles })
    }
    case 'credential':
      return makeCredential({ id: v.parse(CredentialId, `crd_${newId()}`), place, name: text })
    case 'program':
      return makeProgram({ id: v.parse(ProgramId, `prg_${newId()}`), place, name: text })
    case 'onRamp':
      return makeOnRamp({ id: v.parse(OnRampId, `onr_${newId()}`), place, name: text })
    case 'offRamp':
      return makeOffRamp({ id: v.parse(OffRampId, `ofr_${newId()}`), place, name: text })
    case 'support':
      return makeSupport({ id: v.parse(SupportId, `sup_${newId()}`), place, name: text })
    case 'note':
      return makeNote({ id: v.parse(NoteId, `nte_${newId()}`), place, text })
    default:
      return never(kind)
  }
}

export function blankLink(fields: Omit<Parameters<typeof makeLink>[0], 'id'>, newId: NewId): Link {
  return makeLink({ ...fields, id: v.parse(LinkId, `lnk_${newId()}`) })
}

export function blankLevel(fields: Omit<Parameters<typeof makeLevel>[0], 'id'>, newId: NewId): Level {
  return makeLevel({ ...fields, id: v.parse(LevelId, `lvl_${newId()}`) })
}

export function blankPathway(fields: Omit<Parameters<typeof makePathway>[0], 'id'>, newId: NewId): Pathway {
  return makePathway({ ...fields, id: v.parse(PathwayId, `pth_${newId()}`) })
}

export function blankCredential(fields: Omit<Parameters<typeof makeCredential>[0], 'id'>, newId: NewId): Credential {
  return makeCredential({ ...fields, id: v.parse(CredentialId, `crd_${newId()}`) })
}

export function blankNote(
  fields: Omit<Parameters<typeof makeNote>[0], 'id'>,
  newId: NewId,
): ReturnType<typeof makeNote> {
  return makeNote({ ...fields, id: v.parse(NoteId, `nte_${newId()}`) })
}

export function blankSupport(
  fields: Omit<Parameters<typeof makeSupport>[0], 'id'>,
  newId: NewId,
): ReturnType<typeof makeSupport> {
  return makeSupport({ ...fields, id: v.parse(SupportId, `sup_${newId()}`) })
}
