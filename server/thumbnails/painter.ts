import { Worker } from 'node:worker_threads'

/** A drawing that takes longer is given up; it takes a fraction of a second for a map of 1,000 cards. */
const PATIENCE_MS = 10_000
/** Without work the thread ends after this time: most of the day nobody looks at the list of maps. */
const IDLE_MS = 60_000
/** What the thread may take for itself: enough for the largest documents, too little to starve the server. */
const MEMORY_MB = 512

export interface Painter {
  /** Draws one document, given by its updates; rejects where it takes too long or breaks the thread. One at a time. */
  paint(updates: readonly Uint8Array[]): Promise<string>
  close(): Promise<void>
}

/** Draws in a thread of its own, begun when there is something to draw and given up for a new one when it fails. */
export function createPainter(): Painter {
  let worker: Worker | null = null
  let idleTimer: NodeJS.Timeout | null = null

  async function end(): Promise<void> {
    if (idleTimer !== null) clearTimeout(idleTimer)
    idleTimer = null
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  async function paint(updates: readonly Uint8Array[]): Promise<string> {
    if (idleTimer !== null) clearTimeout(idleTimer)
    worker ??= new Worker(new URL('./thumbnailWorker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    try {
      const svg = await answerOf(worker, updates)
      idleTimer = setTimeout(() => void end(), IDLE_MS).unref()
      return svg
    } catch (error) {
      await end()
      throw error
    }
  }

  return { paint, close: end }
}

function answerOf(worker: Worker, updates: readonly Uint8Array[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('it took too long'), PATIENCE_MS)
    const settle = (): void => {
      clearTimeout(timer)
      worker.off('message', handleMessage)
      worker.off('error', fail)
      worker.off('exit', handleExit)
    }
    const handleMessage = (svg: string): void => {
      settle()
      resolve(svg)
    }
    const handleExit = (): void => fail('the thread ended')
    const fail = (reason: unknown): void => {
      settle()
      // A thread that broke says so once more when it ends; nobody listens for that any longer.
      worker.on('error', () => undefined)
      reject(reason instanceof Error ? reason : new Error(String(reason)))
    }
    worker.on('message', handleMessage)
    worker.on('error', fail)
    worker.on('exit', handleExit)
    worker.postMessage(updates)
  })
}
