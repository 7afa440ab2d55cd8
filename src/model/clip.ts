/** What travels by the clipboard: cards with all that belongs to them, or what a block of cells asks for. */
import type { Figure } from './figure.ts'
import type { LevelId, PathwayId } from './ids.ts'
import type { CardKind, MapRecord } from './kinds.ts'
import type { LocalizedText } from './text.ts'
import type { Wage } from './wage.ts'

/** Copied cards, as they stood on their map. */
export interface Clip {
  /** The rows of the block from the top and its columns from the left: places are kept relative to these. */
  readonly levelIds: readonly LevelId[]
  readonly pathwayIds: readonly PathwayId[]
  /** What these are called, by id: another map may have them by the same names. */
  readonly laneNames: Readonly<Record<string, LocalizedText>>
  /**
   * Cards as one reads the map, then links among them, then notes and supports pinned to these, then
   * credentials that are required by them and were not copied as cards (without a place).
   */
  readonly records: readonly MapRecord[]
  /** How many links led to cards that were not copied. */
  readonly leftLinks: number
  /** Where the rest of the map named what was copied. */
  readonly mentions: readonly Mention[]
  /** Whether the cards went when they were copied: put back on their map, they are the same ones as before. */
  readonly isCut: boolean
}

/** An occupation that requires a credential, a link that names a support, a note or a support on a card or link. */
export interface Mention {
  /** The record that names another. */
  readonly id: string
  /** The record that is named. */
  readonly of: string
}

/** A card somebody wrote down in a row or a cell of a spreadsheet. */
export interface CardWish {
  readonly kind: CardKind
  readonly titles: readonly { readonly words: string; readonly socCode: string | null }[]
  /** Rows down and columns to the right of the cell pasted into. */
  readonly row: number
  readonly column: number
  /** Level and pathway by name, where they are named; they go before `row` and `column`. */
  readonly level: string
  readonly pathway: string
  readonly wage: Wage | null
  readonly openings: Figure | null
  readonly postings: Figure | null
  readonly completers: Figure | null
  /** Names of required credentials. */
  readonly credentials: readonly string[]
  readonly employers: readonly string[]
  /** Provider of a program or support, issuer of a credential. */
  readonly provider: string
}
