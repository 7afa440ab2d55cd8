/**
 * What a room can hold: the map, or the partners' workbook, which not everyone who reads the map may read. Rooms
 * never share a document class.
 */
export const ROOM_CLASSES = ['map', 'workbook'] as const
export type RoomClass = (typeof ROOM_CLASSES)[number]

/** Ids of maps as they stand in URLs: 16 characters nobody can guess at a glance. */
export const MAP_ID_PATTERN = /^[a-z0-9]{8,32}$/

export function isMapId(text: string): boolean {
  return MAP_ID_PATTERN.test(text)
}

/** The name a room is stored under: its class is part of it, so that no two classes share a document. */
export function roomName(roomClass: RoomClass, id: string): string {
  return `${roomClass}:${id}`
}

/** Path of a map's socket, before the map's id. Its workbook has one of its own: `/sync/<mapId>/workbook`. */
export const SYNC_PATH = '/sync'

/** Message types of the y-websocket protocol, and two of ours. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client, only where the client asked by `?ack=1`: a varint n, meaning that the first n
   * document messages of this connection are dealt with. Both sides count from the connection's opening,
   * in order, every sync message of subtype update or step 2 the client sent, also one that changed
   * nothing. Dealt with means on disk; or the message built on something the server lacks, and then a
   * sync step 1 went out before this, whose answer holds it and counts as one more. So all is saved when
   * n is as many as the client sent.
   */
  acknowledge: 100,
  /**
   * Server to client, only where the client asked by `?news=1`: a topic as varstring (`NEWS_TOPICS`), meaning that
   * what belongs to it is another now and can be fetched over HTTP. Told only to those who may read it.
   */
  news: 101,
} as const

/**
 * What news can be about: things of a map that are not in its document. `erased` tells one person alone that their
 * edits would have brought back what was erased for good, and came without it.
 */
export const NEWS_TOPICS = ['comments', 'reviews', 'versions', 'status', 'grants', 'erased'] as const
export type NewsTopic = (typeof NEWS_TOPICS)[number]

/** Subtypes of a sync message, as y-protocols numbers them. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Close codes. 4400-4499 tell a y-websocket client to stop for good; all others to try again. */
export const CLOSE = {
  /** The standard code for a server that restarts. */
  restarting: 1012,
  badMessage: 4400,
  /** The session is over, or there is none. */
  signedOut: 4401,
  /** No role in this map, or none any more. */
  forbidden: 4403,
  notFound: 4404,
  /** The role in this map is another one now: ask for it anew, then connect again. */
  accessChanged: 4409,
  tooLarge: 4413,
  tooNew: 4426,
  tryLater: 4503,
  slowReader: 4508,
  tooMany: 4529,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
