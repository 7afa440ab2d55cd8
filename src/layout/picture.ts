/**
 * What layout gives: where everything stands, in CSS pixels at zoom 1 from the picture's top left corner.
 * Screen, SVG and tests draw from this alone. Parts that did not change keep their identity from one
 * picture to the next.
 */
import type { MapFont } from '../model/font.ts'
import type { CardKind } from '../model/kinds.ts'
import type { LinkRelation } from '../model/link.ts'
import type { NoteType } from '../model/note.ts'
import type { PathwayColor } from '../model/pathway.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** How strong a text stands out; each is a color token on screen and a hex value in SVG. */
export type Tone = 'strong' | 'normal' | 'muted' | 'accent'

/** One line of text, broken and measured. `y` is its baseline; x and y from the box it belongs to. */
export interface TextLine extends Point {
  readonly text: string
  /** Font size in px. */
  readonly size: number
  readonly weight: 400 | 600
  readonly tone: Tone
  /** Advance width in px. */
  readonly width: number
}

/** A part of a card's face besides its texts; x and y from the card's top left corner. */
export type FaceMark =
  /** A small rounded label: a required credential, an audience. */
  | (Box & { readonly type: 'chip'; readonly line: TextLine })
  /** The wage range on the map's common scale; `from` and `to` in 0..1 of the box's width. */
  | (Box & { readonly type: 'wageBar'; readonly from: number; readonly to: number })
  /** A pinned note or attached support: icon and words in a row of their own. */
  | (Box & {
      readonly type: 'tag'
      readonly recordId: string
      readonly tag: NoteType | 'support'
      readonly line: TextLine
    })

export interface CardFace {
  readonly lines: readonly TextLine[]
  readonly marks: readonly FaceMark[]
}

export interface CardBox extends Box {
  readonly id: string
  readonly kind: CardKind
  /** Accent of the pathway it stands in. */
  readonly color: PathwayColor
  readonly levelId: string
  readonly pathwayId: string
  readonly span: number
  readonly isIllustrative: boolean
  readonly face: CardFace
}

/** A row (level) or column (pathway): its whole band, and its header box with lines set inside it. */
export interface Lane {
  readonly id: string
  readonly band: Box
  readonly header: Box
  readonly lines: readonly TextLine[]
  readonly color: PathwayColor | null
  /** Whether it is a strip that stands for its cards. */
  readonly isCollapsed: boolean
  /** Whether the lines are set for a box `header.height` wide, to be read from the bottom up. */
  readonly isTurned: boolean
}

/** The sign in a collapsed cell with the number of its cards; links to them end at it. The line from its corner. */
export interface FoldBox extends Box {
  readonly line: TextLine
}

export interface CellBox extends Box {
  readonly key: string
  readonly levelId: string
  readonly pathwayId: string
  /** How many cards stand in it (a spanning card counts in each open cell it covers). */
  readonly cardCount: number
  /** Whether its level or its pathway is collapsed. */
  readonly isCollapsed: boolean
  /** What stands for the cards of a collapsed cell, from the cell's corner; null where there are none. */
  readonly fold: FoldBox | null
  /** Id of the mark that says nothing is in demand here; null when there is none. */
  readonly emptyMarkId: string | null
  /** What is hatched by that mark, from the cell's corner. */
  readonly hatch: Box | null
  /** The words of that mark, broken to lines, from the cell's corner. */
  readonly lines: readonly TextLine[]
  /** Notes pinned to the cell. */
  readonly tags: readonly Extract<FaceMark, { readonly type: 'tag' }>[]
}

/** What is said on a link; lines and tags from the box's corner. */
export interface LinkLabel extends Box {
  readonly lines: readonly TextLine[]
  /** Notes pinned to the link and supports along it; where room is short, icons alone. */
  readonly tags: readonly Extract<FaceMark, { readonly type: 'tag' }>[]
}

export interface LinkPath {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly relation: LinkRelation
  readonly isIllustrative: boolean
  /** Corners of the orthogonal route, from the edge of one card to the edge of the other. */
  readonly points: readonly Point[]
  /** Where its words and tags stand, over its longest free stretch; null when it has none. */
  readonly label: LinkLabel | null
}

/** Sums over known amounts; null where nothing under it is known. Derived, never stored. */
export interface Totals {
  readonly postings: number | null
  readonly openings: number | null
  readonly completers: number | null
}

export interface MapPicture {
  readonly arrangement: 'matrix' | 'flow'
  /** What its words were measured for and are to be set in. */
  readonly font: MapFont
  readonly width: number
  readonly height: number
  /** Rows, top first; in flow the levels that have cards. */
  readonly rows: readonly Lane[]
  /** Columns, left first. Empty in flow. */
  readonly columns: readonly Lane[]
  readonly cells: ReadonlyMap<string, CellBox>
  readonly cards: ReadonlyMap<string, CardBox>
  readonly links: ReadonlyMap<string, LinkPath>
  /** Of every cell (by `cellKey`), level and pathway (by id), and of the map under the key `map`. */
  readonly totals: ReadonlyMap<string, Totals>
  /** Common scale of the wage bars, in dollars an hour. */
  readonly wageScale: { readonly low: number; readonly high: number } | null
}
