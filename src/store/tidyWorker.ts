/** The worker that works out a tidier order. It has no ELK of its own: it asks the page, which has one running. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'

import { proposeTidy } from './tidyMaker.ts'
import type { FromTidyWorker, ToTidyWorker } from './tidyMaker.ts'

let hearElk: ((answer: ElkNode | null) => void) | null = null

function post(message: FromTidyWorker): void {
  self.postMessage(message)
}

/** One question at a time: layout asks the next when it has the answer to the last. */
function layout(graph: ElkNode): Promise<ElkNode> {
  return new Promise((resolve, reject) => {
    hearElk = (answer) => (answer === null ? reject(new Error('ELK has no answer')) : resolve(answer))
    post({ type: 'elk', graph })
  })
}

self.addEventListener('message', ({ data }: MessageEvent<ToTidyWorker>) => {
  if (data.type === 'elk') {
    hearElk?.(data.answer)
    return
  }
  proposeTidy(data.request, { layout }).then(
    (proposal) => post({ type: 'done', proposal }),
    () => post({ type: 'failed' }),
  )
})
