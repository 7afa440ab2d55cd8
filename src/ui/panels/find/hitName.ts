import type { Words } from '../../../i18n/t.ts'
import { isCard } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { laneName, nameOf } from '../../canvas/names.ts'

/** What a hit is called: a card's title and kind, a link's ends, a cell's level and pathway. */
export function hitName(map: CareerMap, words: Words, id: string): string {
  const [levelId = '', pathwayId] = id.split('|')
  if (pathwayId !== undefined) return `${laneName(map, words, levelId)}, ${laneName(map, words, pathwayId)}`
  const record = map.records.get(id)
  const name = nameOf(map, words, id)
  return record !== undefined && isCard(record) ? `${name}, ${words.t(`kind.${record.kind}`)}` : name
}
