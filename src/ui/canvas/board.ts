/** What only the canvas itself must know of a gesture under way. Everything else of the screen is in `store`. */
import { useSyncExternalStore } from 'react'

import type { Box, Point } from '../../layout/picture.ts'
import type { Hit } from './hit.ts'

/** The context menu: what it is about, where it opens, in px of the window, and the landmark it is drawn in. */
export interface OpenMenu {
  readonly hit: Exclude<Hit, { readonly on: 'nothing' }> | { readonly on: 'lane'; readonly id: string }
  readonly at: Point
  readonly landmark: HTMLElement
}

export interface BoardState {
  /** The space bar is held: a drag pans, whatever the tool. */
  readonly isPanning: boolean
  /** The card whose title is being typed. */
  readonly editingId: string | null
  readonly menu: OpenMenu | null
  /** The frame that is being drawn around cards, in px of the map. */
  readonly marquee: Box | null
  /** Where dragged cards would land: the cell and the insertion line, in px of the map. */
  readonly drop: { readonly cell: Box; readonly line: Box | null } | null
  /** A link being drawn: from which card, to which point of the map, over which card now. */
  readonly wire: { readonly from: string; readonly to: Point; readonly over: string | null } | null
  /** While an end of a link is pulled off its card: the cards that may take it, and the one at the other end. */
  readonly targets: ReadonlySet<string> | null
}

const CALM: BoardState = {
  isPanning: false,
  editingId: null,
  menu: null,
  marquee: null,
  drop: null,
  wire: null,
  targets: null,
}

let state = CALM
const listeners = new Set<() => void>()

export function getBoard(): BoardState {
  return state
}

export function setBoard(change: Partial<BoardState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Everything let go, as when the canvas goes. */
export function resetBoard(): void {
  setBoard(CALM)
}

/** Subscribes a component to one part; the selector gives a part as it stands, never a new object. */
export function useBoard<T>(selector: (board: BoardState) => T): T {
  return useSyncExternalStore(subscribe, () => selector(state))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The id a pointer chose last: what one points at is in view already, and is not panned to. */
let pointedId: string | null = null

export function markPointed(id: string | null): void {
  pointedId = id
}

export function wasPointed(id: string | null): boolean {
  return id !== null && pointedId === id
}
