import { isCard, isPlaced } from '../model/kinds.ts'
import type { MapRecord, PlacedCard } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'

/** What an act was about, so that it can be called by more than its kind: "Move Web Developer to Associate". */
export interface ActSubject {
  readonly sort: 'lane' | 'card' | 'link' | 'other'
  readonly count: number
  /** The only one it was about, as the act left it or, where it took it away, as it was; null where there are several. */
  readonly one: MapRecord | null
  /** The level, and the pathway, that all its cards went to from another; null where they stayed or went apart. */
  readonly levelId: string | null
  readonly pathwayId: string | null
  /** Whether every card stayed in its cell. */
  readonly staysInCell: boolean
}

/** What the records that an act has touched have in common; what merely went along with them is left out. */
export function subjectOf(before: CareerMap, after: CareerMap, touchedIds: ReadonlySet<string>): ActSubject {
  const pairs = [...touchedIds].flatMap((id) => {
    const was = before.records.get(id) ?? null
    const is = after.records.get(id) ?? null
    const shown = is ?? was
    return shown === null ? [] : [{ was, is, shown }]
  })
  const lanes = pairs.filter(({ shown }) => shown.kind === 'level' || shown.kind === 'pathway')
  const cards = pairs.filter(({ shown }) => isCard(shown))
  // A credential or a note that stands in no cell hangs on a card: that is the one people see.
  const placed = cards.filter(({ shown }) => isPlaced(shown))
  const links = pairs.filter(({ shown }) => shown.kind === 'link')
  const [sort, chosen] =
    lanes.length > 0
      ? (['lane', lanes] as const)
      : cards.length > 0
        ? (['card', placed.length > 0 ? placed : cards] as const)
        : links.length > 0
          ? (['link', links] as const)
          : (['other', pairs] as const)
  const moves = chosen.flatMap(({ was, is }) =>
    was !== null && is !== null && isPlaced(was) && isPlaced(is) ? [{ was, is }] : [],
  )
  const [only, ...more] = chosen
  return {
    sort,
    count: chosen.length,
    one: more.length === 0 ? (only?.shown ?? null) : null,
    levelId: commonGoal(moves, 'levelId'),
    pathwayId: commonGoal(moves, 'pathwayId'),
    staysInCell: moves.every(
      ({ was, is }) => was.place.levelId === is.place.levelId && was.place.pathwayId === is.place.pathwayId,
    ),
  }
}

interface Move {
  readonly was: PlacedCard
  readonly is: PlacedCard
}

function commonGoal(moves: readonly Move[], lane: 'levelId' | 'pathwayId'): string | null {
  const goals = new Set(moves.map(({ is }) => is.place[lane]))
  const [goal, ...others] = goals
  const isNew = moves.some(({ was, is }) => was.place[lane] !== is.place[lane])
  return goal !== undefined && others.length === 0 && isNew ? goal : null
}
