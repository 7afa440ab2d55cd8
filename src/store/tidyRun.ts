/** Has a tidier order worked out in a worker, and lends it the page's ELK. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'

import type { ElkLike } from '../layout/elk.ts'
import type { FromTidyWorker, TidyProposal, TidyRequest, ToTidyWorker } from './tidyMaker.ts'

/** One end of the worker; `startTidyWorker` makes the real one. */
export interface TidyWorker {
  readonly post: (message: ToTidyWorker) => void
  readonly terminate: () => void
}

export type StartTidyWorker = (onMessage: (message: FromTidyWorker) => void) => TidyWorker

export interface TidyRun {
  /** Null when the run was stopped. */
  readonly proposal: Promise<TidyProposal | null>
  readonly stop: () => void
}

/** Starts; where there is no worker, or it breaks, all is worked out here. */
export function runTidy(request: TidyRequest, elk: ElkLike, start: StartTidyWorker | null): TidyRun {
  let stop = (): void => {}
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null)
  })
  const proposal = start === null ? proposeHere(request, elk) : proposeInWorker(request, elk, start, stopped)
  return { proposal: Promise.race([proposal, stopped]), stop }
}

function proposeInWorker(
  request: TidyRequest,
  elk: ElkLike,
  start: StartTidyWorker,
  stopped: Promise<null>,
): Promise<TidyProposal | null> {
  return new Promise((resolve) => {
    let isOver = false
    const end = (proposal: TidyProposal | null | Promise<TidyProposal>): void => {
      isOver = true
      worker.terminate()
      resolve(proposal)
    }
    const answer = (graph: ElkNode | null): void => {
      if (!isOver) worker.post({ type: 'elk', answer: graph })
    }
    const worker = start((message) => {
      if (isOver) return
      if (message.type === 'elk') elk.layout(message.graph).then(answer, () => answer(null))
      else end(message.type === 'done' ? message.proposal : proposeHere(request, elk))
    })
    void stopped.then(() => isOver || end(null))
    worker.post({ type: 'start', request })
  })
}

async function proposeHere(request: TidyRequest, elk: ElkLike): Promise<TidyProposal> {
  const { proposeTidy } = await import('./tidyMaker.ts')
  return proposeTidy(request, elk)
}
