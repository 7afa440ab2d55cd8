import type { en } from './en.ts'

/** Languages the program speaks; its texts exist in each. The map's own texts may be in others. */
export type Language = 'en' | 'es'

/** Every text there is, by area: `shell.save`, `canvas.addCard`. The English catalogue is the type. */
export type WordKey = keyof typeof en
export type Messages = { readonly [K in WordKey]: string }
export type Values = Readonly<Record<string, string | number>>

/** All that changes with the language. Plain functions: take them apart as you like. */
export interface Words {
  readonly language: Language
  readonly locale: string
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
