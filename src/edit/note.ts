/** Verbs for what hangs on something else: notes pinned, supports attached. */
import { blankNote, blankSupport } from '../model/blank.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord, isCard } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import type { NoteTarget, NoteType } from '../model/note.ts'
import type { Support } from '../model/support.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'
import { isCell } from './cells.ts'

/** Pins a note to a card, a link or a cell. */
export function pinNote(
  map: CareerMap,
  target: NoteTarget,
  noteType: NoteType,
  words: string,
  language: string,
  newId: NewId,
): Added {
  const stands = target.on === 'cell' ? isCell(map, target) : isTarget(map, target.recordId)
  if (!stands) return NOT_ADDED
  return added(map, blankNote({ target, noteType, text: words === '' ? {} : { [language]: words } }, newId))
}

/** Attaches a new support to a card or a link. */
export function attachSupport(
  map: CareerMap,
  targetId: string,
  support: {
    readonly words: string
    /** The map's main language where not given. */
    readonly language?: string
    readonly supportType?: Support['supportType']
  },
  newId: NewId,
): Added {
  if (!isTarget(map, targetId)) return NOT_ADDED
  const { words, language = map.settings.mainLanguage, supportType = 'other' } = support
  const name = words === '' ? {} : { [language]: words }
  return added(map, blankSupport({ attachedTo: targetId, supportType, name }, newId))
}

function isTarget(map: CareerMap, id: string): boolean {
  const record = map.records.get(id)
  return record !== undefined && (isCard(record) || record.kind === 'link')
}

function added(map: CareerMap, record: MapRecord): Added {
  if (!checkRecord(record).ok || map.records.has(record.id)) return NOT_ADDED
  return { changes: [{ type: 'put', record }], id: record.id }
}
