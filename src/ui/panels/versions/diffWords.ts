/** The difference of two states of a map in words: in one line, entry by entry, as text and as a table. */
import type { DiffEntry, FieldChange, MapDiff } from '../../../analysis/diff/mapDiff.ts'
import { groupOf, summarize } from '../../../analysis/diff/summarize.ts'
import type { DiffCount } from '../../../analysis/diff/summarize.ts'
import type { Words } from '../../../i18n/t.ts'
import { isCard, isPlaced } from '../../../model/kinds.ts'
import { isSameCell } from '../../../model/place.ts'
import { capitalized } from '../../actions/actWords.ts'
import { cellWords, nameWords, sideOf } from './diffNames.ts'
import { fieldWords } from './fieldWords.ts'

export interface EntryWords {
  readonly title: string
  /** Where it moved from and to, then what it says otherwise; of what came or went, what it is and where. */
  readonly details: readonly Detail[]
}

export interface Detail {
  /** Tells it from the others of its entry. */
  readonly id: string
  readonly line: string
}

export function entryWords(entry: DiffEntry, diff: MapDiff, words: Words): EntryWords {
  const name = entryName(entry, diff, words)
  if (entry.sort === 'added' || entry.sort === 'removed') {
    const what = words.t(`diff.entry.${groupOf(entry.kind)}`, { sort: entry.sort })
    return { title: words.t('diff.entryOf', { what, name }), details: whereabouts(entry, diff, words) }
  }
  const moved = entry.isMoved ? [{ id: 'move', line: moveWords(entry, diff, words) }] : []
  const changed = entry.fields.map((change) => ({ id: idOf(change), line: fieldWords(change, diff, words).line }))
  return {
    title: name,
    details: [...moved, ...changed].map(({ id, line }) => ({ id, line: capitalized(line, words) })),
  }
}

function idOf(change: FieldChange): string {
  const { field, key, part } = change
  return [field, key, part, change.type === 'text' ? change.language : null].join(' ')
}

/** What a record is called now or, where it is gone, was called. */
export function entryName(entry: DiffEntry, diff: MapDiff, words: Words): string {
  const side = sideOf(entry)
  const named = entry.named[side]
  return named === null ? words.t('canvas.untitled') : nameWords(named, diff, side, words)
}

/** "3 cards added, 2 changed, 1 link removed"; that nothing differs where nothing does. */
export function summaryWords(diff: MapDiff, { t }: Words): string {
  const counts = summarize(diff)
  const parts = counts.map(({ group, sort, count }: DiffCount, at) => {
    const isMore = counts[at - 1]?.group === group
    if (group === 'settings') return t('diff.count.settings')
    return t(isMore ? `diff.more.${group}` : `diff.count.${group}`, { sort, n: count })
  })
  return parts.length === 0 ? t('diff.none') : parts.join(', ')
}

/** All of it as plain text: the summary, then a line for each entry. */
export function diffText(diff: MapDiff, words: Words): string {
  const lines = diff.entries.map((entry) => {
    const { title, details } = entryWords(entry, diff, words)
    if (details.length === 0) return title
    const isWhole = entry.sort === 'added' || entry.sort === 'removed'
    return words.t(isWhole ? 'diff.aside' : 'diff.entryOf', {
      what: title,
      name: details.map(({ line }) => line).join('; '),
    })
  })
  return [summaryWords(diff, words), ...lines].join('\n')
}

/** All of it as a table with a head, for spreadsheets: a row for each move and each changed field. */
export function diffTable(diff: MapDiff, words: Words): readonly (readonly string[])[] {
  const { t } = words
  const columns = ['kind', 'name', 'change', 'field', 'before', 'after', 'source'] as const
  const rows = diff.entries.flatMap((entry) => {
    const start = [kindWords(entry, words), entryName(entry, diff, words), t(`diff.sort.${entry.sort}`)]
    const isWhole = entry.sort === 'added' || entry.sort === 'removed'
    const moved = entry.isMoved || isWhole ? [placeRow(entry, diff, words)] : []
    const changed = entry.fields.map((change) => {
      const { field, before, after, source } = fieldWords(change, diff, words)
      return [field, before, after, source]
    })
    return [...moved, ...changed].map((end) => [...start, ...end])
  })
  return [columns.map((column) => t(`diff.csv.${column}`)), ...rows]
}

function placeRow(entry: DiffEntry, diff: MapDiff, words: Words): readonly string[] {
  const [before = '', after = ''] = (['before', 'after'] as const).map((side) => {
    const what = spotWords(entry, side, diff, words)
    // Within one cell only the place there tells the two apart.
    return isSamePlace(entry) ? words.t('diff.aside', { what, name: words.number(entry.spot[side]?.at ?? 0) }) : what
  })
  return [before === '' && after === '' ? '' : words.t('diff.csv.place'), before, after, '']
}

function spotWords(entry: DiffEntry, side: 'before' | 'after', diff: MapDiff, words: Words): string {
  const spot = entry.spot[side]
  if (spot === null) return ''
  return spot.cell === null ? words.number(spot.at) : cellWords(spot.cell, diff, side, words)
}

function moveWords(entry: DiffEntry, diff: MapDiff, words: Words): string {
  const { t } = words
  const [from, to] = [spotWords(entry, 'before', diff, words), spotWords(entry, 'after', diff, words)]
  if (entry.kind === 'level') return t('diff.movedLevel', { from, to })
  if (entry.kind === 'pathway') return t('diff.movedPathway', { from, to })
  if (from === '') return t('diff.placed', { to })
  if (to === '') return t('diff.unplaced', { from })
  if (!isSamePlace(entry)) return t('diff.moved', { from, to })
  const { before, after } = entry.spot
  return t('diff.movedWithin', { cell: to, from: before?.at ?? 0, to: after?.at ?? 0 })
}

function isSamePlace({ before, after }: DiffEntry): boolean {
  return (
    before !== null && after !== null && isPlaced(before) && isPlaced(after) && isSameCell(before.place, after.place)
  )
}

/** What a card that came or went is, and where it stands or stood. */
function whereabouts(entry: DiffEntry, diff: MapDiff, words: Words): readonly Detail[] {
  const side = sideOf(entry)
  const record = entry[side]
  if (record === null || !isCard(record)) return []
  const kind = words.t(`kind.${record.kind}`)
  const place = spotWords(entry, side, diff, words)
  const pinned = entry.hangsOn[side]
  if (pinned === null) return [{ id: 'where', line: [kind, place].filter((part) => part !== '').join(' · ') }]
  const key = record.kind === 'note' ? 'inspector.pinnedTo' : 'inspector.attachedTo'
  return [{ id: 'where', line: `${kind} · ${words.t(key, { name: nameWords(pinned, diff, side, words) })}` }]
}

function kindWords({ kind }: DiffEntry, { t }: Words): string {
  switch (kind) {
    case 'settings':
    case 'level':
    case 'pathway':
    case 'link':
    case 'emptyCell':
      return t(`diff.kind.${kind}`)
    default:
      return t(`kind.${kind}`)
  }
}
