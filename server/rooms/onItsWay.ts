import type { StorageError } from '../storage/storage.ts'
import type { Member } from './member.ts'

/** An update on its way to disk, and what is to be done once it is there. */
export interface OnItsWay {
  readonly delta: Uint8Array
  readonly author: Member | null
  /** Whether something that was erased for good was taken out of it: its author holds what nobody else does. */
  readonly isStripped: boolean
  /** Whom to tell that how many of their messages are dealt with. */
  readonly acknowledge: Map<Member, number>
  readonly settle: ((error: StorageError | null) => void) | null
}

/** How an update was received. `incomplete`: it builds on something the server does not have. */
export type Reception = 'accepted' | 'incomplete' | 'bad' | 'tooLarge' | 'closed'
