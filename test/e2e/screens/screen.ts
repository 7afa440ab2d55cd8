/** What one can have before one's eyes, and the steps to it. Words come from the catalogues, so that each works in every language. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import type { Language, WordKey, Words } from '../../../src/i18n/t.ts'
import { createMap } from '../server.ts'
import type { Maps } from './maps.ts'

/** Where a screen is opened: on which server, in which language, on what. */
export interface Stand extends Maps {
  readonly language: Language
  readonly say: Words['t']
  readonly isPhone: boolean
}

export interface Screen {
  readonly name: string
  /** Only there; on both unless said. */
  readonly on?: 'desktop' | 'phone'
  /** Files under `src/ui` whose menu, popover, dialog or message this screen shows. */
  readonly shows?: readonly string[]
  /** Whether the page writes errors to its console here: where the server is taken away on purpose. */
  readonly mayComplain?: boolean
  /**
   * What of it axe looks at; everything unless said. While the list of a field is open, the library hides all else
   * from ears, so that the rest is looked at on the screen where it is closed.
   */
  readonly within?: string
  readonly open: (page: Page, stand: Stand) => Promise<void>
}

/** Opens a map and waits until it stands; `view` is the part of the link behind `?`. */
export async function openView(page: Page, { url }: Stand, id: string, view: string): Promise<void> {
  await page.goto(`${url}/m/${id}?${view}`)
  // Who may only read sees no sign on a phone as long as all is well: there it is for the program alone.
  await expect(page.locator('header button[data-state="saved"]')).toBeAttached()
  const standing = view.includes('view=map')
    ? page.locator('.react-flow')
    : view.includes('view=outline')
      ? page.locator('main h3')
      : page.locator('main table')
  await expect(standing.first()).toBeVisible()
}

/** Opens a map of its own, which may be changed. */
export async function openOwn(page: Page, stand: Stand, link: string): Promise<string> {
  const id = await createMap(stand.url, 'Louisville IT (2018)', 'louisville-it-2018')
  await openView(page, stand, id, link)
  return id
}

/** A card, a level or a pathway of whichever view is shown, by its id. */
export function stop(page: Page, id: string): Locator {
  return page.locator(`.react-flow__node[data-id="${id}"], [data-stop="${id}"]`)
}

/** Does an act by its name in the command palette, as everyone can from everywhere. */
export async function act(page: Page, { say }: Stand, key: WordKey): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: say('action.palette') })
  await palette.getByRole('combobox').fill(say(key))
  await expect(palette.getByRole('option').first()).toContainText(say(key))
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
}

/** Opens a menu by its button. */
export async function openMenu(button: Locator): Promise<void> {
  await button.click()
  await expect(button.page().getByRole('menu')).toBeVisible()
}

/** The one dialog or popover that is open. */
export async function expectDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Opens the table with one card chosen, and its details beside it. */
export async function chooseCard(page: Page, stand: Stand, id: string): Promise<void> {
  await openView(page, stand, stand.sample, 'view=table')
  await stop(page, id).click()
  await expect(page.locator('#details h2')).toBeVisible()
}
