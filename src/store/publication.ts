import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import type { ApiProblem } from '../live/call.ts'
import type { Result } from '../model/result.ts'
import type { ChangeStatusRequest, StatusResponse } from '../wire/publications.ts'
import { followNews } from './news.ts'
import { versionsApi } from './versions.ts'

export type { WorkStatus } from '../wire/publications.ts'

/** How far the open map is, and what of it is public; null until it is known. */
export interface PublicationState {
  readonly mapId: string | null
  readonly standing: StatusResponse | null
}

const publicationStore = createStore<PublicationState>()(() => ({ mapId: null, standing: null }))

export function usePublication<T>(selector: (state: PublicationState) => T): T {
  return useStore(publicationStore, selector)
}

/** Each asks the server; a refusal is given back. */
export const publicationActs = {
  watch,
  setStatus: (mapId: string, { status }: ChangeStatusRequest) => take(versionsApi.setStatus(mapId, { status })),
  /** Puts a version before the public or, with null, the map as it is now. */
  publish: (mapId: string, versionId: string | null) => take(versionsApi.publish(mapId, versionId)),
  unpublish: (mapId: string) => take(versionsApi.unpublish(mapId)),
}

/** Follows how far a map is: asks, and again with each news. Gives the way to stop. */
function watch(mapId: string): () => void {
  let isWanted = true
  if (publicationStore.getState().mapId !== mapId) publicationStore.setState({ mapId, standing: null })
  const ask = async (): Promise<void> => {
    const answer = await versionsApi.status(mapId)
    if (isWanted && answer.ok) publicationStore.setState({ standing: answer.value })
  }
  void ask()
  const stop = followNews('status', () => void ask())
  return () => {
    isWanted = false
    stop()
  }
}

async function take(asked: Promise<Result<StatusResponse, ApiProblem>>): Promise<Result<StatusResponse, ApiProblem>> {
  const answer = await asked
  if (answer.ok) publicationStore.setState({ standing: answer.value })
  return answer
}
