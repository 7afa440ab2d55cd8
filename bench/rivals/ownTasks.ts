/** How long our main thread is busy at a stretch while someone types in the inspector, and while others edit the map. */
import type { Browser } from '@playwright/test'

import { writeChanges } from '../../src/doc/apply.ts'
import type { Change } from '../../src/model/change.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { SyncClient } from '../../test/helpers/syncClient.ts'
import { waitFor } from '../../test/helpers/waitFor.ts'
import { longestTaskDuring } from './trace.ts'
import type { Tasks } from './trace.ts'
import { cardsInSight, gripOf, inOwnPage } from './visit.ts'
import type { Scene, Sight } from './visit.ts'

const TYPED = ' at work'
const EDITS = 24
const BETWEEN_MS = 120

/** Types into the title of a card in view, in the inspector. */
export function measureTyping(browser: Browser, scene: Scene, sight: Sight): Promise<Tasks> {
  return inOwnPage(browser, scene, sight, async (page) => {
    const at = gripOf(scene, sight)
    await page.mouse.click(at.x, at.y)
    const field = page.getByRole('complementary').getByRole('textbox').first()
    await field.click()
    await page.keyboard.press('End')
    const before = await field.inputValue()
    const tasks = await longestTaskDuring(browser, page, async () => {
      await page.keyboard.type(TYPED, { delay: BETWEEN_MS })
      // Leaving the field is part of it: what was not written yet is written now.
      await page.keyboard.press('Tab')
    })
    const after = await field.inputValue()
    if (after !== before + TYPED) throw new Error(`The field holds "${after}", not what was typed`)
    return tasks
  })
}

/** Another client renames cards in view and moves them to where their neighbors stand, by turns. */
export function measureEdits(
  browser: Browser,
  scene: Scene,
  sight: Sight,
  occupations: readonly Occupation[],
): Promise<Tasks> {
  return inOwnPage(browser, scene, sight, async (page) => {
    const { origin, pathname } = new URL(scene.ownUrl)
    const client = new SyncClient(`${origin.replace('http', 'ws')}/sync/${pathname.split('/').at(-1) ?? ''}`)
    await waitFor(() => client.isSynced, 'the map')
    const shown = new Set(cardsInSight(scene, sight).map((card) => card.id))
    const changes = changesTo(occupations.filter(({ id }) => shown.has(id)))
    const tasks = await longestTaskDuring(browser, page, async () => {
      for (const change of changes) {
        writeChanges(client.doc, [change], 'bench')
        await new Promise((done) => setTimeout(done, BETWEEN_MS))
      }
      await waitFor(() => client.acknowledged === client.sent, 'the last edit on disk')
    })
    client.leave()
    return tasks
  })
}

function changesTo(occupations: readonly Occupation[]): readonly Change[] {
  return Array.from({ length: EDITS }, (_, edit) => {
    const one = occupations[edit % occupations.length]
    const other = occupations[(edit + 1) % occupations.length]
    const [key] = Object.keys(one?.titles ?? {})
    if (one === undefined || other === undefined || key === undefined) throw new Error('There is no occupation in view')
    const value = { text: { en: `Renamed ${edit}` }, socCode: null, order: 'a0' }
    return edit % 2 === 0
      ? { type: 'setEntry', id: one.id, field: 'titles', key, value }
      : { type: 'set', id: one.id, field: 'place', value: other.place }
  })
}
