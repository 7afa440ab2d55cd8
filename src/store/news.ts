/** News from the server about what belongs to the open map and is not in its document. */
import type { NewsTopic } from '../wire/rooms.ts'

const listeners = new Map<NewsTopic, Set<() => void>>()

/** Calls when something about a topic is new. Gives the way to stop. */
export function onNews(topic: NewsTopic, listener: () => void): () => void {
  const known = listeners.get(topic) ?? new Set()
  listeners.set(topic, known.add(listener))
  return () => known.delete(listener)
}

export function tellNews(topic: NewsTopic): void {
  for (const listener of listeners.get(topic) ?? []) listener()
}
