/** What Trellis is for: one link, one hour, an employer without an account, and a map that tells later what changed. */
import type { Locator, Page } from '@playwright/test'

import { ask } from './server.ts'
import { expect, expectSaved, openMap, saveSign, test } from './trellis.ts'

/** The network goes away on purpose. */
test.use({ mayComplain: true })

function entry(page: Page, id: string): Locator {
  return page.locator(`[data-stop="${id}"]`)
}

/** Moves a card to a level by its menu. */
async function moveTo(page: Page, title: string, level: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move the card' })
  await dialog.getByLabel('Level').selectOption({ label: level })
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

test('[1] an hour with an employer: one link, two cards moved, a wage put right, a comment, the Wi-Fi gone and back, the rest confirmed; next quarter the map tells what changed @together', async ({
  page,
  browser,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville IT', 'louisville-it-2018')
  await ask(trellis.url, 'POST', `/maps/${id}/versions`, { name: 'Before the meeting', note: '' })
  await openMap(page, trellis, id, 'table')

  // The convener sends one link.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'New link' }).click()
  await page.getByLabel('For whom').fill('Norton Healthcare')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const made = page.getByRole('dialog', { name: 'The link for Norton Healthcare is ready' })
  const link = new URL(await made.getByLabel('Link', { exact: true }).inputValue())
  await made.getByRole('button', { name: 'Close' }).last().click()
  await page.keyboard.press('Escape')

  // The employer opens it: no account, only a name.
  const context = await browser.newContext()
  const employer = await context.newPage()
  await employer.goto(`${trellis.url}${link.pathname}?view=table${link.hash}`)
  await employer.getByLabel('Your name').fill('Pat Norton')
  await employer.getByRole('button', { name: 'That is me' }).click()

  await moveTo(employer, 'Web Developers', 'BA/BS')
  await moveTo(employer, 'Computer Programmers', 'Associate Degree (2 yrs) or Some College, no degree')

  // The hotel's Wi-Fi drops in the middle; the sign says so, and what is done meanwhile arrives.
  await context.setOffline(true)
  await entry(employer, 'occ_webdevelopers').click()
  const wage = employer.locator('#details').getByRole('textbox', { name: 'Wage range', exact: true })
  await wage.fill('$19.25-36.10/hr')
  await wage.press('Enter')
  await expect(saveSign(employer)).toHaveAccessibleName(/^Saving: (Offline|Saving)/)
  await context.setOffline(false)
  await expectSaved(employer)
  await expect(entry(page, 'occ_webdevelopers')).toBeVisible()
  await expect(page.locator('main')).toContainText('$19.25 – $36.10 an hour')

  // A comment, and a confirmation of what was right all along.
  await entry(employer, 'occ_webdevelopers').click()
  await employer.keyboard.press('k')
  const comment = employer.getByRole('textbox', { name: 'New comment about Web Developers' })
  await comment.fill('We hire at this level since spring.')
  await comment.press('Control+Enter')
  await expect(page.locator('main').getByText('1 comment')).toBeVisible()
  await entry(employer, 'occ_techsupport').click()
  await employer.locator('#details').getByRole('button', { name: 'Confirm…' }).click()
  const confirming = employer.getByRole('dialog')
  await expect(confirming.getByRole('combobox', { name: 'For which employer' })).toHaveValue('Norton Healthcare')
  await confirming.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(confirming).toHaveCount(0)
  await expect(page.locator('main').getByText(/^Confirmed by 1 employer, /)).toBeVisible()
  await context.close()

  // Next quarter: what changed, in words, and by whom as the server knew them.
  await page.getByRole('button', { name: 'History of your changes' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Versions of this map' }).click()
  const versions = page.getByRole('complementary', { name: 'Versions' })
  await versions
    .getByRole('listitem')
    .filter({ hasText: 'Before the meeting' })
    .getByRole('button', { name: /^What to do with the version/ })
    .click()
  await page.getByRole('menuitem', { name: 'Compare with now' }).click()
  await expect(versions).toContainText('2 cards moved, 1 changed')
  await expect(versions).toContainText('Wage high $33.49 → $36.10, source KentuckianaWorks')
})
