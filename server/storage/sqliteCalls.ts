import type { SqliteStore } from './sqliteStore.ts'
import type { StorageProblemCode } from './storage.ts'

/** What passes between the server's thread and the store's. */
export type StoreMethod = Exclude<keyof SqliteStore, 'close'> | 'close'

export interface StoreCall {
  readonly id: number
  readonly method: StoreMethod
  readonly args: readonly unknown[]
}

export type StoreAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'cannotStart'; readonly message: string }
  /** `value` is what the method named in the call returns: it is not looked at on its way. */
  | { readonly type: 'value'; readonly id: number; readonly value: never }
  | { readonly type: 'error'; readonly id: number; readonly code: StorageProblemCode; readonly message: string }
