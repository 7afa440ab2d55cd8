import { blankCard } from '../model/blank.ts'
import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord, isPlaced } from '../model/kinds.ts'
import type { CardKind } from '../model/kinds.ts'
import { cardsIn } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Cell } from '../model/place.ts'
import { isCell, orderedCard, setPlace, unmarkCell } from './cells.ts'
import { insertKeys } from './ordering.ts'

/** Changes that add a record, and its id; null and no changes when the wish made no sense. */
export interface Added {
  readonly changes: readonly Change[]
  readonly id: string | null
}

export const NOT_ADDED: Added = { changes: [], id: null }

/**
 * Adds a card to a cell, before the card that stands at `index` there now, or last. Its words, in `language`
 * (else the map's main one), become its name, first title or text. An occupation takes the cell's mark away.
 */
export function addCard(
  map: CareerMap,
  kind: CardKind,
  cell: Cell,
  options: { readonly index?: number; readonly words?: string; readonly language?: string },
  newId: NewId,
): Added {
  if (!isCell(map, cell)) return NOT_ADDED
  const { index = Infinity, words = '', language = map.settings.mainLanguage } = options
  const cards = cardsIn(map, cell)
  const { newcomers, healed } = insertKeys(cards.map(orderedCard), index, 1)
  const [order] = newcomers
  if (order === undefined) return NOT_ADDED
  const { levelId, pathwayId } = cell
  const text = words === '' ? {} : { [language]: words }
  const card = blankCard(kind, { levelId, pathwayId, order, span: 1 }, text, newId)
  if (!checkRecord(card).ok || map.records.has(card.id)) return NOT_ADDED
  const changes: readonly Change[] = [
    { type: 'put', record: card },
    ...cards.flatMap((one) => {
      const moved = healed.get(one.id)
      return moved !== undefined && isPlaced(one) ? [setPlace(one.id, { ...one.place, order: moved })] : []
    }),
    ...(kind === 'occupation' ? unmarkCell(map, cell) : []),
  ]
  return { changes, id: card.id }
}
