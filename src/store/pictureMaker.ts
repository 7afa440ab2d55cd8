/** Makes picture after picture of one map from what changed in it: what the worker does, without the worker. */
import { layoutMap } from '../layout/layout.ts'
import type { MapPicture } from '../layout/picture.ts'
import type { FaceWords } from '../layout/words.ts'
import type { MapRecord } from '../model/kinds.ts'
import { makeCareerMap } from '../model/map.ts'
import { diffPicture, NO_PICTURE } from './pictureChange.ts'
import type { PictureChange } from './pictureChange.ts'

/** What changed in the map since the request before; the first one brings everything. */
export interface PictureRequest {
  readonly put: readonly MapRecord[]
  readonly removed: readonly string[]
  /** Null: the same words as before. */
  readonly words: FaceWords | null
}

/** A maker for one map. Requests must come in order, as each builds on the one before. */
export function createPictureMaker(): (request: PictureRequest) => PictureChange {
  const records = new Map<string, MapRecord>()
  let words: FaceWords | null = null
  let picture: MapPicture | null = null
  return (request) => {
    for (const id of request.removed) records.delete(id)
    for (const record of request.put) records.set(record.id, record)
    words = request.words ?? words
    if (words === null) throw new Error('The first request brings no words')
    const before = picture
    picture = layoutMap(makeCareerMap(records.values()), words, { arrangement: 'matrix' }, before ?? undefined)
    return diffPicture(before ?? NO_PICTURE, picture)
  }
}
