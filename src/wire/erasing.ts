import * as v from 'valibot'

import { KINDS, CARD_KINDS } from '../model/kinds.ts'
import { RecordId } from '../model/ids.ts'

const CARD_PREFIXES = CARD_KINDS.map((kind) => `${KINDS[kind].prefix}_`)

const CardId = v.pipe(
  RecordId,
  v.check((id) => CARD_PREFIXES.some((prefix) => id.startsWith(prefix)), 'Expected the id of a card'),
)

/** `POST /api/maps/:id/erase`: what is to be gone for good. A card may have been removed from the map before. */
export const EraseRequest = v.variant('type', [
  v.object({ type: v.literal('card'), id: CardId }),
  v.object({ type: v.literal('comment'), threadId: RecordId, commentId: RecordId }),
  v.object({ type: v.literal('map') }),
])
export type EraseRequest = v.InferOutput<typeof EraseRequest>
