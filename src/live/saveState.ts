/** How my edits fare, told honestly: `saved` means on the server's disk. */

export type NotSavedReason = 'refused' | 'tooLarge' | 'notFound' | 'tooNew' | 'full' | 'trouble'

/** Signed out; no access any more; a role that may no longer edit, while edits were under way. */
export type EndedReason = 'signedOut' | 'forbidden' | 'roleFell'

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** No connection. `pending`: edits wait in this tab until it is back; the client tries by itself. */
  | { readonly state: 'offline'; readonly pending: boolean }
  /**
   * The server ended the connection and said why; edits since the last acknowledgement are not on disk. After
   * `full` and `trouble` the client tries again by itself, and stays in this state until all is saved.
   */
  | { readonly state: 'notSaved'; readonly reason: NotSavedReason }
  /** I may not edit any more, for good. `isPending`: the last edits of mine never reached the disk. */
  | { readonly state: 'ended'; readonly reason: EndedReason; readonly isPending: boolean }
