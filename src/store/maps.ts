import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { createApi } from '../live/api.ts'
import type { ApiProblem, MapSummary } from '../live/api.ts'
import type { Result } from '../model/result.ts'
import type { CreateMapRequest } from '../wire/api.ts'

export type { ApiProblem, MapSummary } from '../live/api.ts'

/** The maps of this server, for the home page. Lists are null until they were loaded once. */
export interface MapsState {
  readonly maps: readonly MapSummary[] | null
  readonly bin: readonly MapSummary[] | null
  readonly isLoading: boolean
  /** Why the last load or act failed; null when it did not. */
  readonly problem: ApiProblem | null
}

export const mapsStore = createStore<MapsState>()(() => ({ maps: null, bin: null, isLoading: false, problem: null }))

export function useMaps<T>(selector: (state: MapsState) => T): T {
  return useStore(mapsStore, selector)
}

const api = createApi()

/** Each asks the server, then loads the lists anew; a refusal is given back and kept in `problem`. */
export const mapsActs = {
  load,
  /** Gives the new map's id. `language` is the main language of a blank map. */
  create: (title: string, sample: NonNullable<CreateMapRequest['sample']>, language?: 'en' | 'es') =>
    after(api.createMap(language === undefined ? { title, sample } : { title, sample, language })),
  rename: (id: string, title: string) => after(api.renameMap(id, title)),
  /** Gives the copy's id. */
  duplicate: (id: string) => after(api.duplicateMap(id)),
  /** Into the bin. */
  remove: (id: string) => after(api.removeMap(id)),
  restore: (id: string) => after(api.restoreMap(id)),
}

async function load(): Promise<void> {
  mapsStore.setState({ isLoading: true })
  const [open, bin] = await Promise.all([api.listMaps('open'), api.listMaps('bin')])
  const { maps: lastMaps, bin: lastBin } = mapsStore.getState()
  const problem = !open.ok ? open.problem : !bin.ok ? bin.problem : null
  mapsStore.setState({
    isLoading: false,
    maps: open.ok ? open.value : lastMaps,
    bin: bin.ok ? bin.value : lastBin,
    problem,
  })
}

async function after<T>(asked: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> {
  const result = await asked
  if (result.ok) await load()
  else mapsStore.setState({ problem: result.problem })
  return result
}
