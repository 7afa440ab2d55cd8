import type { Change } from '../model/change.ts'
import { makeEmptyCell } from '../model/emptyCell.ts'
import type { NewId } from '../model/ids.ts'
import { isPlaced } from '../model/kinds.ts'
import { allOf, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'
import { setPlace } from './cells.ts'
import { addPathway } from './lanes.ts'
import type { PathwayWish } from './lanes.ts'

/**
 * Makes one column two: a new one right of it takes the chosen cards that begin in it, each at its level and in
 * the old order. A card that reaches over the seam reaches over both. What is marked as having no high-demand
 * jobs is so in both. Nothing happens when none of the cards begins there.
 */
export function splitPathway(
  map: CareerMap,
  id: string,
  cardIds: readonly string[],
  wish: Omit<PathwayWish, 'index'>,
  newId: NewId,
): Added {
  const { pathways, emptyCells } = indexOf(map)
  const chosen = [...new Set(cardIds)].flatMap((cardId) => {
    const card = map.records.get(cardId)
    return card !== undefined && isPlaced(card) && card.place.pathwayId === id ? [card] : []
  })
  const added = addPathway(map, { ...wish, index: pathways.findIndex((one) => one.id === id) + 1 }, newId)
  const pathway = added.changes.flatMap((change) => (change.type === 'put' ? [change.record] : []))[0]
  if (chosen.length === 0 || pathway?.kind !== 'pathway') return NOT_ADDED
  const moved = new Set<string>(chosen.map((card) => card.id))
  const marks = allOf(map, 'emptyCell').filter((mark) => mark.pathwayId === id && emptyCells.has(cellKey(mark)))
  return {
    id: pathway.id,
    changes: [
      ...added.changes.filter((change) => change.type !== 'set' || !moved.has(change.id)),
      ...chosen.map((card) => setPlace(card.id, { ...card.place, pathwayId: pathway.id })),
      ...marks.map(({ levelId, note }): Change => {
        return { type: 'put', record: { ...makeEmptyCell({ levelId, pathwayId: pathway.id }), note } }
      }),
    ],
  }
}
