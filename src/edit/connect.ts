import { blankLink } from '../model/blank.ts'
import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord, isCard } from '../model/kinds.ts'
import type { CardKind, CardRecord } from '../model/kinds.ts'
import type { Link, LinkRelation } from '../model/link.ts'
import { indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'
import { setField } from './change.ts'

/**
 * What a link between two kinds of card most likely means. Null where a link makes no sense: notes and
 * supports are pinned and attached, not linked.
 */
export function naturalRelation(from: CardKind, to: CardKind): LinkRelation | null {
  if (isAside(from) || isAside(to)) return null
  if (to === 'offRamp') return 'exits'
  if (from === 'onRamp' || from === 'offRamp' || to === 'onRamp') return 'enters'
  if (from === 'occupation') return 'advances'
  if (to === 'occupation') return 'prepares'
  if (from === 'credential' && to === 'credential') return 'stacks'
  if (from === 'program' && to === 'program') return 'articulates'
  return 'prepares'
}

/** Whether a link leads from one card to the other; for a lateral one, also the other way round. */
export function isConnected(map: CareerMap, from: string, to: string, relation?: LinkRelation): boolean {
  return linksFrom(map, from).some(
    (link) =>
      (relation === undefined || link.relation === relation) &&
      ((link.from === from && link.to === to) || (link.relation === 'lateral' && link.from === to && link.to === from)),
  )
}

/** Links two cards; `relation` null takes the natural one. Nothing when the same link is there already. */
export function connect(map: CareerMap, from: string, to: string, relation: LinkRelation | null, newId: NewId): Added {
  const start = linkable(map, from)
  const end = linkable(map, to)
  if (start === null || end === null || from === to) return NOT_ADDED
  const chosen = relation ?? naturalRelation(start.kind, end.kind)
  if (chosen === null || isConnected(map, from, to, chosen)) return NOT_ADDED
  const link = blankLink({ from, to, relation: chosen }, newId)
  if (!checkRecord(link).ok || map.records.has(link.id)) return NOT_ADDED
  return { changes: [{ type: 'put', record: link }], id: link.id }
}

/** Turns a link round. Nothing when the same link is there already the other way. */
export function reverseLink(map: CareerMap, id: string): readonly Change[] {
  const link = recordOf(map, 'link', id)
  if (link === undefined || isTwin(map, { ...link, from: link.to, to: link.from })) return []
  return [
    { type: 'set', id, field: 'from', value: link.to },
    { type: 'set', id, field: 'to', value: link.from },
  ]
}

/** Lets a link begin (`from`) or end (`to`) at another card. Nothing when the same link is there already. */
export function reconnect(map: CareerMap, id: string, end: 'from' | 'to', cardId: string): readonly Change[] {
  const link = recordOf(map, 'link', id)
  if (link === undefined || linkable(map, cardId) === null || link[end] === cardId) return []
  const next = { ...link, [end]: cardId }
  return next.from === next.to || isTwin(map, next) ? [] : [{ type: 'set', id, field: end, value: cardId }]
}

/** Says what a link means. Nothing when there is another such link between the two. */
export function setRelation(map: CareerMap, id: string, relation: LinkRelation): readonly Change[] {
  const link = recordOf(map, 'link', id)
  if (link === undefined || isTwin(map, { ...link, relation })) return []
  return setField(map, id, 'relation', relation)
}

/** Whether another link says the same as this one. */
function isTwin(map: CareerMap, link: Link): boolean {
  return linksFrom(map, link.from).some(
    (other) =>
      other.id !== link.id &&
      other.relation === link.relation &&
      ((other.from === link.from && other.to === link.to) ||
        (link.relation === 'lateral' && other.from === link.to && other.to === link.from)),
  )
}

function linksFrom(map: CareerMap, id: string): readonly Link[] {
  return indexOf(map).linksAt.get(id) ?? []
}

function linkable(map: CareerMap, id: string): CardRecord | null {
  const record = map.records.get(id)
  return record !== undefined && isCard(record) && !isAside(record.kind) ? record : null
}

function isAside(kind: CardKind): boolean {
  return kind === 'note' || kind === 'support'
}
