import type { FaceWords } from '../layout/words.ts'
import { CLOSED_MAP, mapStore } from './map.ts'
import { resetView } from './viewActs.ts'

/** Opens a map: closes the one that was open, connects, and fills `mapStore` as things arrive. */
export function openMap(mapId: string, _words: FaceWords): void {
  closeMap()
  mapStore.setState({ status: 'loading', mapId })
}

/** Closes the open map and everything that runs for it. */
export function closeMap(): void {
  mapStore.setState(CLOSED_MAP)
  resetView()
}

/** Sets the cards in other words (the person changed the language). */
export function setWords(_words: FaceWords): void {}
