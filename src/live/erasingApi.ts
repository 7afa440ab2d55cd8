/** The REST call that erases for good. */
import type { Result } from '../model/result.ts'
import type { EraseRequest } from '../wire/erasing.ts'
import { createCaller } from './call.ts'
import type { ApiProblem } from './call.ts'

/** Erases something of a map, or all of it, at an origin (`''`: this page's own). Done when no byte of it is left. */
export function eraseForGood(mapId: string, what: EraseRequest, origin = ''): Promise<Result<null, ApiProblem>> {
  return createCaller(origin).done('POST', `/maps/${mapId}/erase`, what)
}
