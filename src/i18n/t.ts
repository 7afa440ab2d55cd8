import type { en } from './en.ts'
import type { homePageEn } from './homePageEn.ts'
import type { lateEn } from './lateEn.ts'
import type { mapPageEn } from './mapPageEn.ts'

/** Languages the program speaks; its texts exist in each. The map's own texts may be in others. */
export type Language = 'en' | 'es'

/** Every text there is, by area: `shell.save`, `canvas.addCard`. The English catalogues are the type. */
export type WordKey = keyof typeof en | keyof typeof homePageEn | keyof typeof mapPageEn | keyof typeof lateEn
export type SharedMessages = { readonly [K in keyof typeof en]: string }
export type HomePageMessages = { readonly [K in keyof typeof homePageEn]: string }
export type MapPageMessages = { readonly [K in keyof typeof mapPageEn]: string }
export type LateMessages = { readonly [K in keyof typeof lateEn]: string }
export type Values = Readonly<Record<string, string | number>>

/** Which texts are there: those of the first screens of one page, or all. */
export type Reach = 'home' | 'map' | 'whole'

/** All that changes with the language. Plain functions: take them apart as you like. */
export interface Words {
  readonly language: Language
  readonly locale: string
  /** Where not all are there, what needs others stands inside `LateWords` or `PageWords` (ui/words.tsx). */
  readonly reach: Reach
  /** The text of a key, with its `{values}` and plurals filled in. */
  readonly t: (key: WordKey, values?: Values) => string
  readonly number: (amount: number) => string
  /** Dollars with cents for an hourly wage, without for anything else. The unit itself is not said. */
  readonly dollars: (amount: number, unit?: 'hour' | 'year') => string
  /** A day in short: `May 31, 2026`. Takes ISO 8601; a plain day (`2026-05-31`) is that day everywhere. */
  readonly date: (when: string | Date) => string
  /** How long ago something was, in words: `5 minutes ago`. */
  readonly ago: (when: string | Date, now: Date) => string
}
