/** Pictures of what the view shows of a map: a ladder and the whole map have nothing in common to keep. */
import type { MapPicture } from '../layout/picture.ts'
import type { FaceWords } from '../layout/words.ts'
import type { CareerMap } from '../model/map.ts'
import { createPictures } from './pictures.ts'
import type { Pictures, PictureTools } from './pictures.ts'
import { isSameScope, shownMap } from './shownMap.ts'
import type { Scope } from './shownMap.ts'

export interface ScopedPictures {
  /** As `Pictures.show`, of the part of the map in scope. With another scope than before all begins anew. */
  readonly show: (map: CareerMap, words: FaceWords, scope: Scope) => MapPicture | null
  readonly destroy: () => void
}

export function createScopedPictures(tools: PictureTools, onPicture: (picture: MapPicture) => void): ScopedPictures {
  let pictures: Pictures = createPictures(tools, onPicture)
  let shown: Scope | null = null
  return {
    show: (map, words, scope) => {
      if (shown !== null && !isSameScope(shown, scope)) {
        pictures.destroy()
        pictures = createPictures(tools, onPicture)
      }
      shown = scope
      return pictures.show(shownMap(map, scope), words)
    },
    destroy: () => pictures.destroy(),
  }
}
