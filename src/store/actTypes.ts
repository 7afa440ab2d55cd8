/** What `ui` may ask of the open map. Each act that changes it is one undo step, named by an `ActLabel`. */
import type { MapFileProblem } from '../exchange/json.ts'
import type { Json } from '../model/json.ts'
import type { LaneDisplay } from '../model/lane.ts'
import type { CardKind } from '../model/kinds.ts'
import type { LinkRelation } from '../model/link.ts'
import type { NoteTarget, NoteType } from '../model/note.ts'
import type { PathwayColor } from '../model/pathway.ts'
import type { Cell } from '../model/place.ts'
import type { Result } from '../model/result.ts'
import type { Support } from '../model/support.ts'
import type { LocalizedText } from '../model/text.ts'
import type { Refusal } from './labels.ts'

/** What an act gives: null when it was done, else why it was not. The live region was told either way. */
export type Outcome = Refusal | null

export interface NewLevel {
  readonly label: LocalizedText
  /** Place from the top; left out: the lowest. */
  readonly index?: number
  /** A key of `LEVEL_TEMPLATES` whose education categories it takes on. */
  readonly template?: string
}

export interface NewPathway {
  readonly label: LocalizedText
  /** Place from the left; left out: the last. */
  readonly index?: number
  readonly color?: PathwayColor
}

/** Why a file could not be opened as a new map; `notCreated`: the file is fine, the server would not take it. */
export type ImportProblem = MapFileProblem | { readonly code: 'notCreated' }

/** One of the changes of `changeTogether`. An entry or a text is taken away by an undefined value. */
export type FieldWish =
  | { readonly type: 'field'; readonly id: string; readonly field: string; readonly value: Json }
  | {
      readonly type: 'entry'
      readonly id: string
      readonly field: string
      readonly key: string
      readonly value: Json | undefined
    }
  | { readonly type: 'item'; readonly id: string; readonly field: 'skills' | 'employers'; readonly words: string }
  | { readonly type: 'newCredential'; readonly ids: readonly string[]; readonly words: string }
  | { readonly type: 'lane'; readonly id: string; readonly index: number }

export interface CardActs {
  /** Gives the new card's id; it is selected and focused. Without `index` it stands last in the cell. */
  readonly addCard: (kind: CardKind, cell: Cell, index?: number, words?: string) => string | null
  readonly setField: (id: string, field: string, value: Json) => Outcome
  readonly setEntry: (id: string, field: string, key: string, value: Json | undefined) => Outcome
  /** Words of a localized field in one language; '' takes them away. */
  readonly setText: (id: string, field: string, language: string, words: string) => Outcome
  /** All of them as one undo step; what makes no sense is left out. Fields of any record, and a lane's place. */
  readonly changeTogether: (wishes: readonly FieldWish[]) => Outcome
  /** The same, to take something of this name away: it is told with a way to take it back. */
  readonly takeAway: (wishes: readonly FieldWish[], name: string) => Outcome
  /** Gives the new title's key. */
  readonly addTitle: (id: string, language: string, words: string, socCode?: string | null) => string | null
  readonly changeTitle: (
    id: string,
    key: string,
    change: { readonly language: string; readonly words: string } | { readonly socCode: string | null },
  ) => Outcome
  /** `name`: what the title is called; it is told with a way to take it back. */
  readonly removeTitle: (id: string, key: string, name: string) => Outcome
  readonly moveTitle: (id: string, key: string, index: number) => Outcome
  /** Gives the new item's key. */
  readonly addItem: (id: string, field: 'skills' | 'employers', words: string) => string | null
  readonly removeItem: (id: string, field: 'skills' | 'employers', key: string) => Outcome
  /** Makes a credential that stands in no cell, required by this occupation; gives its id. */
  readonly requireNewCredential: (id: string, words: string) => string | null
  readonly setCredentialRequired: (id: string, credentialId: string, isRequired: boolean) => Outcome
  /** Before the card that stands at `index` now, in the cards' own order. */
  readonly placeCards: (ids: readonly string[], cell: Cell, index: number) => Outcome
  /** Each card one step over; across the cell's edge into the next cell. */
  readonly stepCards: (ids: readonly string[], direction: 'up' | 'down' | 'left' | 'right') => Outcome
  readonly reorderCard: (id: string, index: number) => Outcome
  readonly spanCard: (id: string, span: number) => Outcome
  /** Cards, links, notes, supports: all that hangs on them goes too. What stands nearest gets the focus. */
  readonly remove: (ids: readonly string[]) => Outcome
  /** Gives the copies' ids; they are selected. */
  readonly duplicate: (ids: readonly string[]) => Promise<readonly string[]>
}

export interface LinkActs {
  /** Gives the link's id. Without `relation`, the natural one for the two kinds. */
  readonly connect: (from: string, to: string, relation?: LinkRelation | null) => string | null
  readonly reverseLink: (id: string) => Outcome
  /** Lets one end of a link go to another card. */
  readonly reconnect: (id: string, end: 'from' | 'to', cardId: string) => Outcome
  readonly setRelation: (id: string, relation: LinkRelation) => Outcome
  /** Gives the note's id. */
  readonly pinNote: (target: NoteTarget, noteType: NoteType, words: string) => string | null
  /** Attaches a new support to a card or link; gives its id. */
  readonly attachSupport: (targetId: string, words: string, supportType?: Support['supportType']) => string | null
}

export interface LaneActs {
  /** Gives the new level's id. */
  readonly addLevel: (level: NewLevel) => string | null
  /** Gives the new pathway's id. */
  readonly addPathway: (pathway: NewPathway) => string | null
  readonly moveLane: (id: string, index: number) => Outcome
  /** One place up or left (-1), or down or right (1), past hidden lanes. */
  readonly stepLane: (id: string, by: -1 | 1) => Outcome
  /** Shows lanes open, collapsed or not at all, for everyone. */
  readonly displayLanes: (ids: readonly string[], display: LaneDisplay) => Outcome
  readonly markEmpty: (cells: readonly Cell[]) => Outcome
  readonly unmarkEmpty: (cells: readonly Cell[]) => Outcome
}

export interface MapActs {
  readonly undo: () => Outcome
  readonly redo: () => Outcome
  /** Takes back this step (see `UndoStep`) and all that I did after it; each stays a step that can be done again. */
  readonly undoTo: (step: number) => Outcome
  /** Does this step again, and all that came before it. */
  readonly redoTo: (step: number) => Outcome
  /** Takes back this step where nothing of mine came after it; else says so and does nothing. */
  readonly undoOnly: (step: number) => Outcome
  /** Works out a tidier order and shows it as `preview`; `columns`: of the pathways too. */
  readonly startTidy: (columns: boolean) => Promise<Outcome>
  readonly acceptTidy: () => Outcome
  readonly dropTidy: () => void
  /** The whole map as JSON text. */
  readonly exportJson: () => string
  /**
   * Makes a new map on the server from JSON text; gives its id. The open map stays as it is. `title` is
   * its name where the file gives none.
   */
  readonly importAsNewMap: (
    text: string,
    names: { readonly title: string; readonly began: string },
  ) => Promise<Result<string, ImportProblem>>
  /** Where my pointer is, in map coordinates, for the others to see; null when it is elsewhere. */
  readonly moveCursor: (point: { readonly x: number; readonly y: number } | null) => void
  /** A drag of mine while it lasts, for the others to see; null when it ends. */
  readonly previewDrag: (
    drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null,
  ) => void
}

export type Acts = CardActs & LinkActs & LaneActs & MapActs
