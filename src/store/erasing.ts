/** Erasing for good, for those who manage a map. */
import { eraseForGood } from '../live/erasingApi.ts'
import type { ApiProblem } from '../live/call.ts'
import { refuse } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { EraseRequest } from '../wire/erasing.ts'
import { mapStore } from './map.ts'
import { onNews } from './news.ts'

export type { ApiProblem } from '../live/call.ts'
export type { EraseRequest } from '../wire/erasing.ts'

/** Erases something of the open map, or the map itself. */
export function eraseHere(what: EraseRequest): Promise<Result<null, ApiProblem>> {
  const { mapId } = mapStore.getState()
  return mapId === null ? Promise.resolve(refuse({ code: 'unreachable' })) : eraseForGood(mapId, what)
}

/** Calls when an edit of mine would have brought back what was erased, and came without it. Gives the way to stop. */
export function onBroughtBack(listener: () => void): () => void {
  return onNews('erased', listener)
}
