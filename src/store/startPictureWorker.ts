import { ownScript } from '../live/ownScript.ts'
import type { PictureChange } from './pictureChange.ts'
import type { StartPictureWorker } from './workerPictures.ts'

/** The worker in the browser. */
export const startPictureWorker: StartPictureWorker = (onAnswer, onCrash) => {
  const worker = new Worker(ownScript(new URL('./pictureWorker.ts', import.meta.url)), { type: 'module' })
  worker.addEventListener('message', (message: MessageEvent<PictureChange>) => {
    // Reading a large change takes a while: what is done with it gets a task of its own, so that input comes between.
    const change = message.data
    setTimeout(() => onAnswer(change))
  })
  worker.addEventListener('error', onCrash)
  worker.addEventListener('messageerror', onCrash)
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() }
}
