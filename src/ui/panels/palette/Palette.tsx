import { useState } from 'react'

import { useWords } from '../../words.tsx'
import { CommandList } from '../../parts/CommandList.tsx'
import type { Command, CommandGroup } from '../../parts/CommandList.tsx'
import { bestFirst, bestGroupFirst, recentFirst, withoutEmpty } from './matching.ts'
import { readRecent, rememberRecent } from './recent.ts'

interface PaletteProps {
  readonly title: string
  /** All acts, in their groups. */
  readonly acts: readonly CommandGroup[]
  /** What else answers to what is typed, and is gone to: cards, maps. Not asked while nothing is. */
  readonly jumps: (query: string) => readonly CommandGroup[]
  readonly onClose: () => void
}

/** Every act there is, found by typing, and the cards or maps one can go to. */
export function Palette({ title, acts, jumps, onClose }: PaletteProps) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  const [recentIds] = useState(readRecent)
  const isAsked = query.trim() !== ''
  const all = acts.flatMap(({ items }) => items)
  const groups = isAsked
    ? bestGroupFirst(
        withoutEmpty([{ id: 'acts', label: t('palette.acts'), items: bestFirst(all, query) }, ...jumps(query)]),
        query,
      )
    : recentFirst(acts, recentIds, { recent: t('palette.recent'), later: t('palette.later') })

  const handleChoose = (command: Command): void => {
    if (all.includes(command)) rememberRecent(command.id)
    command.run()
  }
  return (
    <CommandList
      title={title}
      query={query}
      groups={groups}
      count={t('palette.count', { n: groups.reduce((sum, { items }) => sum + items.length, 0) })}
      empty={t('shell.noMatch')}
      onQuery={setQuery}
      onChoose={handleChoose}
      onClose={onClose}
    />
  )
}
