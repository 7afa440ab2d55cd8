import type { Locator, Page } from '@playwright/test'

import { finishByPresses } from './byPresses.ts'
import { test } from './trellis.ts'

/** Nothing is dragged: no button goes up elsewhere than it went down. Keys type text into fields, and no more. */
async function forbidDragsAndKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let down: PointerEvent | null = null
    addEventListener('pointerdown', (event) => void (down = event), true)
    addEventListener(
      'pointerup',
      (event) => {
        if (down !== null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 3) {
          throw new Error('This journey drags nothing')
        }
      },
      true,
    )
    addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted) throw new Error(`This journey presses no keys, but there was ${event.key}`)
      },
      true,
    )
  })
}

test('[7] from a blank map to a finished one by clicks alone: nothing is dragged @editor', async ({
  page,
  trellis,
}) => {
  test.slow()
  await forbidDragsAndKeys(page)
  const hand = {
    page,
    press: (target: Locator) => target.click(),
    markEmpty: async (target: Locator) => {
      await target.click({ button: 'right', position: { x: 10, y: 10 } })
      await page.getByRole('menuitem', { name: 'Mark: no high-demand jobs' }).click()
    },
    // Beside a map this wide they come by themselves.
    showDetails: () => Promise.resolve(),
  }
  await finishByPresses(hand, trellis)
})
