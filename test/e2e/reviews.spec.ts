/** What employers confirm: asked for by one link, given on a phone, shown on the map, and told when it changed. */
import type { Page, Route } from '@playwright/test'

import { expect, openMap, test } from './trellis.ts'

const WEB = 'occ_webdevelopers'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

function card(page: Page, id: string) {
  return page.locator(`[data-stop="${id}"]`)
}

async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
}

test(
  '[9] an employer confirms on a phone by one link what is asked, and the manager sees who has done what',
  { tag: '@together' },
  async ({ page, browser, trellis }) => {
    const id = await trellis.createMap('Louisville IT', 'louisville-it-2018')
    await openMap(page, trellis, id, 'table')
    await card(page, WEB).click()
    await card(page, 'occ_techsupport').click({ modifiers: ['Shift'] })
    await act(page, 'Review rounds…')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'New round' }).click()
    await dialog.getByLabel('Title').fill('Wages, spring')
    await dialog.getByLabel('By (day)').fill('2031-05-31')
    await expect(dialog.getByLabel('What is asked')).toHaveValue('selected')
    await dialog.getByLabel('New links, one name a line').fill('Norton Healthcare')
    await dialog.getByRole('button', { name: 'Make the round' }).click()
    const link = await dialog.getByLabel('Link for Norton Healthcare', { exact: true }).inputValue()
    await dialog.getByRole('button', { name: 'All rounds' }).click()
    const round = dialog.getByRole('group', { name: 'Wages, spring' })
    await expect(round).toContainText('not opened yet')

    const phone = await browser.newContext(PHONE)
    const employer = await phone.newPage()
    await employer.goto(link)
    await expect(employer.getByRole('heading', { name: 'Wages, spring', level: 1 })).toBeVisible()
    await expect(employer.getByText('Please answer by May 31, 2031.')).toBeVisible()
    await expect(employer.getByText('You answer for Norton Healthcare')).toBeVisible()
    await expect(employer.getByRole('progressbar', { name: '0 of 2 answered' })).toBeAttached()
    await expect(employer.getByRole('listitem')).toHaveCount(2)
    await expect(round).toContainText('opened')
    await expect(round).not.toContainText('not opened yet')

    const yes = employer.getByRole('button', { name: /^Yes, that is right/ })
    await phone.setOffline(true)
    await yes.first().tap()
    await expect(employer.getByRole('alert').filter({ hasText: 'Not sent' })).toBeVisible()
    await phone.setOffline(false)
    await employer.getByRole('button', { name: 'Send again' }).tap()
    await expect(employer.getByText('You confirmed this')).toBeVisible()
    await expect(employer.getByRole('progressbar', { name: '1 of 2 answered' })).toBeAttached()
    await employer.getByRole('button', { name: /^Undo/ }).tap()
    await expect(employer.getByRole('progressbar', { name: '0 of 2 answered' })).toBeAttached()
    await yes.first().tap()
    await expect(employer.getByText('You confirmed this')).toBeVisible()
    await employer.getByRole('button', { name: /^Not quite/ }).tap()
    await employer.getByLabel('What is different?').fill('We start at $24')
    await employer.getByRole('button', { name: 'Send', exact: true }).tap()
    await expect(employer.getByRole('heading', { name: 'Thank you' })).toBeFocused()

    await expect(round).toContainText('1 of 2 confirmed')
    await expect(round).toContainText('1 remark')
    await expect(round).toContainText('We start at $24')
    await round.getByRole('button', { name: 'Close the round' }).click()
    await expect(round.getByText('Closed')).toBeVisible()
    await employer.reload()
    await expect(employer.getByText('This review is closed.')).toBeVisible()
    await expect(employer.getByRole('button', { name: /^(Yes|Undo|Not quite)/ })).toHaveCount(0)
    await phone.close()
  },
)

test(
  '[9] a confirmation shows with employers and date, and a later change is told',
  { tag: '@together' },
  async ({ page, invite, trellis }) => {
    const id = await trellis.createMap('Louisville IT', 'louisville-it-2018')
    await openMap(page, trellis, id, 'table')
    const reviewer = await invite('Norton Healthcare', 2, { role: 'review', mapId: id })
    const dialog = reviewer.getByRole('dialog')
    const claim = dialog.getByLabel('What is said of it')
    // What is known of the link comes late: a dialog opened before it must name its employer all the same.
    const comeLate = async (route: Route): Promise<void> => {
      await expect(claim).toHaveValue('require')
      await route.continue()
    }
    await reviewer.route('**/confirmations', comeLate, { times: 1 })
    await reviewer.goto(`${trellis.url}/m/${id}?view=table`)
    await card(reviewer, WEB).click()
    await reviewer.locator('#details').getByRole('button', { name: 'Confirm…' }).click()
    await claim.selectOption({ label: 'We require this' })
    await expect(dialog.getByRole('combobox', { name: 'For which employer' })).toHaveValue('Norton Healthcare')
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(dialog).toHaveCount(0)

    const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric' }).format(new Date())
    const said = `Confirmed by 1 employer, ${month}`
    await expect(page.locator('main').getByText(said)).toBeVisible()
    await expect(reviewer.locator('main').getByText(said)).toBeVisible()

    await card(page, WEB).click()
    const wage = page.locator('#details').getByRole('textbox', { name: 'Wage range', exact: true })
    await wage.fill('$30-40/hr')
    await wage.press('Enter')
    for (const one of [page, reviewer]) {
      await expect(one.locator('main').getByText(/Changed since 1 employer confirmed it/)).toBeVisible()
      await expect(
        one
          .locator('#details')
          .getByText(/Wage high .*\$40\.00/)
          .first(),
      ).toBeVisible()
    }
    await page.goto(`${trellis.url}/m/${id}?view=map`)
    const node = page.locator(`.react-flow__node[data-id="${WEB}"]`)
    await expect(node).toHaveAttribute('aria-description', /Changed since 1 employer confirmed it/)
    await reviewer
      .locator('#details')
      .getByRole('button', { name: /^Confirm again for Norton Healthcare/ })
      .click()
    await expect(node).toHaveAttribute('aria-description', new RegExp(said))

    // One figure of it: its own mark stands beside it, and is told at the card.
    const here = reviewer.locator('#details').getByText(said, { exact: true })
    await expect(here).toHaveCount(1)
    await reviewer.getByRole('button', { name: 'Confirm this figure: Wage range' }).click()
    await expect(dialog.getByLabel('What is confirmed')).toHaveValue(`figure ${WEB} wage`)
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(here).toHaveCount(2)
    await expect(node).toHaveAttribute('aria-description', new RegExp(`${said}. Wage: ${said}`))
  },
)
