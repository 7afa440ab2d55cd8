/** Keeps a picture of the map: small maps are laid out here and now, large ones in a worker. */
import type { ElkLike } from '../layout/elk.ts'
import { keepSame } from '../layout/keepSame.ts'
import { layoutMap } from '../layout/layout.ts'
import type { MapPicture } from '../layout/picture.ts'
import type { FaceWords } from '../layout/words.ts'
import type { MapFont } from '../model/font.ts'
import { isSame } from '../model/json.ts'
import { isPlaced } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { hasFont, loadFont } from './fonts.ts'
import { keepWhole } from './pictureChange.ts'
import { createWorkerPictures } from './workerPictures.ts'
import type { StartPictureWorker, WorkerPictures } from './workerPictures.ts'

/** Up to so many placed cards a layout mostly takes less than a frame or two, and a worker would only add delay. */
const SMALL_MAP_CARDS = 150
/** Where it takes longer than this (a slow machine, many links) the next ones are made in the worker after all. */
const PATIENCE_MS = 40

export interface PictureTools {
  /** Null where there are no workers: then all is laid out on the spot. */
  readonly startPictureWorker: StartPictureWorker | null
  readonly elk: ElkLike
}

export interface Pictures {
  /** Asks for the picture of a map. Gives it at once where it can, else the last one; then `onPicture` follows. */
  readonly show: (map: CareerMap, words: FaceWords) => MapPicture | null
  readonly destroy: () => void
}

interface Wish {
  readonly map: CareerMap
  readonly words: FaceWords
}

export function createPictures(tools: PictureTools, onPicture: (picture: MapPicture) => void): Pictures {
  let picture: MapPicture | null = null
  let wish: Wish | null = null
  let worker: WorkerPictures | null = null
  let hasWorker = tools.startPictureWorker !== null
  let lastMade: MapPicture | null = null
  let isFlowing = false
  let isSlow = false
  let isDestroyed = false

  const give = (next: MapPicture): void => {
    if (isDestroyed || next === picture) return
    picture = next
    onPicture(next)
  }
  const makeHere = ({ map, words }: Wish): MapPicture => {
    const { arrangement } = map.settings
    const isFirst = picture === null
    const startedAt = performance.now()
    picture = keepWhole(picture, layoutMap(map, words, { arrangement }, picture ?? undefined))
    // The first one warms the program up and tells little.
    isSlow = !isFirst && performance.now() - startedAt > PATIENCE_MS
    return picture
  }
  const makeInWorker = (next: Wish, start: StartPictureWorker): void => {
    worker ??= createWorkerPictures(
      start,
      (made) => {
        // A picture that follows the one before it in the same worker has kept what it could.
        const next = picture === lastMade ? made : mergePicture(picture, made)
        lastMade = next === made ? made : null
        if (wish?.map.settings.arrangement === 'matrix') give(next)
      },
      () => {
        hasWorker = false
        worker = null
        if (wish?.map.settings.arrangement === 'matrix') onPicture(makeHere(wish))
      },
    )
    worker.show(next.map, next.words)
  }
  const makeFlow = async (): Promise<void> => {
    if (isFlowing) return
    isFlowing = true
    for (let made: Wish | null = null; made !== wish && wish !== null;) {
      made = wish
      if (made.map.settings.arrangement !== 'flow') break
      const next = await layFlow(made, tools.elk, (standIn) => {
        if (picture === null && wish?.map.settings.arrangement === 'flow') give(standIn)
      })
      if (wish?.map.settings.arrangement === 'flow') give(mergePicture(picture, next))
    }
    isFlowing = false
  }
  const make = (next: Wish): MapPicture | null => {
    if (next.map.settings.arrangement === 'flow') {
      void makeFlow()
      return picture
    }
    const start = tools.startPictureWorker
    if (start === null || !hasWorker || (worker === null && !isSlow && isSmall(next.map))) return makeHere(next)
    makeInWorker(next, start)
    return picture
  }
  /** The picture stays as it is for as long as its next font is on the way: nothing is laid out, and moved, twice. */
  const makeWithFont = async (font: MapFont): Promise<void> => {
    await loadFont(font)
    // The font may have been changed again meanwhile: whoever asked for that one waits for it.
    if (isDestroyed || wish?.map.settings.font !== font) return
    const before = picture
    const made = make(wish)
    if (made !== null && made !== before) onPicture(made)
  }
  return {
    show: (map, words) => {
      const before = wish
      if (before !== null && before.words === words && !changesPicture(before.map, map)) return picture
      wish = { map, words }
      const { font } = map.settings
      if (hasFont(font)) return make(wish)
      void makeWithFont(font)
      return picture
    },
    destroy: () => {
      isDestroyed = true
      wish = null
      worker?.destroy()
    },
  }
}

/**
 * Few maps are drawn as a flow: who opens a matrix need not fetch how. Where it cannot be fetched, the cards
 * stand as in a matrix. `onStandIn` gets our own flow, to look at until ELK has answered.
 */
async function layFlow(
  { map, words }: Wish,
  elk: ElkLike,
  onStandIn: (picture: MapPicture) => void,
): Promise<MapPicture> {
  const flow = await import('../layout/flow.ts').catch(() => null)
  if (flow === null) return layoutMap(map, words, { arrangement: 'flow' })
  onStandIn(flow.ownFlowLayout(map, words))
  return flow.flowLayout(map, words, elk)
}

function mergePicture(before: MapPicture | null, next: MapPicture): MapPicture {
  return before === null || before === next ? next : keepWhole(before, keepSame(before, next))
}

/** Fields no picture shows. A change to anything else is laid out, which finds out by itself what moved. */
const UNSEEN: { readonly [Kind in MapRecord['kind']]?: readonly string[] } = {
  settings: ['title', 'region', 'sector', 'description', 'sources', 'bands', 'gapMethod', 'logo', 'logoAlt'],
  occupation: [
    'description',
    'employment',
    'growth',
    'typicalEducation',
    'workExperience',
    'onTheJobTraining',
    'skills',
    'employers',
    'stage',
    'critical',
  ],
  pathway: ['description'],
}

/** Whether anything changed that a picture shows. One look at every record. */
export function changesPicture(before: CareerMap, after: CareerMap): boolean {
  if (before === after) return false
  if (before.records.size !== after.records.size) return true
  for (const [id, record] of after.records) {
    const was = before.records.get(id)
    if (was !== record && (was === undefined || isSeenChange(was, record))) return true
  }
  return false
}

function isSeenChange(before: MapRecord, after: MapRecord): boolean {
  const unseen = UNSEEN[after.kind] ?? []
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).some(([field, value]) => !unseen.includes(field) && !isSame(was.get(field), value))
}

function isSmall(map: CareerMap): boolean {
  let count = 0
  for (const record of map.records.values()) if (isPlaced(record)) count += 1
  return count <= SMALL_MAP_CARDS
}
