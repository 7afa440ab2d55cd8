/** What it takes to name a record of a map, so that one that is gone can still be told. */
import { isCard } from '../../model/kinds.ts'
import type { CardRecord } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import { recordOf } from '../../model/map.ts'
import type { NoteTarget } from '../../model/note.ts'
import { titlesOf } from '../../model/occupation.ts'
import { cellKey } from '../../model/place.ts'
import type { Cell } from '../../model/place.ts'
import type { LocalizedText } from '../../model/text.ts'
import type { CellNames, Named } from './mapDiff.ts'

/** The record of this id by name; null where it is not on the map. */
export function namedOf(map: CareerMap, id: string): Named | null {
  const record = map.records.get(id)
  if (record === undefined) return null
  if (isCard(record)) return { kind: record.kind, id, name: cardName(record, map.settings.mainLanguage) }
  switch (record.kind) {
    case 'level':
    case 'pathway':
      return { kind: record.kind, id, name: record.label }
    case 'settings':
      return { kind: 'settings', id, name: record.title }
    case 'link':
      return {
        kind: 'link',
        id,
        relation: record.relation,
        from: endName(map, record.from),
        to: endName(map, record.to),
      }
    case 'emptyCell':
      return { kind: 'cell', id, ...cellNames(map, record) }
  }
}

/** What a note is pinned to, by name; null where it is pinned to nothing. */
export function targetOf(map: CareerMap, target: NoteTarget | null): Named | null {
  if (target === null) return null
  if (target.on === 'record') return namedOf(map, target.recordId)
  return { kind: 'cell', id: cellKey(target), ...cellNames(map, target) }
}

export function cellNames(map: CareerMap, { levelId, pathwayId }: Cell): CellNames {
  return {
    level: recordOf(map, 'level', levelId)?.label ?? {},
    pathway: recordOf(map, 'pathway', pathwayId)?.label ?? {},
  }
}

function endName(map: CareerMap, id: string): LocalizedText {
  const end = map.records.get(id)
  return end !== undefined && isCard(end) ? cardName(end, map.settings.mainLanguage) : {}
}

function cardName(card: CardRecord, mainLanguage: string): LocalizedText {
  switch (card.kind) {
    case 'occupation':
      return titlesOf(card)[0]?.text ?? {}
    case 'note':
      return card.text
    case 'credential':
      return Object.values(card.name).some((words) => words !== '') ? card.name : { [mainLanguage]: card.shortName }
    default:
      return card.name
  }
}
