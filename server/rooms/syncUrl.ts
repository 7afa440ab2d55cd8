import type { MapAct } from '../../src/model/role.ts'
import { isMapId, SYNC_PATH } from '../../src/wire/rooms.ts'
import type { RoomClass } from '../../src/wire/rooms.ts'

/** What one must be able to do to open each class of room, and to change its document. */
export const ROOM_ACTS: { readonly [C in RoomClass]: { readonly read: MapAct; readonly write: MapAct } } = {
  map: { read: 'readMap', write: 'editMap' },
  workbook: { read: 'readWorkbook', write: 'editWorkbook' },
}

export interface SyncUrl {
  readonly mapId: string
  readonly roomClass: RoomClass
  readonly wantsAcknowledge: boolean
  readonly wantsNews: boolean
}

/**
 * The parts of `/sync/<mapId>?ack=1&news=1` or `/sync/<mapId>/workbook`; null for any other address. Nothing of the
 * path is decoded, so nothing can fail to.
 */
export function readSyncUrl(url: string): SyncUrl | null {
  const [path = '', query = ''] = url.split('?', 2)
  const prefix = `${SYNC_PATH}/`
  const [mapId = '', part, ...more] = path.slice(prefix.length).split('/')
  if (!path.startsWith(prefix) || !isMapId(mapId) || more.length > 0) return null
  if (part !== undefined && part !== 'workbook') return null
  const asked = new URLSearchParams(query)
  const wants = { wantsAcknowledge: asked.get('ack') === '1', wantsNews: asked.get('news') === '1' }
  return { mapId, roomClass: part ?? 'map', ...wants }
}
