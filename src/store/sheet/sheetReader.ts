/** Asks the sheet worker, and does not wait for it longer than people would. */
import { ownScript } from '../../live/ownScript.ts'
import type { SheetAnswer, SheetRequest } from './sheetMaker.ts'
// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import sheetWorkerUrl from './sheetWorker.ts?worker&url'

/** One end of the worker; `startSheetWorker` makes the real one. */
export interface SheetWorker {
  readonly post: (request: SheetRequest) => void
  readonly terminate: () => void
}

export type StartSheetWorker = (onAnswer: (answer: SheetAnswer) => void, onCrash: () => void) => SheetWorker

/** Why there is no answer: it took too long, the worker broke, or another question came. */
export type NoAnswer = 'tookTooLong' | 'crashed' | 'stopped'

export interface SheetReader {
  /** One question at a time: a new one gives the last up. */
  readonly ask: (request: SheetRequest) => Promise<SheetAnswer | NoAnswer>
  readonly stop: () => void
}

/** A table within the limits takes a second on a slow telephone; a file made to hang would take for ever. */
const PATIENCE_MS = 15_000

/** The worker in the browser. */
export const startSheetWorker: StartSheetWorker = (onAnswer, onCrash) => {
  const worker = new Worker(ownScript(sheetWorkerUrl), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => onAnswer(data))
  worker.addEventListener('error', onCrash)
  worker.addEventListener('messageerror', onCrash)
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() }
}

/** The worker starts with the first question, and anew after it broke or was stopped. */
export function createSheetReader(start: StartSheetWorker, patienceMs: number = PATIENCE_MS): SheetReader {
  let worker: SheetWorker | null = null
  let settle: ((answer: SheetAnswer | NoAnswer) => void) | null = null

  const answer = (what: SheetAnswer | NoAnswer): void => {
    const waiting = settle
    settle = null
    if (typeof what === 'string') {
      worker?.terminate()
      worker = null
    }
    waiting?.(what)
  }
  return {
    ask: (request) => {
      if (settle !== null) answer('stopped')
      worker ??= start(answer, () => answer('crashed'))
      worker.post(request)
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer('tookTooLong'), patienceMs)
        settle = (what) => {
          clearTimeout(timer)
          resolve(what)
        }
      })
    },
    stop: () => answer('stopped'),
  }
}
