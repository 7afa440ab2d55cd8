import * as v from 'valibot'

import { LevelId, LinkId, PathwayId, RecordId } from './ids.ts'
import { isCard } from './kinds.ts'
import { recordOf } from './map.ts'
import type { CareerMap } from './map.ts'

/** Figures a card may bear, by its field. */
export const FIGURE_FIELDS = ['wage', 'postings', 'openings', 'completers', 'employment', 'growth', 'cost'] as const
export type FigureField = (typeof FIGURE_FIELDS)[number]

const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/**
 * What on a map a conversation is about. Nothing on a map has a place of its own, so a point is told by its cell
 * and by how far across and down in it, as fractions.
 */
export const Anchor = v.variant('type', [
  v.object({ type: v.literal('card'), id: RecordId }),
  v.object({ type: v.literal('link'), id: LinkId }),
  v.object({ type: v.literal('cell'), pathwayId: PathwayId, levelId: LevelId }),
  v.object({ type: v.literal('figure'), cardId: RecordId, field: v.picklist(FIGURE_FIELDS) }),
  v.object({ type: v.literal('point'), pathwayId: PathwayId, levelId: LevelId, x: Fraction, y: Fraction }),
])
export type Anchor = v.InferOutput<typeof Anchor>

/** Whether what it is about is on the map, shown or hidden. A figure is where its card can bear one, known or not. */
export function isOnMap(map: CareerMap, anchor: Anchor): boolean {
  switch (anchor.type) {
    case 'card':
      return cardAt(map, anchor.id) !== null
    case 'figure': {
      const card = cardAt(map, anchor.cardId)
      return card !== null && anchor.field in card
    }
    case 'link':
      return recordOf(map, 'link', anchor.id) !== undefined
    case 'cell':
    case 'point':
      return (
        recordOf(map, 'level', anchor.levelId) !== undefined && recordOf(map, 'pathway', anchor.pathwayId) !== undefined
      )
  }
}

/** Ids of the records without which there is nothing left that it is about. */
export function idsOf(anchor: Anchor): readonly string[] {
  switch (anchor.type) {
    case 'card':
    case 'link':
      return [anchor.id]
    case 'figure':
      return [anchor.cardId]
    case 'cell':
    case 'point':
      return [anchor.levelId, anchor.pathwayId]
  }
}

function cardAt(map: CareerMap, id: string) {
  const record = map.records.get(id)
  return record !== undefined && isCard(record) ? record : null
}
