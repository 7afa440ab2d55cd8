/** Marks what others change (see `flashes.ts`) as it comes. */
import { isCard, isPlaced } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey } from '../model/place.ts'
import { flashStore, NO_FLASHES } from './flashes.ts'
import type { FlashState } from './flashes.ts'
import { mapStore } from './map.ts'
import { meStore } from './me.ts'
import { getSession } from './session.ts'

/** How long a mark stands, ms: as `--motion-turn`. */
export const FLASH_MS = 900
/** How long it stands at a pathway that many of its cards were changed, ms: that is read. */
export const FLOOD_MS = 4000
/** More cards than this in one change do not flash: that would be a storm. */
export const FLOOD_CARDS = 20

/** Marks what others change on the open map as it comes. Gives the way to stop. */
export function watchChanges(subscribe = getSession()?.subscribeToOthers ?? null): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const later = (run: () => void, ms: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }
  const stop = subscribe?.((ids, authorIds) => {
    const map = getSession()?.getMap() ?? mapStore.getState().map
    const { flashes, floods } = marksOf(map, ids, authorIds)
    flashStore.setState((now) => ({
      flashes: new Map([...now.flashes, ...flashes]),
      floods: new Map([...now.floods, ...floods]),
    }))
    if (flashes.size > 0)
      later(() => flashStore.setState((now) => ({ flashes: without(now.flashes, flashes) })), FLASH_MS)
    if (floods.size > 0) later(() => flashStore.setState((now) => ({ floods: without(now.floods, floods) })), FLOOD_MS)
  })
  return () => {
    stop?.()
    for (const timer of timers) clearTimeout(timer)
    flashStore.setState(NO_FLASHES)
  }
}

/** What to mark of a change: each thing, or of very many cards a number at their pathways. */
export function marksOf(map: CareerMap, ids: ReadonlySet<string>, authorIds: readonly string[]): FlashState {
  const author = authorOf(authorIds)
  const records = [...ids].flatMap((id) => map.records.get(id) ?? [])
  const cards = records.filter(isCard)
  if (cards.length > FLOOD_CARDS) {
    const counts = new Map<string, number>()
    for (const { pathwayId } of cards.filter(isPlaced).map(({ place }) => place)) {
      counts.set(pathwayId, (counts.get(pathwayId) ?? 0) + 1)
    }
    const name = author?.name ?? ''
    return { ...NO_FLASHES, floods: new Map([...counts].map(([id, count]) => [id, { name, count }])) }
  }
  const flash = { color: author?.color ?? null }
  return { ...NO_FLASHES, flashes: new Map(records.flatMap((record) => markedBy(record).map((id) => [id, flash]))) }
}

/** Under which keys a record is seen: a note or support on what it hangs on. */
function markedBy(record: MapRecord): readonly string[] {
  if (record.kind === 'emptyCell') return [cellKey(record)]
  if (record.kind === 'level' || record.kind === 'pathway') return [record.id]
  if (record.kind === 'note' && record.target !== null) {
    return [record.target.on === 'cell' ? cellKey(record.target) : record.target.recordId]
  }
  if (record.kind === 'support' && record.attachedTo !== null) return [record.attachedTo]
  return isCard(record) ? [record.id] : []
}

/** The one who wrote a change; null where several did, or it does not tell (what only deletes bears no name). */
function authorOf(authorIds: readonly string[]): { readonly name: string; readonly color: number } | null {
  const [authorId, ...more] = authorIds
  if (more.length > 0) return null
  return meStore.getState().peers.find(({ id }) => id === authorId) ?? null
}

/** The marks without those that are over; one that was set anew since then stays. */
function without<T>(now: ReadonlyMap<string, T>, over: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...now].filter(([id, mark]) => over.get(id) !== mark))
}
