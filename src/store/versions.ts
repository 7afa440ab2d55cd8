import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { ApiProblem } from '../live/call.ts'
import { createVersionsApi } from '../live/versionsApi.ts'
import type { VersionState } from '../live/versionsApi.ts'
import { createWhoApi } from '../live/whoApi.ts'
import type { Result } from '../model/result.ts'
import type { NameVersionRequest, RestoreResponse, VersionSummary } from '../wire/versions.ts'
import { accessStore } from './access.ts'
import { followNews } from './news.ts'

export { NOW, VERSION_NAME_LENGTH, VERSION_NOTE_LENGTH } from '../wire/versions.ts'
export type { VersionSummary } from '../wire/versions.ts'
export type { VersionState } from '../live/versionsApi.ts'

/** The past of the map that is looked at. */
export interface VersionsState {
  readonly mapId: string | null
  /** The newest first; null until they were loaded once. */
  readonly versions: readonly VersionSummary[] | null
  readonly hasMore: boolean
  readonly isNamedOnly: boolean
  readonly isLoading: boolean
  /** Why the last load failed; null when it did not. */
  readonly problem: ApiProblem | null
  /** What is on the screen in place of the map as it is now; its `version` is null where that is one side of two. */
  readonly shown: { readonly version: VersionSummary | null; readonly comparedWith: VersionState | null } | null
}

const EMPTY: Omit<VersionsState, 'shown' | 'mapId'> = {
  versions: null,
  hasMore: false,
  isNamedOnly: false,
  isLoading: false,
  problem: null,
}

export const versionsStore = createStore<VersionsState>()(() => ({ ...EMPTY, mapId: null, shown: null }))

export function useVersions<T>(selector: (state: VersionsState) => T): T {
  return useStore(versionsStore, selector)
}

export const versionsApi = createVersionsApi()

export const versionActs = {
  watch,
  load: () => load(null),
  /** Loads the older ones behind those that are there. */
  loadMore: () => load(versionsStore.getState().versions?.at(-1)?.id ?? null),
  setNamedOnly: (isNamedOnly: boolean): Promise<void> => {
    versionsStore.setState({ isNamedOnly, versions: null })
    return load(null)
  },
  name: (naming: NameVersionRequest) => after(versionsApi.name(mapId(), naming)),
  rename: (id: string, naming: NameVersionRequest) => after(versionsApi.rename(mapId(), id, naming)),
  /** Gives also the id of the version that holds what was there before. */
  restore: (id: string): Promise<Result<RestoreResponse, ApiProblem>> => after(versionsApi.restore(mapId(), id)),
  /** Gives the id of the new map. */
  copy: (id: string, title: string) => versionsApi.copy(mapId(), id, title),
}

/** Follows the versions of a map: loads them, and again with each news. Gives the way to stop. */
function watch(id: string): () => void {
  if (versionsStore.getState().mapId !== id) versionsStore.setState({ ...EMPTY, mapId: id })
  void load(null)
  void learnAccess(id)
  return followNews('versions', () => void load(null))
}

function mapId(): string {
  const id = versionsStore.getState().mapId
  if (id === null) throw new Error('No map whose versions are looked at')
  return id
}

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

async function load(before: string | null): Promise<void> {
  lastLoad += 1
  const own = lastLoad
  const { isNamedOnly } = versionsStore.getState()
  versionsStore.setState({ isLoading: true })
  const answer = await versionsApi.list(mapId(), { before, isNamedOnly })
  if (own !== lastLoad) return
  const { versions: known } = versionsStore.getState()
  if (!answer.ok) {
    versionsStore.setState({ isLoading: false, problem: answer.problem })
    return
  }
  const { versions, hasMore } = answer.value
  versionsStore.setState({
    isLoading: false,
    problem: null,
    hasMore,
    versions: before === null ? versions : [...(known ?? []), ...versions],
  })
}

/** Nothing else asks it where a state of the past was opened by its link. */
async function learnAccess(id: string): Promise<void> {
  const who = createWhoApi()
  const [access, me] = await Promise.all([who.mapAccess(id), who.me()])
  if (versionsStore.getState().mapId !== id) return
  if (access.ok) accessStore.setState({ role: access.value.role })
  if (me.ok) accessStore.setState({ instanceRole: me.value.instanceRole })
}

async function after<T>(asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  await load(null)
  return result
}
