import type { Page } from '@playwright/test'

import { addByPlus, card, cards } from './board.ts'
import { ask, makeLink } from './server.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL] = ['New pathway', 'High school diploma or GED']

/** Opens the dialog that shares the open map. */
async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Share this map' })).toBeVisible()
}

test.describe('with sockets that are closed on purpose', () => {
  test.use({ mayComplain: true })

  test('[1] a link for an employer: made, opened in another browser without an account, counted, and ended with them while they type @together', async ({
    page,
    trellis,
    browser,
  }) => {
    const id = await trellis.createMap('Health care')
    await openMap(page, trellis, id, 'map')
    await share(page)
    await page.getByRole('button', { name: 'New link' }).click()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await expect(page.getByText('Say for whom the link is')).toBeVisible()
    await page.getByLabel('For whom').fill('Butte College')
    await expect(page.getByRole('radio', { name: /^Edit As above, and change the map/ })).toBeChecked()
    await page.getByLabel('How many people can open it').fill('2')
    await page.getByRole('button', { name: 'Make the link' }).click()
    const made = page.getByRole('dialog', { name: 'The link for Butte College is ready' })
    await expect(made).toContainText('it is shown this once')
    const link = await made.getByLabel('Link', { exact: true }).inputValue()
    await made.getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByText('not opened yet of 2')).toBeVisible()
    await page.keyboard.press('Escape')

    // The employer: no account, no name yet, and nothing of the link stays in the address.
    const employer = await (await browser.newContext()).newPage()
    await employer.goto(`${link.split('#')[0]}?view=map#${link.split('#')[1]}`)
    await expect(employer).toHaveURL(`${trellis.url}/m/${id}?view=map`)
    const prompt = employer.getByRole('region', { name: 'What should the others call you?' })
    await prompt.getByLabel('Your name').fill('Pat Employer')
    await prompt.getByRole('button', { name: 'That is me' }).click()
    await expect(prompt).toHaveCount(0)
    await addByPlus(employer, SCHOOL, PATHWAY, 'Home health aide')
    await expectSaved(employer)
    await expect(card(page, 'Home health aide')).toBeVisible()

    await share(page)
    await expect(page.getByText('opened once of 2')).toBeVisible()
    await expect(page.getByText('Pat Employer (guest)')).toBeVisible()
    await page.getByRole('button', { name: 'End the link for Butte College' }).click()
    await expect(page.getByRole('dialog')).toContainText('One person loses access now')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Remove Pat Employer' }).click()
    const removal = page.getByRole('dialog', { name: 'Remove Pat Employer from this map?' })
    await expect(removal).toContainText('Nobody else has access by it.')
    await removal.getByRole('checkbox', { name: 'Also end the link for Butte College' }).uncheck()
    await expect(removal).toContainText('As long as a link still works, whoever has it can come in again.')
    await removal.getByRole('checkbox', { name: 'Also end the link for Butte College' }).check()

    // In the middle of a word.
    await card(employer, 'Home health aide').dblclick()
    await employer.keyboard.type('Home health aide, cert')
    await removal.getByRole('button', { name: 'Remove, and end the link' }).click()
    await expect(employer.getByRole('alert')).toContainText('Your access was ended.')
    await employer.keyboard.type('ified')
    await employer.keyboard.press('Enter')
    await expect(employer.getByRole('button', { name: 'Export as JSON' })).toBeVisible()
    const shared = await trellis.join(id)
    expect(shared.all('occupation').map(({ titles }) => Object.values(titles)[0]?.text['en'])).toEqual([
      'Home health aide',
    ])

    await employer.reload()
    await expect(employer.getByRole('heading', { name: 'This map is not open to you' })).toBeVisible()
    await employer.goto(link)
    await expect(employer.getByRole('heading', { name: 'This link was ended' })).toBeVisible()
    await employer.context().close()
  })

  test('[3] a role changed while open: words at once, no more editing, and back again @together', async ({
    trellis,
    invite,
  }) => {
    const id = await trellis.createMap('Health care')
    const { key, grantId } = await makeLink(trellis.url, id, 'edit', 'Partners')
    const ana = await invite('Ana', 0, { role: 'view', mapId: id })
    await ana.goto(`${trellis.url}/m/${id}?view=map#k=${key}`)
    await expect(ana.getByRole('button', { name: 'Add', exact: true })).toBeVisible()
    await addByPlus(ana, SCHOOL, PATHWAY, 'Phlebotomist')
    await expectSaved(ana)

    await ask(trellis.url, 'PATCH', `/maps/${id}/grants/${grantId}`, { role: 'comment' })
    await expect(ana.getByText('You can now read and write comments on this map.')).toBeVisible()
    await expect(ana.getByText('You can comment', { exact: true })).toBeVisible()
    await expect(ana.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0)
    const ben = await invite('Ben', 3)
    await openMap(ben, trellis, id, 'map')
    await addByPlus(ben, SCHOOL, PATHWAY, 'Nursing assistant')
    await expect(card(ana, 'Nursing assistant')).toBeVisible()

    await ask(trellis.url, 'PATCH', `/maps/${id}/grants/${grantId}`, { role: 'edit' })
    await expect(ana.getByText('You can now edit this map.')).toBeVisible()
    await addByPlus(ana, 'Certificate (1-2 years)', PATHWAY, 'Radiographer')
    await expect(card(ben, 'Radiographer')).toBeVisible()
  })

  test('[3] I see and end my own sessions @together', async ({ trellis, browser }) => {
    const id = await trellis.createMap('Health care')
    const { key } = await makeLink(trellis.url, null, 'manage', 'my laptop')
    const laptop = await (await browser.newContext()).newPage()
    await laptop.goto(`${trellis.url}/#k=${key}`)
    await expect(laptop.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    await laptop.getByRole('button', { name: 'You', exact: true }).click()
    await laptop.getByRole('menuitem', { name: 'Signed-in devices…' }).click()
    const devices = laptop.getByRole('dialog', { name: 'Signed-in devices' })
    await expect(devices.getByRole('listitem')).toContainText(['this one'])
    await expectAccessible(laptop)
    await devices.getByRole('button', { name: 'Sign out here' }).click()
    await laptop.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click()
    await expect(laptop.getByRole('heading', { name: 'Open the link you were given' })).toBeVisible()
    await expectAccessible(laptop)
    await laptop.goto(`${trellis.url}/m/${id}`)
    await expect(laptop.getByRole('heading', { name: 'You need a link to this map' })).toBeVisible()
    await laptop.context().close()
  })
})

test('[1] a viewer sees "You can view" and has nothing to edit with, on desk and phone @together @desktop @phone', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana', 0, { role: 'view', mapId: id })
  for (const face of ['map', 'table', 'outline'] as const) {
    await ana.goto(`${trellis.url}/m/${id}?view=${face}`)
    await expect(ana.getByText('You can view', { exact: true })).toBeVisible()
    await expect(ana.locator('#map[data-drawn]')).toBeVisible()
    for (const name of [/^Add/, /^Undo/, /^Connect/, 'Share']) {
      await expect(ana.getByRole('button', { name, exact: true })).toHaveCount(0)
    }
  }
  await ana.getByRole('button', { name: 'You can view. What that means' }).click()
  await expect(ana.getByRole('dialog', { name: 'You can view' })).toContainText('You cannot change it.')
  await ana.keyboard.press('Escape')
  await ana.getByRole('button', { name: 'More', exact: true }).click()
  await expect(ana.getByRole('menuitem', { name: 'Export a picture…' })).toBeVisible()
  for (const name of ['Tidy…', 'Map settings…', 'Share…', 'What happened…', 'Connect…']) {
    await expect(ana.getByRole('menuitem', { name })).toHaveCount(0)
  }
  await ana.keyboard.press('Escape')

  // At home: the map, and why none can be made.
  await ana.goto(trellis.url)
  await expect(ana.getByText('You can open the maps you were invited to.', { exact: false })).toBeVisible()
  await expect(ana.getByRole('link', { name: /^Louisville/ })).toBeVisible()
  await expect(ana.getByRole('button', { name: 'Create the map' })).toHaveCount(0)
  await expect(ana.getByRole('button', { name: /^More for/ })).toHaveCount(0)

  // Who manages this one map has its menu there, without a right on the server.
  const ben = await invite('Ben', 3, { role: 'manage', mapId: id })
  await ben.goto(trellis.url)
  await ben.getByRole('button', { name: /^More for Louisville/ }).click()
  await expect(ben.getByRole('menuitem')).toHaveText([/^Rename/, 'Move to archive', 'Move to bin'])
})

test('[6] the audit tells who came by which link, and is to be had as a file @together', async ({
  page,
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana Ruiz', 0, { role: 'edit', mapId: id })
  await openMap(ana, trellis, id)
  await expect(cards(ana)).toHaveCount(0)
  await openMap(page, trellis, id)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = page.getByRole('dialog', { name: /^Export/ })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    exporting.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'What happened…' }).click()
  const audit = page.getByRole('dialog', { name: 'What happened with this map' })
  await expect(audit.getByText('Ana Ruiz came in by a link')).toBeVisible()
  await expect(audit.getByText(/exported the map/)).toBeVisible()
  await expect(audit.getByRole('listitem').filter({ hasText: 'Ana Ruiz came in' })).toContainText('Link: Ana Ruiz')
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    audit.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('audit.csv')
})
