import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { createApi } from '../live/api.ts'
import type { ApiProblem, MapSummary, Shelf } from '../live/api.ts'
import { ok } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { CreateMapRequest } from '../wire/api.ts'
import { collectionActs } from './collection.ts'

export type { ApiProblem, MapSummary } from '../live/api.ts'
export { thumbnailPath } from '../wire/api.ts'

/** The maps of this server, for the home page. Lists are null until they were loaded once. */
export interface MapsState {
  readonly maps: readonly MapSummary[] | null
  readonly archive: readonly MapSummary[] | null
  readonly bin: readonly MapSummary[] | null
  readonly isLoading: boolean
  /** Why the last load or act failed; null when it did not. */
  readonly problem: ApiProblem | null
}

export const mapsStore = createStore<MapsState>()(() => ({
  maps: null,
  archive: null,
  bin: null,
  isLoading: false,
  problem: null,
}))

export function useMaps<T>(selector: (state: MapsState) => T): T {
  return useStore(mapsStore, selector)
}

const api = createApi()

/** Each asks the server, then loads the lists anew, that of the collections too; a refusal is given back and kept in `problem`. */
export const mapsActs = {
  load,
  /** Gives the new map's id. `language` is the main language of a blank map. */
  create: (
    title: string,
    sample: NonNullable<CreateMapRequest['sample']>,
    rest: Pick<CreateMapRequest, 'language' | 'collectionId'> = {},
  ) => after(api.createMap({ title, sample, ...rest })),
  rename: (id: string, title: string) => after(api.renameMap(id, title)),
  /** Gives the copy's id. */
  duplicate: (id: string) => after(api.duplicateMap(id)),
  archive: (id: string) => after(api.archiveMap(id)),
  unarchive: (id: string) => after(api.unarchiveMap(id)),
  /** Into the bin. */
  remove: (id: string) => after(api.removeMap(id)),
  restore: (id: string) => after(api.restoreMap(id)),
  /** Takes maps out of the bin for good: these and no others, whatever has come into it since it was looked at. */
  removeForever: (ids: readonly string[]) => after(removeAll(ids)),
}

/** Stops at the first that cannot be removed. One that is gone already is no reason to stop. */
async function removeAll(ids: readonly string[]): Promise<Result<null, ApiProblem>> {
  for (const id of ids) {
    const removed = await api.removeMapForever(id)
    if (!removed.ok && !isGone(removed.problem)) return removed
  }
  return ok(null)
}

function isGone(problem: ApiProblem): boolean {
  return problem.code === 'refused' && problem.problem === 'notFound'
}

/** Counts loads: answers may overtake each other, and only the last question's count. */
let lastLoad = 0

async function load(): Promise<void> {
  lastLoad += 1
  const own = lastLoad
  mapsStore.setState({ isLoading: true })
  const shelves: readonly Shelf[] = ['open', 'archive', 'bin']
  const asked = Promise.all(shelves.map((shelf) => api.listMaps(shelf)))
  const [[open, archive, bin], collections] = await Promise.all([asked, collectionActs.load()])
  if (own !== lastLoad || open === undefined || archive === undefined || bin === undefined) return
  const before = mapsStore.getState()
  const failed = [open, archive, bin, collections].find((answer) => !answer.ok)
  mapsStore.setState({
    isLoading: false,
    maps: open.ok ? open.value : before.maps,
    archive: archive.ok ? archive.value : before.archive,
    bin: bin.ok ? bin.value : before.bin,
    problem: failed === undefined || failed.ok ? null : failed.problem,
  })
}

async function after<T>(asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  // Also after a refusal: it often means that the list is behind.
  await load()
  if (!result.ok) mapsStore.setState({ problem: result.problem })
  return result
}
