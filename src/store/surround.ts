/** What stands around the picture of the open map: title block and sources. */
import type { MapPicture } from '../layout/picture.ts'
import { layoutSurround } from '../layout/surround.ts'
import type { Surround } from '../layout/surround.ts'
import type { FaceWords } from '../layout/words.ts'
import { isSame } from '../model/json.ts'
import type { CareerMap } from '../model/map.ts'
import { mapStore } from './map.ts'
import { getSession } from './session.ts'

interface Made {
  readonly map: CareerMap
  readonly cards: MapPicture['cards']
  readonly width: number
  readonly font: MapPicture['font']
  readonly locale: string
  readonly surround: Surround
}

let last: Made | null = null

/** The blocks around a picture; asked again of the same, the same object, as long as no word of them is another. */
export function surroundOf(map: CareerMap, picture: MapPicture, words: FaceWords): Surround {
  const { cards, width, font } = picture
  const { locale } = words
  const isKnown = last?.map === map && last.cards === cards && last.width === width && last.font === font
  if (last !== null && isKnown && last.locale === locale) return last.surround
  const made = layoutSurround(map, picture, words)
  const surround = last !== null && isSame(last.surround, made) ? last.surround : made
  last = { map, cards, width, font, locale, surround }
  return surround
}

/** The blocks around a picture of the open map; null while none is open. */
export function surroundShown(picture: MapPicture): Surround | null {
  const session = getSession()
  return session === null ? null : surroundOf(mapStore.getState().map, picture, session.getWords())
}
