/** Keeping a copy of the open map on the device, where saving is explained. */
import type { Page } from '@playwright/test'

import { expect, saveSign } from './trellis.ts'

export async function keepCopy(page: Page): Promise<void> {
  await pressKeep(page)
  await expect(page.getByText('This map is kept on this device now')).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Asks for a copy, whatever comes of it. */
export async function pressKeep(page: Page): Promise<void> {
  await saveSign(page).click()
  await page.getByRole('switch', { name: 'Keep a copy of this map on this device' }).click()
}
