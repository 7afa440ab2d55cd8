/** What the others do on the open map, gathered so that it can be told in a sentence or two now and then. */
import { subjectOf } from '../edit/subject.ts'
import { isCard, isPlaced } from '../model/kinds.ts'
import type { CardRecord, MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import type { SubscribeToOthers } from './createSession.ts'
import { watchComings } from './comings.ts'
import type { Comings } from './comings.ts'
import { mapStore } from './map.ts'
import { getSession } from './session.ts'

/** Changes that belong together: the map before the first and after the last, and what others touched between. */
export interface OthersBatch {
  readonly before: CareerMap
  readonly after: CareerMap
  readonly ids: ReadonlySet<string>
  /** The tabs (see `Peer.id`) that wrote it; empty where that is not known. */
  readonly authorIds: ReadonlySet<string>
}

/** No two batches come closer together than this, ms. */
const BATCH_GAP_MS = 5000
/** What is done in one go comes within this, ms. */
const SETTLE_MS = 1000

/** What there is to tell of the others. */
export interface OthersNews extends Comings {
  /** Null where nobody changed anything. */
  readonly batch: OthersBatch | null
}

/** Calls with what others do on the open map, at most once in five seconds. Gives the way to stop. */
export function listenToOthers(onNews: (news: OthersNews) => void): () => void {
  const session = getSession()
  return session === null ? () => {} : gatherOthers(session.subscribeToOthers, onNews)
}

/** Gathers who comes and goes and which ids change, and tells it at most once in five seconds and never with nothing in it. */
export function gatherOthers(subscribe: SubscribeToOthers, onNews: (news: OthersNews) => void): () => void {
  let ids = new Set<string>()
  let authorIds = new Set<string>()
  let before: CareerMap | null = null
  let lastAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const takeBatch = (): OthersBatch | null => {
    const after = mapStore.getState().map
    const batch = before === null ? null : { before, after, ids, authorIds }
    ids = new Set()
    authorIds = new Set()
    before = null
    return batch === null || [...batch.ids].every((id) => isEqualAt(batch, id)) ? null : batch
  }
  const tell = (): void => {
    timer = undefined
    const news = { batch: takeBatch(), ...comings.take() }
    if (news.batch === null && news.came.length + news.left.length === 0) return
    lastAt = performance.now()
    onNews(news)
  }
  const tellSoon = (): void => {
    timer ??= setTimeout(tell, Math.max(SETTLE_MS, lastAt + BATCH_GAP_MS - performance.now()))
  }
  const comings = watchComings(tellSoon)
  const stop = subscribe((changed, writtenBy) => {
    before ??= mapStore.getState().map
    for (const id of changed) ids.add(id)
    for (const id of writtenBy) authorIds.add(id)
    tellSoon()
  })
  return () => {
    stop()
    comings.stop()
    clearTimeout(timer)
  }
}

function isEqualAt({ before, after }: OthersBatch, id: string): boolean {
  return before.records.get(id) === after.records.get(id)
}

/** What a batch was about, in kinds of change. */
export type OthersSummary =
  | { readonly about: 'lanes' | 'settings' | 'cells' }
  | { readonly about: 'links'; readonly count: number; readonly one: MapRecord | null; readonly how: How | null }
  | {
      readonly about: 'cards'
      readonly count: number
      /** The only card, as it is or, where it is gone, as it was. */
      readonly one: MapRecord | null
      /** What happened to all of them; null when not the same. */
      readonly how: How | null
      readonly counts: Readonly<Record<How, number>>
    }
export type How = 'added' | 'removed' | 'moved' | 'reordered' | 'changed'

/** Sums a batch up. What merely goes along (links of a card that is gone) is left out, as in the list of undo. */
export function summaryOf({ before, after, ids }: OthersBatch): OthersSummary {
  const touched = [...ids].filter((id) => before.records.get(id) !== after.records.get(id))
  const { sort, count, one } = subjectOf(before, after, new Set(touched))
  const hows = (isWanted: (record: MapRecord) => boolean): readonly How[] =>
    touched.flatMap((id) => {
      const was = before.records.get(id)
      const is = after.records.get(id)
      const shown = is ?? was
      return shown !== undefined && isWanted(shown) ? [howOf(was, is)] : []
    })
  if (sort === 'lane') return { about: 'lanes' }
  if (sort === 'link') return { about: 'links', count, one, how: sameOf(hows(({ kind }) => kind === 'link')) }
  if (sort === 'other') return { about: touched.includes(after.settings.id) ? 'settings' : 'cells' }
  const placed = hows(isPlaced)
  const all = placed.length > 0 ? placed : hows(isCard)
  return { about: 'cards', count, one, how: sameOf(all), counts: countsOf(all) }
}

function howOf(was: MapRecord | undefined, is: MapRecord | undefined): How {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (!isCard(was) || !isCard(is)) return 'changed'
  return isSamePlace(was, is) ? 'changed' : isSameCell(was, is) ? 'reordered' : 'moved'
}

function isSamePlace({ place: was }: CardRecord, { place: is }: CardRecord): boolean {
  return was === is || (was !== null && is !== null && was.order === is.order && cellOf(was) === cellOf(is))
}

function isSameCell({ place: was }: CardRecord, { place: is }: CardRecord): boolean {
  return was !== null && is !== null && cellOf(was) === cellOf(is)
}

function cellOf({ levelId, pathwayId }: NonNullable<CardRecord['place']>): string {
  return `${levelId}|${pathwayId}`
}

function sameOf(hows: readonly How[]): How | null {
  const [first, ...more] = new Set(hows)
  return first !== undefined && more.length === 0 ? first : null
}

function countsOf(hows: readonly How[]): Readonly<Record<How, number>> {
  const counts = { added: 0, removed: 0, moved: 0, reordered: 0, changed: 0 }
  for (const how of hows) counts[how] += 1
  return counts
}
