import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { MapPicture } from '../layout/picture.ts'
import { makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { ActSubject } from '../edit/subject.ts'
import type { ActLabel } from './labels.ts'
import type { Scope } from './shownMap.ts'

export type MapStatus = 'closed' | 'loading' | 'ready' | 'notFound' | 'tooNew' | 'failed' | 'signedOut' | 'forbidden'

/** A map that is not the one being worked on, and changes no more: a state of its past, or what was published. */
export type StillMap = 'version' | 'published'

/** What Tidy would make of the map; nothing of it is in the document until it is accepted. */
export interface TidyPreview {
  /** Whether pathways are put in a new order too. */
  readonly columns: boolean
  readonly picture: MapPicture
  /** How many cards would stand elsewhere in their cell. */
  readonly movedCards: number
  /** How many pathways would stand elsewhere. */
  readonly movedPathways: number
  /** How many times links cross as the map stands, and how many times they would. */
  readonly crossingsBefore: number
  readonly crossingsAfter: number
}

/** An act of mine that can be taken back, or done again. */
export interface UndoStep {
  readonly id: number
  readonly label: ActLabel
  readonly subject: ActSubject
}

/** The open map, read only: verbs are in `acts.ts`. */
export interface MapState {
  readonly status: MapStatus
  readonly mapId: string | null
  /** Empty until `status` is `ready`. */
  readonly map: CareerMap
  /** The last picture made; null until the first. It may be a moment older than `map`. */
  readonly picture: MapPicture | null
  /** What the picture shows of the map; null until the first. */
  readonly scope: Scope | null
  readonly isReadOnly: boolean
  /** Null for the map itself, as it is now. */
  readonly still: StillMap | null
  readonly undoLabel: ActLabel | null
  readonly redoLabel: ActLabel | null
  /** My latest acts, the last one first; and what was taken back, the next to be done again first. */
  readonly undoSteps: readonly UndoStep[]
  readonly redoSteps: readonly UndoStep[]
  readonly preview: TidyPreview | null
  /** Whether Tidy is being worked out. */
  readonly isTidying: boolean
  /** Records of the document that this program cannot read; they are kept but not shown. */
  readonly unreadableIds: readonly string[]
}

export const CLOSED_MAP: MapState = {
  status: 'closed',
  mapId: null,
  map: makeCareerMap([]),
  picture: null,
  scope: null,
  isReadOnly: false,
  still: null,
  undoLabel: null,
  redoLabel: null,
  undoSteps: [],
  redoSteps: [],
  preview: null,
  isTidying: false,
  unreadableIds: [],
}

export const mapStore = createStore<MapState>()(() => CLOSED_MAP)

export function useMap<T>(selector: (state: MapState) => T): T {
  return useStore(mapStore, selector)
}
