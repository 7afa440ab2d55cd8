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

/** Why there is no answer: it took too long, the worker broke, or a later question took its place. */
export type NoAnswer = 'tookTooLong' | 'crashed' | 'stopped'

export interface SheetReader {
  /** One answer at a time: the last question gets it, and what was asked before is given up. */
  readonly ask: (request: SheetRequest) => Promise<SheetAnswer | NoAnswer>
  /** Ends whatever is under way, and forgets the file. */
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

/**
 * The worker starts with the first question. One that broke or took too long is ended; the next one reads the file
 * again before it is asked about it, so that trying again is of use.
 */
export function createSheetReader(start: StartSheetWorker, patienceMs: number = PATIENCE_MS): SheetReader {
  let worker: SheetWorker | null = null
  /** What the worker must have read. */
  let file: SheetRequest | null = null
  /** The first is with the worker, and the last is the one somebody waits for. */
  let queue: readonly SheetRequest[] = []
  let settle: ((answer: SheetAnswer | NoAnswer) => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (answer: SheetAnswer | NoAnswer): void => {
    const waiting = settle
    settle = null
    waiting?.(answer)
  }
  const giveUp = (why: NoAnswer): void => {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
    queue = []
    tell(why)
  }
  const takeAnswer = (answer: SheetAnswer): void => {
    clearTimeout(timer)
    queue = queue.slice(1)
    if (queue.length > 0) postFirst()
    else tell(answer)
  }
  const postFirst = (): void => {
    const [first] = queue
    if (first === undefined) return
    worker ??= start(takeAnswer, () => giveUp('crashed'))
    timer = setTimeout(() => giveUp('tookTooLong'), patienceMs)
    worker.post(first)
  }
  return {
    ask: (request) => {
      const isBusy = queue.length > 0
      if (request.type === 'read') {
        if (isBusy) giveUp('stopped')
        file = request
        queue = [request]
        postFirst()
      } else {
        // What the worker is at comes to its end: it alone has the file.
        tell('stopped')
        queue = isBusy
          ? [...queue.slice(0, 1), request]
          : worker === null && file !== null
            ? [file, request]
            : [request]
        if (!isBusy) postFirst()
      }
      return new Promise((resolve) => {
        settle = resolve
      })
    },
    stop: () => {
      file = null
      giveUp('stopped')
    },
  }
}
