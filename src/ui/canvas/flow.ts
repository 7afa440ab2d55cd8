/**
 * Turns places into what React Flow draws. React Flow skips a node only where the object is the same, and a
 * card only where its `data` is: so both are kept wherever nothing changed, and a card that merely moved
 * keeps its `data`.
 */
import type { Node } from '@xyflow/react'

import type { GapBand } from '../../analysis/gap.ts'
import type { CardBox, CardFace, MapPicture } from '../../layout/picture.ts'
import type { CardKind } from '../../model/kinds.ts'
import type { PathwayColor } from '../../model/pathway.ts'
import type { FindMark } from '../../store/find.ts'

export interface CardGap {
  readonly band: GapBand
  /** The tag's words, e.g. `gap 112`. */
  readonly words: string
}

/** Someone else who has this card selected or types in it. */
export interface CardPeer {
  readonly id: string
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
  readonly isTyping: boolean
}

/** What is so of a card on this screen now. */
export interface CardState {
  /** What a screen reader says of it. */
  readonly name: string
  /** What it says further: its routes. */
  readonly description: string
  readonly isSelected: boolean
  /** The one stop of the tab key among cards and cells. */
  readonly isTabStop: boolean
  readonly isEditing: boolean
  readonly isConnecting: boolean
  readonly isDragged: boolean
  /** How finding and filtering show it. */
  readonly found: FindMark
  /** Whether it stands out while the rest steps back. */
  readonly isLit: boolean
  readonly canEdit: boolean
  readonly gap: CardGap | null
  readonly peers: readonly CardPeer[]
}

/** A type and not an interface: React Flow asks for an index signature, which only types have by themselves. */
export type CardData = {
  readonly face: CardFace
  readonly kind: CardKind
  readonly color: PathwayColor
  readonly width: number
  readonly height: number
  readonly isIllustrative: boolean
  readonly isSelected: boolean
  readonly isEditing: boolean
  readonly isConnecting: boolean
  readonly isDragged: boolean
  readonly found: FindMark
  readonly isLit: boolean
  readonly canEdit: boolean
  readonly gap: CardGap | null
  readonly peers: readonly CardPeer[]
}

export type CardNode = Node<CardData, 'card'>

/** Order of drawing: what is touched stands above what merely lies near it. */
const Z = { plain: 1, peer: 2, selected: 3, edited: 4 } as const

const NO_HANDLES: NonNullable<CardNode['handles']> = []
/** React Flow lets pointers through a card that it neither drags nor selects itself. */
const TOUCHABLE = { pointerEvents: 'all' } as const

/** Nodes for the named cards. Gives `previous` itself when nothing changed. */
export function buildNodes(
  picture: MapPicture,
  ids: readonly string[],
  stateOf: (card: CardBox) => CardState,
  describedAs: string,
  previous: readonly CardNode[],
): readonly CardNode[] {
  const before = new Map(previous.map((node) => [node.id, node]))
  const nodes = ids.flatMap((id) => {
    const card = picture.cards.get(id)
    return card === undefined ? [] : [buildNode(card, stateOf(card), describedAs, before.get(id))]
  })
  const isSame = nodes.length === previous.length && nodes.every((node, at) => node === previous[at])
  return isSame ? previous : nodes
}

function buildNode(card: CardBox, state: CardState, describedAs: string, before: CardNode | undefined): CardNode {
  const data = buildData(card, state, before?.data)
  const zIndex = zOf(state)
  if (
    before !== undefined &&
    before.data === data &&
    before.position.x === card.x &&
    before.position.y === card.y &&
    before.zIndex === zIndex &&
    before.ariaLabel === state.name &&
    (before.domAttributes?.['aria-description'] ?? '') === state.description &&
    before.domAttributes?.tabIndex === (state.isTabStop ? 0 : -1) &&
    before.domAttributes['aria-roledescription'] === describedAs
  ) {
    return before
  }
  const { width, height } = card
  return {
    id: card.id,
    type: 'card',
    position: { x: card.x, y: card.y },
    width,
    height,
    measured: { width, height },
    handles: NO_HANDLES,
    style: TOUCHABLE,
    zIndex,
    data,
    ariaRole: 'group',
    ariaLabel: state.name,
    domAttributes: {
      tabIndex: state.isTabStop ? 0 : -1,
      'aria-roledescription': describedAs,
      'aria-description': state.description || undefined,
    },
  }
}

function buildData(card: CardBox, state: CardState, before: CardData | undefined): CardData {
  const { face, kind, color, width, height, isIllustrative } = card
  const { isSelected, isEditing, isConnecting, isDragged, found, isLit, canEdit } = state
  const gap = keepGap(before?.gap ?? null, state.gap)
  const peers = keepPeers(before?.peers, state.peers)
  const data: CardData = {
    face,
    kind,
    color,
    width,
    height,
    isIllustrative,
    isSelected,
    isEditing,
    isConnecting,
    isDragged,
    found,
    isLit,
    canEdit,
    gap,
    peers,
  }
  return before !== undefined && isSameData(before, data) ? before : data
}

function isSameData(a: CardData, b: CardData): boolean {
  return (
    a.face === b.face &&
    a.kind === b.kind &&
    a.color === b.color &&
    a.width === b.width &&
    a.height === b.height &&
    a.isIllustrative === b.isIllustrative &&
    a.isSelected === b.isSelected &&
    a.isEditing === b.isEditing &&
    a.isConnecting === b.isConnecting &&
    a.isDragged === b.isDragged &&
    a.found === b.found &&
    a.isLit === b.isLit &&
    a.canEdit === b.canEdit &&
    a.gap === b.gap &&
    a.peers === b.peers
  )
}

function keepGap(before: CardGap | null, now: CardGap | null): CardGap | null {
  if (before === null || now === null) return now
  return before.band === now.band && before.words === now.words ? before : now
}

function keepPeers(before: readonly CardPeer[] | undefined, now: readonly CardPeer[]): readonly CardPeer[] {
  if (before === undefined || before.length !== now.length) return now
  const isSame = now.every((peer, at) => {
    const old = before[at]
    return (
      old !== undefined &&
      old.id === peer.id &&
      old.name === peer.name &&
      old.color === peer.color &&
      old.isTyping === peer.isTyping
    )
  })
  return isSame ? before : now
}

function zOf(state: CardState): number {
  if (state.isEditing) return Z.edited
  if (state.isSelected || state.isConnecting) return Z.selected
  return state.peers.length > 0 ? Z.peer : Z.plain
}
