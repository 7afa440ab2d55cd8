import type { Json } from './json.ts'
import type { MapRecord } from './kinds.ts'

/**
 * One change to a map, as data. `put` creates a record. `set` gives one field of an existing record a new
 * value. `setEntry` does so for one entry of a keyed field (see `KINDS`); an undefined value takes the
 * entry away. A `set` or `setEntry` for a record that is gone does nothing: nobody's delete is undone.
 */
export type Change =
  | { readonly type: 'put'; readonly record: MapRecord }
  | { readonly type: 'set'; readonly id: string; readonly field: string; readonly value: Json }
  | {
      readonly type: 'setEntry'
      readonly id: string
      readonly field: string
      readonly key: string
      readonly value: Json | undefined
    }
  | { readonly type: 'remove'; readonly id: string }
