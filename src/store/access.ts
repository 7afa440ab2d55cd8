/** Who the server takes me for, and what I may do in the open map and on the server. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { mayInMap } from '../model/role.ts'
import type { InstanceRole, MapAct, Role } from '../model/role.ts'
import type { AccessMode, PersonSummary } from '../live/whoApi.ts'

export type { AccessMode } from '../live/whoApi.ts'

export interface AccessState {
  /** What I am in the open map; null while none is open, or it is not known yet. */
  readonly role: Role | null
  /** The role I know of: what I was when the map opened, or was told since. */
  readonly toldRole: Role | null
  /** Null until known, and where nobody has come in. */
  readonly person: PersonSummary | null
  readonly instanceRole: InstanceRole | null
  /** How people come in; null until the server was asked who I am. */
  readonly mode: AccessMode | null
  /** Whether I came in by a link just now, in this very tab. */
  readonly hasJustArrived: boolean
}

export const NO_ACCESS: AccessState = {
  role: null,
  toldRole: null,
  person: null,
  instanceRole: null,
  mode: null,
  hasJustArrived: false,
}

export const accessStore = createStore<AccessState>()(() => NO_ACCESS)

export function useAccess<T>(selector: (state: AccessState) => T): T {
  return useStore(accessStore, selector)
}

/** A selector: whether my role in the open map allows this. */
export function may(act: MapAct): (state: AccessState) => boolean {
  return ({ role }) => mayInMap(role, act)
}

/** Notes what I am in the open map now. The first that is known needs no telling. */
export function setRole(role: Role): void {
  accessStore.setState(({ toldRole }) => ({ role, toldRole: toldRole ?? role }))
}
