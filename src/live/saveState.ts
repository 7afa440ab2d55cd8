/** How my edits fare, told honestly: `saved` means on the server's disk. */

export type NotSavedReason = 'refused' | 'tooLarge' | 'notFound' | 'tooNew' | 'full'

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** No connection. `pending`: edits wait in this tab until it is back; the client tries by itself. */
  | { readonly state: 'offline'; readonly pending: boolean }
  /** The server ended the connection for good; edits since the last acknowledgement are not on disk. */
  | { readonly state: 'notSaved'; readonly reason: NotSavedReason }
