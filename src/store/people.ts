/** The people on a map, each once, however many windows they have open. */
import type { Role } from '../model/role.ts'
import type { Peer } from './me.ts'
import type { Face } from './view.ts'

export interface PersonHere {
  /** The server's id of the person or, where it says none, that of their tab: to tell them apart, never to be shown. */
  readonly id: string
  /** Empty when they gave none. */
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
  readonly isGuest: boolean
  /** What the server lets them do; null where it does not say. */
  readonly role: Role | null
  /** Their tabs, the one to follow first. */
  readonly windows: readonly Peer[]
  readonly faces: readonly Face[]
  readonly selectedIds: ReadonlySet<string>
  /** Records they type in. */
  readonly editingIds: ReadonlySet<string>
}

/** People by name, those without one last. */
export function peopleOf(peers: readonly Peer[]): readonly PersonHere[] {
  const windowsOf = new Map<string, readonly Peer[]>()
  for (const peer of peers) {
    const id = peer.user?.id ?? peer.id
    windowsOf.set(id, [...(windowsOf.get(id) ?? []), peer])
  }
  return [...windowsOf].flatMap(([id, windows]) => personOf(id, windows) ?? []).toSorted(byName)
}

/** Everyone but me, and how many windows of mine are open beside this one. `myPersonId` null: not known. */
export function othersHere(
  peers: readonly Peer[],
  myPersonId: string | null,
): { readonly others: readonly PersonHere[]; readonly myOtherWindows: number } {
  const isMine = ({ user }: Peer): boolean => user !== null && user.id === myPersonId
  return {
    others: peopleOf(peers.filter((peer) => !isMine(peer))),
    myOtherWindows: peers.filter(isMine).length,
  }
}

function personOf(id: string, windows: readonly Peer[]): PersonHere | null {
  const [first] = windows
  if (first === undefined) return null
  return {
    id,
    name: windows.find(({ name }) => name !== '')?.name ?? '',
    color: first.color,
    isGuest: first.user?.isGuest ?? true,
    role: first.user?.role ?? null,
    windows,
    faces: [...new Set(windows.map(({ face }) => face))],
    selectedIds: new Set(windows.flatMap(({ selectedIds }) => [...selectedIds])),
    editingIds: new Set(windows.flatMap(({ editing }) => (editing === null ? [] : [editing.id]))),
  }
}

function byName(a: PersonHere, b: PersonHere): number {
  if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
}
