/** ELK in a worker of its own: half a megabyte that is fetched only when a map asks for it. */
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js'
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url'

import { ownScript } from '../live/ownScript.ts'

/** Longer than this nobody waits: the worker is thrown away and the caller falls back. */
const PATIENCE_MS = 5_000

let running: Promise<ELK> | null = null

/** Fetches and starts ELK ahead of need. */
export function warmElk(): void {
  getElk().catch(() => {
    // Whoever really needs it asks again and hears why it fails.
    running = null
  })
}

/** Lays out one graph. Rejects when ELK cannot be fetched, fails, or takes longer than 5 s. */
export async function layoutWithElk(graph: ElkNode): Promise<ElkNode> {
  const elk = await getElk()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      elk.terminateWorker()
      running = null
      reject(new Error(`ELK did not answer within ${PATIENCE_MS} ms`))
    }, PATIENCE_MS)
    elk
      .layout(graph)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

function getElk(): Promise<ELK> {
  running ??= startElk()
  return running
}

async function startElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  return new Elk({ workerFactory: () => new Worker(ownScript(elkWorkerUrl)) })
}
