import type { PersonSummary } from '../../src/wire/access.ts'
import type { AuthorsChange, StoredVersion } from '../storage/versions.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** How far apart versions of some age stay, in ms: the younger end of an age, and the span of which one stays. */
const SPANS = [
  { olderThanMs: 90 * DAY_MS, spanMs: 7 * DAY_MS },
  { olderThanMs: 7 * DAY_MS, spanMs: DAY_MS },
  { olderThanMs: DAY_MS, spanMs: HOUR_MS },
] as const

export interface Thinning {
  readonly dropIds: readonly string[]
  /** Whoever changed the map up to a version that goes is told with the next one that stays. */
  readonly authors: readonly AuthorsChange[]
}

type Thinnable = Pick<StoredVersion, 'id' | 'at' | 'kind' | 'name' | 'authors'>

/**
 * Which versions of a map go: all of a day stay, the last of each hour of a week, of each day of ninety days, then
 * of each week. What has a name, was restored or published stays. `versions`: the oldest first.
 */
export function thin(versions: readonly Thinnable[], now: number): Thinning {
  const lastOfSpan = new Map<string, string>()
  for (const version of versions) {
    const span = spanOf(version, now)
    if (span !== null) lastOfSpan.set(span, version.id)
  }
  const dropIds: string[] = []
  const authors: AuthorsChange[] = []
  let carried: readonly PersonSummary[] = []
  for (const version of versions) {
    const span = spanOf(version, now)
    if (span !== null && lastOfSpan.get(span) !== version.id) {
      dropIds.push(version.id)
      carried = together(carried, version.authors)
    } else if (carried.length > 0) {
      authors.push({ id: version.id, authors: together(carried, version.authors) })
      carried = []
    }
  }
  return { dropIds, authors }
}

/** The span of time of which this version is one of several; null for those that stay whatever their age. */
function spanOf({ at, kind, name }: Thinnable, now: number): string | null {
  if (name !== '' || (kind !== 'auto' && kind !== 'beforeRestore')) return null
  const span = SPANS.find(({ olderThanMs }) => now - at >= olderThanMs)
  return span === undefined ? null : `${span.spanMs} ${Math.floor(at / span.spanMs)}`
}

function together(a: readonly PersonSummary[], b: readonly PersonSummary[]): readonly PersonSummary[] {
  return [...new Map([...a, ...b].map((person) => [person.id, person])).values()]
}
