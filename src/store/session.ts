/** The one map that is open in this tab. */
import type { FaceWords } from '../layout/words.ts'
import { holdStill } from '../live/holdStill.ts'
import type { MapRecord } from '../model/kinds.ts'
import { createSession } from './createSession.ts'
import type { Session, SessionTools } from './createSession.ts'
import { layoutWithElk, warmElk } from './elkWorker.ts'
import type { StillMap } from './map.ts'
import { requestFrame } from './frames.ts'
import { startPictureWorker } from './startPictureWorker.ts'
import { startTidyWorker } from './startTidyWorker.ts'
import { viewStore } from './view.ts'

let session: Session | null = null
let stopWatching: (() => void) | null = null

/** The open map's session, for acts; null when none is open. */
export function getSession(): Session | null {
  return session
}

/**
 * Opens a map: closes the one that was open, connects, and fills `mapStore` as things arrive. `words` are
 * what cards are set in. `tools` stand in for the browser in tests.
 */
export function openMap(mapId: string, words: FaceWords, tools: Partial<SessionTools> = {}): void {
  closeMap()
  session = createSession(mapId, words, { ...browserTools(), ...tools })
  stopWatching = watchTab()
}

/** Shows records as a map that stands still: no server is asked, and nothing can be changed. */
export function openStillMap(
  mapId: string,
  { still, records }: { readonly still: StillMap; readonly records: readonly MapRecord[] },
  words: FaceWords,
  tools: Partial<SessionTools> = {},
): void {
  openMap(mapId, words, { ...tools, still, connect: (_mapId, _origin, events) => holdStill(records, events) })
}

/** Closes the open map and everything that runs for it. */
export function closeMap(): void {
  stopWatching?.()
  stopWatching = null
  session?.close()
  session = null
}

/** Asks for the picture of the open map where no face shows it; `mapStore` has it once it is made. */
export function wantPicture(): void {
  session?.wantPicture()
}

/** Sets the cards in other words (the person changed the language). */
export function setWords(words: FaceWords): void {
  session?.setWords(words)
}

function browserTools(): SessionTools {
  return {
    origin: typeof location === 'undefined' ? '' : location.origin,
    requestFrame,
    startPictureWorker: typeof Worker === 'undefined' ? null : startPictureWorker,
    startTidyWorker: typeof Worker === 'undefined' ? null : startTidyWorker,
    elk: { layout: layoutWithElk },
  }
}

/** Warns before a tab with unsaved edits is closed, and fetches ELK when Tidy is in sight. */
function watchTab(): () => void {
  const stopView = viewStore.subscribe(({ dialog }, before) => {
    if (dialog !== before.dialog && dialog?.type === 'tidy') warmElk()
  })
  if (typeof window === 'undefined') return stopView
  const handleLeave = (event: BeforeUnloadEvent): void => {
    if (session?.hasUnsaved() === true) event.preventDefault()
  }
  window.addEventListener('beforeunload', handleLeave)
  return () => {
    stopView()
    window.removeEventListener('beforeunload', handleLeave)
  }
}
