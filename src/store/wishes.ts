/** What a dialog asks about the open map before an act is done. */
import { isConnected, naturalRelation, reconnect } from '../edit/connect.ts'
import type { CareerMap } from '../model/map.ts'
import { isCard } from '../model/kinds.ts'
import type { LinkRelation } from '../model/link.ts'

/** What a link between two cards most likely means; null where one makes no sense. */
export function likelyRelation(map: CareerMap, from: string, to: string): LinkRelation | null {
  const start = map.records.get(from)
  const end = map.records.get(to)
  if (from === to || start === undefined || end === undefined || !isCard(start) || !isCard(end)) return null
  return naturalRelation(start.kind, end.kind)
}

/** Whether the same link is there already. */
export function hasLink(map: CareerMap, from: string, to: string, relation: LinkRelation): boolean {
  return isConnected(map, from, to, relation)
}

/** Whether a link of the likely kind can be drawn from one card to the other. */
export function canConnect(map: CareerMap, from: string, to: string): boolean {
  const relation = likelyRelation(map, from, to)
  return relation !== null && !isConnected(map, from, to, relation)
}

/** Whether this end of a link may go to this card. */
export function canReconnect(map: CareerMap, id: string, end: 'from' | 'to', cardId: string): boolean {
  return reconnect(map, id, end, cardId).length > 0
}
