/** What a room can hold; today only maps. Rooms never share a document class. */
export type RoomClass = 'map'

/** Ids of maps as they stand in URLs: 16 characters nobody can guess at a glance. */
export const MAP_ID_PATTERN = /^[a-z0-9]{8,32}$/

export function isMapId(text: string): boolean {
  return MAP_ID_PATTERN.test(text)
}

/** Path of a map's socket, before the map's id. */
export const SYNC_PATH = '/sync'

/** Message types of the y-websocket protocol, and one of ours. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client, only where the client asked by `?ack=1`: a varint counting how many of this
   * connection's document updates are on disk.
   */
  acknowledge: 100,
} as const

/** Close codes. 4400-4499 tell a y-websocket client to stop for good; all others to try again. */
export const CLOSE = {
  badMessage: 4400,
  forbidden: 4403,
  notFound: 4404,
  tooLarge: 4413,
  tooNew: 4426,
  tryLater: 4503,
  slowReader: 4508,
  tooMany: 4529,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
