/** What differs between two states of a map, as data: no sentences. `ui` words it. */
import type { Amount, Figure, FigureUnit, Source } from '../../model/figure.ts'
import type { CardKind, MapRecord } from '../../model/kinds.ts'
import type { LinkRelation } from '../../model/link.ts'
import type { LanguageTag, LocalizedText } from '../../model/text.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'

/** The same thing in the earlier and in the later state. */
export interface Sides<T> {
  readonly before: T
  readonly after: T
}

export interface MapDiff {
  /** Settings, levels and pathways in their order, cards in reading order, marks on cells, then links. */
  readonly entries: readonly DiffEntry[]
  /** The map's main language on either side: which words of a text to show. */
  readonly mainLanguage: Sides<LanguageTag>
}

/** A record that only moved is `moved`; one that also says something else is `changed`. */
export type DiffSort = 'added' | 'removed' | 'moved' | 'changed'

/** One record that is not what it was. */
export interface DiffEntry extends Sides<MapRecord | null> {
  readonly id: string
  readonly kind: MapRecord['kind']
  readonly sort: DiffSort
  /** What it is called on either side; null where it is not there. */
  readonly named: Sides<Named | null>
  /** Where it stands; null on a side where it has no place. */
  readonly spot: Sides<Spot | null>
  readonly isMoved: boolean
  /** What a support is attached to, or a note pinned to. */
  readonly hangsOn: Sides<Named | null>
  /** What it says otherwise, field by field; empty for what was added or removed. */
  readonly fields: readonly FieldChange[]
}

/** Something on one of the two maps, with all it takes to name it. */
export type Named =
  | { readonly kind: CardKind | 'level' | 'pathway' | 'settings'; readonly id: string; readonly name: LocalizedText }
  | ({ readonly kind: 'link'; readonly id: string; readonly relation: LinkRelation } & LinkEnds)
  | ({ readonly kind: 'cell'; readonly id: string } & CellNames)

export interface LinkEnds {
  readonly from: LocalizedText
  readonly to: LocalizedText
}

export interface CellNames {
  readonly level: LocalizedText
  readonly pathway: LocalizedText
}

/** Where a record stands: a card in a cell, a level or pathway among its like. `at` counts from 1. */
export interface Spot {
  readonly cell: CellNames | null
  readonly at: number
}

type KeyOf<T> = T extends unknown ? keyof T : never
/** Fields that are told. A place is told as a move, but for its span; an order only where it is seen. */
export type DiffField = Exclude<KeyOf<MapRecord>, 'id' | 'kind' | 'place' | 'order' | 'levelId' | 'pathwayId'> | 'span'

/** What of a figure, a wage, a title or an agreement. */
export type DiffPart = KeyOf<Figure | Wage> | 'socCode' | 'name' | 'expiresOn'

/** Where in a record: `wage` `high`; `titles` by key `t1` its `socCode`; `completers` of the year `2025`. */
export interface FieldPath {
  readonly field: DiffField
  /** The item, year or band inside the field. */
  readonly key: string | null
  readonly part: DiffPart | null
}

/** An amount with what it takes to tell it. */
export interface Quantity {
  readonly value: Amount
  readonly unit: WageUnit | FigureUnit
  readonly source: Source | null
  readonly period: string | null
}

/** What an item of a list says: plain words, or the words of a title by language. */
export type ItemText = string | LocalizedText

/** One field, or one part of it, before and after. Where nothing stood, or stands now, that side is null. */
export type FieldChange = FieldPath &
  (
    | ({ readonly type: 'text'; readonly language: LanguageTag } & Sides<string | null>)
    | ({ readonly type: 'plain' } & Sides<string | number | boolean | null>)
    /** A figure or wage that came or went as a whole. */
    | ({ readonly type: 'figure' } & Sides<Figure | Wage | null>)
    | ({ readonly type: 'amount' } & Sides<Quantity>)
    | ({ readonly type: 'source' } & Sides<Source | null>)
    | ({ readonly type: 'confirmed' } & Sides<Figure['confirmed']>)
    | ({ readonly type: 'item' } & Sides<ItemText | null>)
    /** Whether something is among the chosen ones: an audience, a way of delivery. Its name is the path's key. */
    | ({ readonly type: 'member' } & Sides<boolean>)
    | ({ readonly type: 'reference' } & Sides<Named | null>)
    /** The items in their order, where those that stayed stand in another. */
    | ({ readonly type: 'order' } & Sides<readonly ItemText[]>)
  )
