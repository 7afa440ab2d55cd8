import { fold } from '../../../model/fold.ts'
import type { Command, CommandGroup } from '../../parts/CommandList.tsx'

/**
 * How well a text answers what was typed: 0 begins with it, 1 has a word that begins with the first one typed, 2
 * holds all words somewhere; null leaves some out. Order of words, case and accents do not count.
 */
export function rankOf(text: string, query: string): number | null {
  const folded = fold(text)
  const asked = fold(query)
  const words = asked.split(' ').filter(Boolean)
  if (!words.every((word) => folded.includes(word))) return null
  if (folded.startsWith(asked)) return 0
  return folded.split(/[^\p{L}\p{N}]+/u).some((own) => own.startsWith(words[0] ?? '')) ? 1 : 2
}

/** Commands that answer what was typed, the best first and what cannot be done last; else in their own order. */
export function bestFirst(commands: readonly Command[], query: string): readonly Command[] {
  return commands
    .flatMap((command) => {
      const rank = rankOf(command.label, query)
      return rank === null ? [] : [{ command, rank: command.reason === null ? rank : rank + 3 }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ command }) => command)
}

interface RestLabels {
  readonly recent: string
  readonly later: string
}

/** The commands used last, the latest first; then the others in their groups; at the end all that cannot be done now. */
export function recentFirst(
  groups: readonly CommandGroup[],
  recentIds: readonly string[],
  labels: RestLabels,
): readonly CommandGroup[] {
  const all = groups.flatMap(({ items }) => items)
  const recent = recentIds.flatMap((id) => all.filter((one) => one.id === id && one.reason === null))
  const rest = groups.map((group) => ({
    ...group,
    items: group.items.filter((one) => one.reason === null && !recent.includes(one)),
  }))
  const later = all.filter(({ reason }) => reason !== null)
  return withoutEmpty([
    { id: 'recent', label: labels.recent, items: recent },
    ...rest,
    { id: 'later', label: labels.later, items: later },
  ])
}

/** Groups whose first command answers best go first: a card's own title before the step that once added it. */
export function bestGroupFirst(groups: readonly CommandGroup[], query: string): readonly CommandGroup[] {
  const rankIn = ({ items: [first] }: CommandGroup): number => {
    if (first === undefined) return Infinity
    const rank = rankOf(first.label, query) ?? 3
    return first.reason === null ? rank : rank + 3
  }
  return groups.toSorted((a, b) => rankIn(a) - rankIn(b))
}

export function withoutEmpty(groups: readonly CommandGroup[]): readonly CommandGroup[] {
  return groups.filter(({ items }) => items.length > 0)
}
