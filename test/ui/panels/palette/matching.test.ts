import { Search } from 'lucide-react'
import { describe, expect, it } from 'vitest'

import type { Command } from '../../../../src/ui/parts/CommandList.tsx'
import { bestFirst, bestGroupFirst, rankOf, recentFirst } from '../../../../src/ui/panels/palette/matching.ts'

function command(id: string, label: string, reason: string | null = null): Command {
  return {
    id,
    label,
    reason,
    detail: null,
    icon: Search,
    shortcut: null,
    isOn: undefined,
    takesFocus: false,
    run: () => {},
  }
}

describe('rankOf', () => {
  it('takes words in any order, without case and accents', () => {
    expect(rankOf('Agregar una trayectoria…', 'TRAYECTORIA agregar')).not.toBeNull()
    expect(rankOf('Cambiar el título', 'titulo')).not.toBeNull()
    expect(rankOf('Add a level…', 'add pathway')).toBeNull()
  })

  it('puts what begins so before what has such a word, and that before what has it inside of one', () => {
    expect(rankOf('Move to…', 'mo')).toBe(0)
    expect(rankOf('Not moved', 'mo')).toBe(1)
    expect(rankOf('Remote', 'mo')).toBe(2)
  })
})

describe('bestFirst', () => {
  it('puts what cannot be done now last, however well it answers', () => {
    const found = bestFirst([command('a', 'Move to…', 'why'), command('b', 'Remote'), command('c', 'Tidy')], 'mo')
    expect(found.map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

describe('recentFirst', () => {
  const groups = [
    { id: 'edit', label: 'Change', items: [command('a', 'A'), command('b', 'B', 'why')] },
    { id: 'view', label: 'View', items: [command('c', 'C')] },
  ]

  it('names each once: what was used last, the rest in its groups, and what cannot be done', () => {
    const shown = recentFirst(groups, ['c', 'b', 'gone'], { recent: 'Last used', later: 'Not now' })
    expect(shown.map(({ label, items }) => [label, ...items.map(({ id }) => id)])).toEqual([
      ['Last used', 'c'],
      ['Change', 'a'],
      ['Not now', 'b'],
    ])
  })
})

describe('bestGroupFirst', () => {
  it('puts a card by its own title before the act that could undo it, and acts first where both answer alike', () => {
    const acts = { id: 'acts', label: 'Acts', items: [command('undo', 'Undo: add Bridge class')] }
    const cards = { id: 'cards', label: 'Cards', items: [command('card', 'Bridge class')] }
    expect(bestGroupFirst([acts, cards], 'bridge').map(({ id }) => id)).toEqual(['cards', 'acts'])
    expect(bestGroupFirst([acts, cards], 'class').map(({ id }) => id)).toEqual(['acts', 'cards'])
  })
})
