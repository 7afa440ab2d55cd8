/** What people on one map see of each other's screens while it happens; nothing of it is saved. */

/** Someone else on this map. Changes seldom: what moves with the pointer is in `PeerMotion`. */
export interface Peer {
  /** One per tab, not per person. */
  readonly id: string
  /** Empty when the person gave none. */
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
  readonly selectedIds: ReadonlySet<string>
  readonly face: 'map' | 'table'
}

/** What moves many times a second: where someone points and what they drag, in map coordinates. */
export interface PeerMotion {
  readonly id: string
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null
}
