/** Holds the list of screens (test/e2e/screens) to what the interface can show: each is looked at with axe and by eye. */
import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { SCREENS } from '../e2e/screens/screens.ts'

const ui = new URL('../../src/ui/', import.meta.url)
/** What comes up over a page or in place of it. */
const SHOWN = /<(Dialog|CommandList|MenuButton|MenuPopup|PopoverButton|StateMessage)(?=[\s>])/

describe('the screens that are looked at', () => {
  it('show every menu, popover, dialog and message there is', () => {
    const drawing = globSync('**/*.tsx', { cwd: ui }).filter(
      (path) => !path.startsWith('parts/') && SHOWN.test(readFileSync(new URL(path, ui), 'utf8')),
    )
    const looked = new Set(SCREENS.flatMap(({ shows = [] }) => shows))
    expect(drawing.filter((path) => !looked.has(path))).toEqual([])
    expect([...looked].filter((path) => globSync(path, { cwd: ui }).length === 0)).toEqual([])
  })

  it('have a name each', () => {
    expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length)
  })
})
