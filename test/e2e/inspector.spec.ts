import { addByPlus, card, cell, header, openDetails, typeInto } from './board.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']

test('[9] a wage is read as it is typed, its unit guessed and put right by one press @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  const details = await openDetails(page, 'Nursing assistant')
  const wage = () => shared.all('occupation')[0]?.wage

  await typeInto(details, 'Wage range', '45k-60k')
  await expect(details.getByText('$45,000 – $60,000 a year. That is $21.63 – $28.85 an hour')).toBeVisible()
  await expect(details.getByText('Taken to be a yearly wage by its size')).toBeVisible()
  await expect(details.getByLabel('Wage range')).toHaveValue('45,000-60,000/yr')
  await typeInto(details, 'Wage range', '500 to 600')
  await expect(details.getByText('Taken to be an hourly wage by its size')).toBeVisible()
  await details.getByText('year', { exact: true }).click()
  await expect(details.getByLabel('Wage range')).toHaveValue('500-600/yr')
  await expect(details.getByText(/Taken to be/)).toHaveCount(0)

  await typeInto(details, 'Wage range', '3,000 a month')
  await expect(details.getByText(/Wages stand on a map by the hour or by the year/)).toBeVisible()
  await typeInto(details, 'Wage range', '$18-24.50/hr')
  await expect(details.getByText(/Wages stand on a map/)).toHaveCount(0)
  await expect(card(page, 'Nursing assistant')).toContainText('$18.00 – $24.50')
  await expectSaved(page)
  expect(wage()).toMatchObject({
    unit: 'hour',
    low: { amount: 18 },
    high: { amount: 24.5 },
    median: { state: 'missing' },
  })

  await typeInto(details, 'Median', '45k')
  await expect(details.getByText(/“45k” does not fit the range/)).toBeVisible()
  await typeInto(details, 'Median', '20')
  await typeInto(details, 'Wage range', '40k-60k')
  await expect(details.getByText(/\$20.00 an hour became \$41,600 a year/)).toBeVisible()
  await expect(details.getByLabel('Median')).toHaveValue('41600')
})

test('[9] several cards are changed together, and what differs is said @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Phlebotomist')
  const details = await openDetails(page, 'Nursing assistant')
  await typeInto(details, 'Openings a year', '100')
  await details.getByRole('combobox', { name: 'Add an employer' }).fill('Norton')
  await page.keyboard.press('Enter')

  await card(page, 'Phlebotomist').click({ modifiers: ['Shift'] })
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('2 things selected')
  const openings = details.getByLabel('Openings a year', { exact: true })
  await expect(openings).toHaveValue('')
  await expect(openings).toHaveAttribute('placeholder', 'various')
  await expect(details.getByRole('listitem').filter({ hasText: 'Norton' })).toContainText('1 of 2')
  await expectAccessible(page)

  await openings.fill('80')
  await openings.press('Tab')
  await expect(card(page, 'Phlebotomist')).toContainText('80 openings')
  await expect(card(page, 'Nursing assistant')).toContainText('80 openings')
  await details.getByRole('combobox', { name: 'Add an employer' }).click()
  await page.getByRole('option', { name: 'Norton' }).click()
  await expect(details.getByRole('listitem').filter({ hasText: 'Norton' })).not.toContainText('of 2')
  await details.getByRole('combobox', { name: 'Add a credential' }).fill('CPR')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('button', { name: 'Edit CPR' })).toBeVisible()
  await expectSaved(page)
  const known = () =>
    shared.all('occupation').map(({ openings: figure, credentials, employers }) => ({
      openings: figure?.value,
      credentials: Object.keys(credentials).length,
      employers: Object.values(employers).map(({ text }) => text),
    }))
  expect(known()).toEqual(
    [1, 2].map(() => ({ openings: { state: 'known', amount: 80 }, credentials: 1, employers: ['Norton'] })),
  )

  // Each was one step.
  await details.getByRole('heading', { level: 2 }).click()
  for (const step of [1, 2, 3]) {
    await page.getByRole('button', { name: /^Undo/ }).first().click()
    await expect(page.getByRole('button', { name: /^Undo/ }).first(), String(step)).toBeVisible()
  }
  await expect(card(page, 'Nursing assistant')).toContainText('100 openings')
  await expect(card(page, 'Phlebotomist')).not.toContainText('openings')
})

test('[9] a source used before brings its link, area and period along @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  const details = await openDetails(page, 'Nursing assistant')
  await typeInto(details, 'Openings a year', '100')
  await details.getByText(/^Source of Openings a year/).click()
  const first = details.locator('details[open]')
  await first.getByRole('combobox', { name: 'Source' }).fill('State projections')
  await page.keyboard.press('Tab')
  await typeInto(first, 'Link to the source', 'https://example.org/projections')
  await typeInto(first, 'Area', 'Kentucky')
  await typeInto(first, 'Period', '2024-2034')
  await details.getByText(/^Source of Openings a year/).click()

  await typeInto(details, 'Completers a year', '40')
  await details.getByText(/^Source of Completers a year/).click()
  const second = details.locator('details[open]')
  await second.getByRole('combobox', { name: 'Source' }).click()
  await page.getByRole('option', { name: /State projections.*Kentucky · 2024-2034/ }).click()
  await expect(second.getByLabel('Link to the source')).toHaveValue('https://example.org/projections')
  await expect(second.getByLabel('Area')).toHaveValue('Kentucky')
  await expectSaved(page)
  expect(shared.all('occupation')[0]?.completers).toMatchObject({
    source: { name: 'State projections', url: 'https://example.org/projections' },
    area: 'Kentucky',
    period: '2024-2034',
  })
})

test('[9] a credential that is only named is opened and put on the map @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  const details = await openDetails(page, 'Nursing assistant')
  await details.getByRole('combobox', { name: 'Add a credential' }).fill('Nurse aide registry')
  await page.keyboard.press('Enter')
  await details.getByRole('button', { name: 'Edit Nurse aide registry' }).click()
  await expect(details).toContainText('Credential · without a place on the map')
  await details.getByRole('button', { name: 'Put on the map…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move the card' })
  await dialog.getByLabel('Level').selectOption(CERTIFICATE)
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('group', { name: /^Nurse aide registry, Credential, Certificate/ })).toBeVisible()
  await expect(details).toContainText(`Credential · ${CERTIFICATE} · ${PATHWAY}`)
})

test('a map’s words are written in every language, and another becomes the main one, as one step', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Map settings…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Map settings' })
  await dialog.getByLabel('Region').fill('Louisville')
  await dialog.getByLabel('Write these words in').selectOption('es')
  const title = dialog.getByLabel('Title')
  await expect(title).toHaveValue('')
  await expect(title).toHaveAttribute('placeholder', 'Health care')
  await title.fill('Salud')
  await dialog.getByLabel('Main language of the map').selectOption('es')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expectSaved(page)
  const settings = () => shared.all('settings')[0]
  expect(settings()).toMatchObject({
    mainLanguage: 'es',
    title: { en: 'Health care', es: 'Salud' },
    region: { en: 'Louisville' },
  })
  await expect(header(page, SCHOOL)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expectSaved(page)
  await expect.poll(() => settings()).toMatchObject({ mainLanguage: 'en', title: { en: 'Health care' }, region: {} })
})

test('tidying a map that is tidy says so', async ({ page, trellis }) => {
  await openMap(page, trellis, await trellis.createMap('Health care'))
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  await expect(cell(page, SCHOOL, PATHWAY)).toBeVisible()
  await card(page, 'Nursing assistant').focus()
  await page.keyboard.press('Shift+T')
  const bar = page.getByRole('region', { name: 'Tidy' })
  await expect(bar).toContainText('This map is tidy already.')
  await bar.getByRole('button', { name: 'Close' }).click()
  await expect(bar).toBeHidden()
})

test('[9] a click shows the details beside the map; keys stay with the card, and a double click types its title @editor', async ({
  page,
  trellis,
}) => {
  await openMap(page, trellis, await trellis.createMap('Louisville', 'louisville-it-2018'))
  const details = page.getByRole('complementary', { name: 'Details' })
  const last = card(page, 'Web Developers')
  await last.dblclick()
  await expect(page.getByRole('textbox', { name: /^Title of the Occ/ })).toBeFocused()
  await expect(details).toBeHidden()
  await page.keyboard.press('Escape')

  await last.click()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Web Developers')
  // The card stood where the details are now: it has come out from under them, and still has the keys.
  await expect
    .poll(async () => ((await last.boundingBox())?.x ?? 0) + 100 < ((await details.boundingBox())?.x ?? 0))
    .toBe(true)
  await page.keyboard.press('ArrowUp')
  await expect(card(page, 'Computer Programmers')).toBeFocused()
})
