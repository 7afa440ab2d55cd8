import { addByPlus, card, cards } from './board.ts'
import { ask } from './server.ts'
import { expect, expectSaved, openMap, saveSign, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']
const OFFLINE = 'Saving: Offline - all saved. Show details'
const WAITING = 'Saving: Offline - not saved yet: keep this tab open. Show details'

test.describe('with a server that goes away', () => {
  test.use({ mayComplain: true })

  test('edits made offline are kept, said to be, and arrive when the server is back @first', async ({
    trellis,
    invite,
  }) => {
    const id = await trellis.createMap('Health care')
    const ana = await invite('Ana', 0)
    const ben = await invite('Ben', 3)
    // Parts are fetched ahead one after the other: this one is asked for when the dialog of Export is there.
    const fetchedAhead = ana.waitForRequest(/CopyPart-.*\.js$/)
    await openMap(ana, trellis, id)
    await openMap(ben, trellis, id)
    await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
    await expect(card(ben, 'Home health aide')).toBeVisible()
    await expectSaved(ana)

    // What was fetched by now opens without a server too. The part of the sign that is still on its way hides none of it.
    await fetchedAhead
    await trellis.kill()
    await expect(saveSign(ana)).toHaveAccessibleName(OFFLINE)
    await saveSign(ana).click()
    await expect(ana.getByText('All your changes so far are saved.')).toBeVisible()
    await ana.keyboard.press('Escape')
    await expect(ana.getByRole('button', { name: 'Only you are here' })).toBeVisible()

    // Both work on, apart from each other; the sign never says "Saved" for what is only here.
    await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
    await addByPlus(ben, CERTIFICATE, PATHWAY, 'Phlebotomist')
    await expect(saveSign(ana)).toHaveAccessibleName(WAITING)
    await saveSign(ana).click()
    await expect(ana.getByText('Keep the tab open until then.')).toBeVisible()
    await ana.keyboard.press('Escape')
    await expect(card(ben, 'Nursing assistant')).toHaveCount(0)
    await ana.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(ana.getByRole('dialog', { name: 'Export' })).toBeVisible()
    await ana.keyboard.press('Escape')

    await trellis.restart()
    for (const page of [ana, ben]) {
      await expectSaved(page)
      await expect(cards(page)).toHaveCount(3)
      await expect(card(page, 'Nursing assistant')).toBeVisible()
      await expect(card(page, 'Phlebotomist')).toBeVisible()
    }
    // What is said to be saved outlives the server's sudden end.
    await trellis.kill()
    await trellis.restart()
    const shared = await trellis.join(id)
    expect(shared.all('occupation')).toHaveLength(3)
  })

  test('a map in the bin is not there, and one moved to the bin while open says so @first', async ({
    page,
    trellis,
  }) => {
    await page.goto(`${trellis.url}/m/nosuchmap`)
    await expect(page.getByRole('alert')).toContainText('There is no such map')
    await page.getByRole('link', { name: 'All maps' }).click()
    await expect(page).toHaveURL(`${trellis.url}/`)

    const id = await trellis.createMap('Short-lived')
    await openMap(page, trellis, id)
    const answer = await ask(trellis.url, 'DELETE', `/maps/${id}`)
    expect(answer.status).toBe(204)
    await expect(saveSign(page)).toHaveAccessibleName('Saving: Not saved. Show details')
    await expect(page.getByRole('alert')).toContainText('This map is no longer on the server.')
    await expect(page.getByRole('alert').getByRole('button', { name: 'Export as JSON' })).toBeVisible()
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('alert')).toContainText('There is no such map')
  })
})
