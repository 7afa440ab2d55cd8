/** The REST calls about comments. */
import type { Result } from '../model/result.ts'
import { MentionableResponse, ThreadListResponse, ThreadMadeResponse } from '../wire/comments.ts'
import type { BeginThreadRequest, CommentRequest, Mentionable } from '../wire/comments.ts'
import { createCaller, mapValue } from './call.ts'
import type { ApiProblem } from './call.ts'

type Answer<T> = Promise<Result<T, ApiProblem>>

export interface CommentsApi {
  /** What is another since a revision; 0 asks for all. */
  readonly list: (mapId: string, since: number) => Answer<ThreadListResponse>
  readonly begin: (mapId: string, request: BeginThreadRequest) => Answer<ThreadMadeResponse>
  readonly reply: (mapId: string, threadId: string, request: CommentRequest) => Answer<ThreadMadeResponse>
  readonly edit: (mapId: string, threadId: string, commentId: string, request: CommentRequest) => Answer<null>
  readonly remove: (mapId: string, threadId: string, commentId: string) => Answer<null>
  readonly resolve: (mapId: string, threadId: string, isResolved: boolean) => Answer<null>
  /** How many comments of a thread, the oldest first, I have seen. */
  readonly read: (mapId: string, threadId: string, upTo: number) => Answer<null>
  readonly listMentionable: (mapId: string) => Answer<readonly Mentionable[]>
}

/** The API at an origin (`''`: this page's own). */
export function createCommentsApi(origin = '', send?: typeof fetch): CommentsApi {
  const { call, done } = createCaller(origin, send)
  const threads = (mapId: string): string => `/maps/${mapId}/threads`
  const comment = (mapId: string, threadId: string, id: string): string =>
    `${threads(mapId)}/${threadId}/comments/${id}`
  return {
    list: (mapId, since) => call('GET', `${threads(mapId)}?since=${since}`, ThreadListResponse),
    begin: (mapId, request) => call('POST', threads(mapId), ThreadMadeResponse, request),
    reply: (mapId, threadId, request) =>
      call('POST', `${threads(mapId)}/${threadId}/comments`, ThreadMadeResponse, request),
    edit: (mapId, threadId, commentId, request) => done('PATCH', comment(mapId, threadId, commentId), request),
    remove: (mapId, threadId, commentId) => done('DELETE', comment(mapId, threadId, commentId)),
    resolve: (mapId, threadId, isResolved) =>
      done('POST', `${threads(mapId)}/${threadId}/${isResolved ? 'resolve' : 'reopen'}`),
    read: (mapId, threadId, upTo) => done('POST', `${threads(mapId)}/${threadId}/read`, { upTo }),
    listMentionable: async (mapId) =>
      mapValue(await call('GET', `/maps/${mapId}/people-to-mention`, MentionableResponse), ({ people }) => people),
  }
}
