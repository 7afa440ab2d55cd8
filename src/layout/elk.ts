/**
 * How layout asks ELK (Eclipse Layout Kernel): whoever calls brings it, since half a megabyte is loaded late
 * and runs in a worker. ELK may fail or take too long; then there is no answer and the caller falls back.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js'

/** What layout needs of ELK. */
export interface ElkLike {
  readonly layout: (graph: ElkNode) => Promise<ElkNode>
}

/**
 * ELK's answer to a graph; null when it fails, or when `patience` (a promise the caller's clock settles)
 * ends first. Give it none where ELK's own promise already gives up in time.
 */
export async function runElk(elk: ElkLike, graph: ElkNode, patience?: Promise<unknown>): Promise<ElkNode | null> {
  try {
    const answer = elk.layout(graph)
    return patience === undefined ? await answer : await Promise.race([answer, patience.then(() => null)])
  } catch {
    // What went wrong inside ELK helps nobody here: the caller has another way.
    return null
  }
}
