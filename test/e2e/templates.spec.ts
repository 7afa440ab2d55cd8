import { card, cards, header } from './board.ts'
import { expect, expectAccessible, expectSaved, test } from './trellis.ts'

test('[12] a map starts from the template of a sector and is a map like any other @editor', async ({
  page,
  trellis,
}) => {
  await page.goto(trellis.url)
  const form = page.getByRole('form', { name: 'Start a map' })
  await form.getByText('A template of your sector').click()
  await expect(form.getByRole('radio')).toHaveCount(8)
  await form.getByRole('radio', { name: /^Healthcare Nursing, diagnostics/ }).check()
  await expectAccessible(page)
  // The sector lends its name, and one's own words stay.
  await expect(form.getByLabel('Title')).toHaveValue('Healthcare')
  await form.getByRole('radio', { name: /^Manufacturing/ }).check()
  await expect(form.getByLabel('Title')).toHaveValue('Manufacturing')
  await form.getByLabel('Title').fill('Lane County makers')
  await form.getByRole('radio', { name: /^Construction/ }).check()
  await expect(form.getByLabel('Title')).toHaveValue('Lane County makers')
  await form.getByRole('button', { name: 'Create the map' }).click()

  await expect(page).toHaveURL(/\/m\//)
  await expect(page.getByLabel('Title of the map')).toHaveValue('Lane County makers')
  await expect(cards(page)).toHaveCount(16)
  for (const label of ['Carpentry and Concrete', 'Electrical and Solar', 'Plumbing and HVAC']) {
    await expect(header(page, label)).toBeVisible()
  }
  await expect(card(page, 'Construction Laborers')).toContainText('OSHA 10')
  await expect(page.getByText(/\d+ (postings|openings)/)).toHaveCount(0)

  // One's own card, and the code of one that came along.
  await card(page, 'Electricians').click()
  const details = page.getByRole('complementary', { name: 'Details' })
  if (!(await details.isVisible())) await page.keyboard.press('Enter')
  await expect(details.getByRole('combobox', { name: 'SOC code 1' })).toHaveValue('47-2111')
  await details.getByLabel('Title 1', { exact: true }).fill('Union electricians')
  await details.getByLabel('Title 1', { exact: true }).press('Enter')
  await expect(card(page, 'Union electricians')).toBeVisible()
  await expectSaved(page)
})

test('[12] a template speaks Spanish and is started by touch @editor @phone', async ({ page, trellis }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('trellis.me') === null) localStorage.setItem('trellis.me', '{"language":"es"}')
  })
  await page.goto(trellis.url)
  await page.getByText('Una plantilla de su sector').tap()
  const choice = page.getByRole('radio', { name: /^Salud Enfermería/ })
  await page.getByText('Salud', { exact: true }).tap()
  await expect(choice).toBeChecked()
  await page.getByRole('button', { name: 'Crear el mapa' }).tap()
  await expect(page).toHaveURL(/\/m\//)
  await expect(page.getByRole('table')).toContainText('Enfermería')
  await expect(page.getByRole('table')).toContainText('Auxiliares de salud a domicilio')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
