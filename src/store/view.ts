import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { FigureField } from '../model/anchor.ts'
import type { CardKind } from '../model/kinds.ts'
import type { NoteTarget } from '../model/note.ts'
import type { Cell } from '../model/place.ts'
import type { EraseRequest } from '../wire/erasing.ts'
import type { Said } from './labels.ts'

/** The equal editors of a map. */
export const FACES = ['map', 'table', 'outline'] as const
export type Face = (typeof FACES)[number]
export type Arrangement = 'matrix' | 'flow'
/** `point`: the presenter’s, whose cursor the others see large. */
export type Tool = 'select' | 'pan' | 'connect' | 'point' | 'comment'

export type Dialog =
  | { readonly type: 'connect'; readonly from: string | null }
  | { readonly type: 'move'; readonly ids: readonly string[] }
  /** `kind`: what is wished for; left out: an occupation. */
  | { readonly type: 'add'; readonly cell: Cell | null; readonly kind?: CardKind }
  | { readonly type: 'removeLane'; readonly id: string }
  /** A level or pathway at hand, or null. */
  | { readonly type: 'merge'; readonly id: string | null }
  | { readonly type: 'split'; readonly id: string | null; readonly cardIds: readonly string[] }
  | { readonly type: 'reconnect'; readonly id: string }
  | { readonly type: 'note'; readonly target: NoteTarget }
  | { readonly type: 'export' }
  | { readonly type: 'import' }
  | { readonly type: 'importSheet' }
  | { readonly type: 'tidy' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'palette' }
  | { readonly type: 'lane'; readonly id: string | null; readonly lane: 'level' | 'pathway' }
  /** `at`: the field one came for. */
  | { readonly type: 'settings'; readonly at?: 'title' | 'sources' | 'logo' }
  | { readonly type: 'rename' }
  /** Cards to another map; the open map into a collection; a new map, or one there is, as a tab. */
  | { readonly type: 'copyTo'; readonly ids: readonly string[] }
  | { readonly type: 'collect' }
  | { readonly type: 'newTab' }
  | { readonly type: 'addTab' }
  | { readonly type: 'share' }
  | { readonly type: 'devices' }
  | { readonly type: 'audit' }
  /** Erasing for good; `name`: what it is called, where it is not on the map any more. */
  | { readonly type: 'erase'; readonly target: EraseRequest; readonly name: string }
  /** A card or a pathway; `field`: a figure of the card that comes first to hand. */
  | { readonly type: 'confirm'; readonly id: string; readonly field?: FigureField }
  | { readonly type: 'rounds' }
  /** What of the map is public. */
  | { readonly type: 'publish' }
  | { readonly type: 'device' }
  | { readonly type: 'away' }

/** A drag of mine while it lasts; map coordinates. */
export interface Drag {
  readonly ids: readonly string[]
  readonly dx: number
  readonly dy: number
  /** Where the cards would land now; null where they may not. */
  readonly target: { readonly cell: Cell; readonly index: number } | null
}

/** What the live region says next. `at` counts up, so that the same words can be said twice. */
export interface Announcement {
  readonly key: Said
  readonly values: Readonly<Record<string, string | number>>
  readonly at: number
}

/** The part of the view that is in the link, so that whoever gets it sees the same. */
export interface LinkedView {
  readonly face: Face
  /** The one pathway shown, as a ladder; null shows all. It may name one there is none of (any more): then all are shown. */
  readonly pathwayId: string | null
  /** How cards are arranged on this screen; null as the map's settings say. */
  readonly arrangement: Arrangement | null
  /** What an outline's first headings are. */
  readonly outlineBy: 'level' | 'pathway'
}

/** What this screen shows now; nobody else sees it and nothing of it is saved. */
export interface ViewState extends LinkedView {
  readonly selectedIds: ReadonlySet<string>
  /** A record id or a cell key; null when nothing of the map has the focus. */
  readonly focusedId: string | null
  readonly hoveredId: string | null
  readonly showsGaps: boolean
  /** How high the legend stands on the canvas, px; 0 while there is none. */
  readonly legendHeight: number
  readonly tool: Tool
  /** The card a connection is being made from. */
  readonly connectFrom: string | null
  readonly drag: Drag | null
  readonly dialog: Dialog | null
  readonly isInspectorOpen: boolean
  /** Whether a click on the map opened it: then the hand, and the focus, stay on the map. */
  readonly isInspectorPointed: boolean
  /** Whether the map's past stands at the side. */
  readonly isVersionsOpen: boolean
  readonly announcement: Announcement | null
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number }
}

export const FIRST_VIEW: ViewState = {
  face: 'map',
  pathwayId: null,
  arrangement: null,
  outlineBy: 'level',
  selectedIds: new Set(),
  focusedId: null,
  hoveredId: null,
  showsGaps: false,
  legendHeight: 0,
  tool: 'select',
  connectFrom: null,
  drag: null,
  dialog: null,
  isInspectorOpen: false,
  isInspectorPointed: false,
  isVersionsOpen: false,
  announcement: null,
  viewport: { x: 0, y: 0, zoom: 1 },
}

export const viewStore = createStore<ViewState>()(() => FIRST_VIEW)

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(viewStore, selector)
}
