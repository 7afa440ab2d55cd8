import { ownScript } from '../live/ownScript.ts'
import type { FromTidyWorker } from './tidyMaker.ts'
import type { StartTidyWorker } from './tidyRun.ts'
// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import tidyWorkerUrl from './tidyWorker.ts?worker&url'

/** The worker in the browser. One that breaks says `failed`. */
export const startTidyWorker: StartTidyWorker = (onMessage) => {
  const worker = new Worker(ownScript(tidyWorkerUrl), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromTidyWorker>) => onMessage(data))
  worker.addEventListener('error', () => onMessage({ type: 'failed' }))
  worker.addEventListener('messageerror', () => onMessage({ type: 'failed' }))
  return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() }
}
