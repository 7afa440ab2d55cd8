import type { RecordKind } from '../../model/kinds.ts'
import type { DiffEntry, DiffSort, MapDiff } from './mapDiff.ts'

/** What differences are counted and listed under. */
export const DIFF_GROUPS = ['card', 'link', 'level', 'pathway', 'mark', 'settings'] as const
export type DiffGroup = (typeof DIFF_GROUPS)[number]

export const DIFF_SORTS = ['added', 'removed', 'moved', 'changed'] as const

/** The group a record's difference belongs to. */
export function groupOf(kind: RecordKind): DiffGroup {
  switch (kind) {
    case 'settings':
    case 'level':
    case 'pathway':
    case 'link':
      return kind
    case 'emptyCell':
      return 'mark'
    default:
      return 'card'
  }
}

export interface DiffCount {
  readonly group: DiffGroup
  readonly sort: DiffSort
  readonly count: number
}

/** How many records of each group differ and how; what moved and changed counts as both. Zeros are left out. */
export function summarize(diff: MapDiff): readonly DiffCount[] {
  const counts = DIFF_GROUPS.flatMap((group) => {
    const entries = diff.entries.filter(({ kind }) => groupOf(kind) === group)
    return DIFF_SORTS.map((sort) => ({ group, sort, count: entries.filter((entry) => isOfSort(entry, sort)).length }))
  })
  return counts.filter(({ count }) => count > 0)
}

function isOfSort(entry: DiffEntry, sort: DiffSort): boolean {
  return entry.sort === sort || (sort === 'moved' && entry.isMoved)
}
