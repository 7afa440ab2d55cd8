/** Has pictures made in a worker: one request at a time, only what changed, the latest wish wins. */
import type { MapPicture } from '../layout/picture.ts'
import type { FaceWords } from '../layout/words.ts'
import type { CareerMap } from '../model/map.ts'
import { applyPictureChange, NO_PICTURE } from './pictureChange.ts'
import type { PictureChange } from './pictureChange.ts'
import type { PictureRequest } from './pictureMaker.ts'

/** One end of the worker; `startPictureWorker.ts` makes the real one. */
export interface PictureWorker {
  readonly post: (request: PictureRequest) => void
  readonly terminate: () => void
}

export type StartPictureWorker = (onAnswer: (change: PictureChange) => void, onCrash: () => void) => PictureWorker

export interface WorkerPictures {
  readonly show: (map: CareerMap, words: FaceWords) => void
  readonly destroy: () => void
}

/** `onCrash` is called once; after it nothing more comes. */
export function createWorkerPictures(
  start: StartPictureWorker,
  onPicture: (picture: MapPicture) => void,
  onCrash: () => void,
): WorkerPictures {
  let sent: { readonly map: CareerMap; readonly words: FaceWords } | null = null
  let wish: { readonly map: CareerMap; readonly words: FaceWords } | null = null
  let picture = NO_PICTURE
  let isBusy = false
  let isOver = false

  const stop = (): void => {
    isOver = true
    worker.terminate()
  }
  const pump = (): void => {
    if (isBusy || isOver || wish === null) return
    const { map, words } = wish
    worker.post(requestFor(sent?.map ?? null, map, sent?.words === words ? null : words))
    sent = wish
    wish = null
    isBusy = true
  }
  const handleAnswer = (change: PictureChange): void => {
    if (isOver) return
    isBusy = false
    picture = applyPictureChange(picture, change)
    onPicture(picture)
    pump()
  }
  const handleCrash = (): void => {
    if (isOver) return
    stop()
    onCrash()
  }
  const worker = start(handleAnswer, handleCrash)
  return {
    show: (map, words) => {
      wish = { map, words }
      pump()
    },
    destroy: stop,
  }
}

/** What the worker must hear to know `after`, given that it knows `before`. */
export function requestFor(before: CareerMap | null, after: CareerMap, words: FaceWords | null): PictureRequest {
  return {
    put: [...after.records.values()].filter((record) => before?.records.get(record.id) !== record),
    removed: before === null ? [] : [...before.records.keys()].filter((id) => !after.records.has(id)),
    words,
  }
}
