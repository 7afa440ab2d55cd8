import { addByPlus, card } from './board.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

test('[13] the history names acts, and goes back several at once @editor', async ({ page, trellis }) => {
  await openMap(page, trellis, await trellis.createMap('IT'))
  const history = page.getByRole('button', { name: 'History of your changes' })
  await history.click()
  await expect(page.getByRole('menuitem')).toHaveText(['You have not changed anything yet'])
  await page.keyboard.press('Escape')

  const [school, certificate] = ['High school diploma or GED', 'Certificate (1-2 years)']
  await addByPlus(page, school, 'New pathway', 'Software Engineers')
  await addByPlus(page, certificate, 'New pathway', 'Web Developers')

  // What is deleted can be had back from the message that says so.
  await card(page, 'Software Engineers').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Software Engineers')).toHaveCount(0)
  const toast = page.getByRole('dialog').filter({ hasText: '“Software Engineers” was deleted.' })
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Software Engineers')).toBeVisible()

  await card(page, 'Software Engineers').click()
  await page.keyboard.press('Control+d')
  await expect(card(page, 'Software Engineers')).toHaveCount(2)
  await card(page, 'Web Developers').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Web Developers')).toHaveCount(0)
  await history.click()
  const rows = page.getByRole('menuitem')
  await expect(rows.nth(0)).toHaveText('Delete Web Developers')
  await expect(rows.nth(1)).toHaveText('Duplicate Software Engineers')
  await expect(rows.nth(2)).toHaveText('Change Web Developers')
  await expectAccessible(page)
  await rows.filter({ hasText: 'Duplicate' }).click()
  await expect(card(page, 'Web Developers')).toBeVisible()
  await expect(card(page, 'Software Engineers')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Redo: duplicate Software Engineers' })).toBeVisible()

  // And forth again, by keys alone.
  await history.focus()
  await page.keyboard.press('Enter')
  await expect(rows.first()).toHaveText('Redo: delete Web Developers')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Web Developers')).toHaveCount(0)
  await expect(card(page, 'Software Engineers')).toHaveCount(2)
  await expectSaved(page)
})
