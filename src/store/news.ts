/** News from the server about what belongs to the open map and is not in its document. */
import type { NewsTopic } from '../wire/rooms.ts'
import { mapStore } from './map.ts'
import { meStore } from './me.ts'
import type { SaveState } from './me.ts'

const listeners = new Map<NewsTopic, Set<() => void>>()

/** Calls when something about a topic is new. Gives the way to stop. */
export function onNews(topic: NewsTopic, listener: () => void): () => void {
  const known = listeners.get(topic) ?? new Set()
  listeners.set(topic, known.add(listener))
  return () => known.delete(listener)
}

/**
 * The same, and besides whenever the connection is back: news is told to those who are connected alone, and whoever
 * was away asks what they missed.
 */
export function followNews(topic: NewsTopic, listener: () => void): () => void {
  const stops = [
    onNews(topic, listener),
    meStore.subscribe(({ save }, before) => {
      // A map that was closed leaves nothing to ask for.
      const isBack = AWAY.has(before.save.state) && !AWAY.has(save.state)
      if (isBack && mapStore.getState().mapId !== null) listener()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Where it ended there is nothing to ask for. */
const AWAY: ReadonlySet<SaveState['state']> = new Set(['offline', 'notSaved', 'ended'])

export function tellNews(topic: NewsTopic): void {
  for (const listener of listeners.get(topic) ?? []) listener()
}
