import type { CardKind } from '../model/kinds.ts'
import type { LinkRelation } from '../model/link.ts'
import type { NoteType } from '../model/note.ts'

/** A phrase with a number in it, `{n}`, by plural category (English and Spanish need these two). */
export interface PluralPhrase {
  readonly one: string
  readonly other: string
}

/**
 * The words a card, a header or a link label is set in. Plain data, so that it crosses into a worker and
 * so that layout needs no catalogue: whoever asks for a picture brings its words.
 */
export interface FaceWords {
  /** Locale for numbers and plurals, e.g. `en-US`, `es-US`. */
  readonly locale: string
  /** Which language of the map's own texts to show. */
  readonly language: string
  readonly untitled: string
  readonly perHour: string
  readonly perYear: string
  /** With `{from}` and `{to}`. */
  readonly wageRange: string
  /** With `{from}`. */
  readonly wageFrom: string
  /** With `{to}`. */
  readonly wageUpTo: string
  readonly wageSuppressed: string
  /** On a collapsed level or pathway: how many cards it stands for. */
  readonly cards: PluralPhrase
  readonly postings: PluralPhrase
  readonly openings: PluralPhrase
  readonly completers: PluralPhrase
  readonly months: PluralPhrase
  readonly credits: PluralPhrase
  readonly illustrative: string
  /** The sentence of a cell marked empty. */
  readonly noJobs: string
  /** Before the map's own words on its sources. */
  readonly sources: string
  /** Before the list of sources that its figures name. */
  readonly figuresFrom: string
  readonly unsourced: PluralPhrase
  readonly kinds: { readonly [K in CardKind]: string }
  readonly noteTypes: { readonly [K in NoteType]: string }
  readonly relations: { readonly [K in LinkRelation]: string }
}
