import { useState } from 'react'

import type { MapGaps } from '../../analysis/gap.ts'
import type { Words } from '../../i18n/t.ts'
import type { CardBox, MapPicture } from '../../layout/picture.ts'
import type { CareerMap } from '../../model/map.ts'
import { useComparing } from '../../store/comparing.ts'
import { useBadges } from '../../store/badges.ts'
import { useComments } from '../../store/comments.ts'
import { findMarkOf, useFind } from '../../store/find.ts'
import { useMe } from '../../store/me.ts'
import type { Peer } from '../../store/me.ts'
import { useView } from '../../store/view.ts'
import { useBoard } from './board.ts'
import { mountedCards } from './cull.ts'
import { buildNodes } from './flow.ts'
import type { CardNode, CardPeer, CardState } from './flow.ts'
import { cardName, gapWords, markedName, routesSaid } from './names.ts'
import type { Emphasis } from './useEmphasis.ts'
import type { Scope } from './useScope.ts'

interface CardNodesInput {
  readonly picture: MapPicture
  readonly map: CareerMap
  readonly words: Words
  readonly gaps: MapGaps | null
  readonly scope: Scope
  readonly canEdit: boolean
  readonly emphasis: Emphasis | null
}

interface CardNodes {
  readonly nodes: readonly CardNode[]
  /** Ids of the same; another set only when other cards are mounted. */
  readonly mountedIds: ReadonlySet<string>
}

const NO_IDS: readonly string[] = []
const NO_PEERS: readonly CardPeer[] = []
/** Far out, of more selected cards than this none is mounted for it: they stay painted, with a ring. */
const MOST_KEPT = 24

/** The nodes to mount now, with every identity kept that can be. */
export function useCardNodes({ picture, map, words, gaps, scope, canEdit, emphasis }: CardNodesInput): CardNodes {
  const [keeper] = useState(createKeeper)
  const isFar = scope.window === null
  const selectedIds = useView((view) => view.selectedIds)
  const focusedId = useView((view) => view.focusedId)
  // Near, a hovered card is mounted already.
  const hoveredId = useView((view) => (isFar ? view.hoveredId : null))
  const connectFrom = useView((view) => view.connectFrom)
  const draggedIds = useView((view) => view.drag?.ids ?? NO_IDS)
  const editingId = useBoard((board) => board.editingId)
  const peers = useMe((me) => me.peers)
  const find = useFind((state) => state)
  const badges = useBadges()
  const comments = useComments((state) => state.marks)
  const marks = useComparing((comparing) => comparing.marks)

  const kept = new Set([focusedId, hoveredId, editingId, connectFrom].filter((id) => id !== null))
  if (selectedIds.size <= MOST_KEPT) for (const id of selectedIds) kept.add(id)
  if (draggedIds.length <= MOST_KEPT) for (const id of draggedIds) kept.add(id)
  const dragged = new Set(draggedIds)
  const peersOf = peersByCard(peers, words)
  const hasLanes = picture.rows.length > 0

  const stateOf = (card: CardBox): CardState => {
    const gap = gaps?.byCard.get(card.id) ?? null
    const isSelected = selectedIds.has(card.id)
    const peersHere = peersOf.get(card.id) ?? NO_PEERS
    const confirmed = badges.get(card.id)?.said ?? ''
    return {
      name: markedName(cardName(map, words, card.id, { isSelected, gap, hasLanes }), marks.get(card.id), words),
      description: [
        comments.get(card.id)?.words ?? '',
        routesSaid(map, words, card.id),
        confirmed,
        ...peersSaid(peersHere, words),
      ]
        .filter((said) => said !== '')
        .join(' '),
      isSelected,
      isTabStop: focusedId === card.id,
      isEditing: editingId === card.id,
      isConnecting: connectFrom === card.id,
      isDragged: dragged.has(card.id),
      found: findMarkOf(find, card.id),
      isLit: emphasis !== null && emphasis.cardIds.has(card.id),
      canEdit,
      gap: gap === null ? null : { band: gap.band, words: gapWords(words, gap) },
      peers: peersHere,
    }
  }
  const ids = mountedCards(picture, scope.window, kept)
  return keeper((before) => buildNodes(picture, ids, stateOf, words.t('canvas.card'), before))
}

/** Remembers the nodes given last, so that what did not change stays the same object. */
function createKeeper(): (build: (before: readonly CardNode[]) => readonly CardNode[]) => CardNodes {
  let last: CardNodes = { nodes: [], mountedIds: new Set() }
  return (build) => {
    const nodes = build(last.nodes)
    if (nodes === last.nodes) return last
    const isSameSet = nodes.length === last.mountedIds.size && nodes.every((node) => last.mountedIds.has(node.id))
    last = { nodes, mountedIds: isSameSet ? last.mountedIds : new Set(nodes.map((node) => node.id)) }
    return last
  }
}

/** Who is at each card: those who type first. */
function peersByCard(peers: readonly Peer[], words: Words): ReadonlyMap<string, readonly CardPeer[]> {
  const byCard = new Map<string, CardPeer[]>()
  for (const { id: tabId, user, name, color, selectedIds, editing } of peers) {
    const id = user?.id ?? tabId
    for (const cardId of new Set([...selectedIds, ...(editing === null ? [] : [editing.id])])) {
      const known = byCard.get(cardId) ?? []
      const others = known.filter((peer) => peer.id !== id)
      // Of several windows of one person, the one they type in counts.
      const isTyping = editing?.id === cardId || known.some((peer) => peer.id === id && peer.isTyping)
      const peer = { id, name: name || words.t('canvas.guest'), color, isTyping }
      byCard.set(cardId, isTyping ? [peer, ...others] : [...others, peer])
    }
  }
  return byCard
}

/** Who is at a card, for those who do not see it. */
function peersSaid(peers: readonly CardPeer[], { t }: Words): readonly string[] {
  const namesOf = (isTyping: boolean): string =>
    peers
      .filter((peer) => peer.isTyping === isTyping)
      .map(({ name }) => name)
      .join(', ')
  const [typing, selecting] = [namesOf(true), namesOf(false)]
  return [
    ...(typing === '' ? [] : [t('canvas.typedBy', { names: typing })]),
    ...(selecting === '' ? [] : [t('table.selectedBy', { names: selecting })]),
  ]
}
