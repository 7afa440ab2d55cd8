import type { Locator, Page } from '@playwright/test'

import { card } from './board.ts'
import type { SharedDocument } from './document.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

/** Opens a card's details, as one does who has it selected. */
async function openDetails(page: Page, title: string): Promise<Locator> {
  await card(page, title).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  if (!(await details.isVisible())) await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(title)
  return details
}

/** The codes on the occupation cards of a document, by English title. */
function codesOf(shared: SharedDocument): ReadonlyMap<string, string | null> {
  return new Map(
    shared
      .all('occupation')
      .flatMap(({ titles }) => Object.values(titles).map(({ text, socCode }) => [text['en'] ?? '', socCode] as const)),
  )
}

const codeField = (details: Locator): Locator => details.getByRole('combobox', { name: 'SOC code 1' })

test('[9] a SOC code is found by the words of a job, and by its own beginning @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('IT', 'louisville-it-2018')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'map')
  const details = await openDetails(page, 'Web Developers')
  const field = codeField(details)
  await expect(field).toHaveValue('15-1254')
  await expect(field).toHaveAccessibleDescription('Official title: Web Developers')

  // By words: out of order, cut short.
  await field.fill('develop soft')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options).toHaveText(['15-1252Software Developers'])
  await field.press('Enter')
  await expect(field).toHaveValue('15-1252')
  await expect(options).toHaveCount(0)
  await expectAccessible(page)
  await expect(details.getByText('Official title: Software Developers')).toBeVisible()
  // The card keeps the name the team gave it.
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe('15-1252')

  // By the beginning of the code, with the arrows.
  await field.fill('15-124')
  await expect(options.first()).toHaveText('15-1241Computer Network Architects')
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue('15-1242')
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe('15-1242')

  // Escape gives up what was typed, and the details stay open.
  await field.fill('nurse')
  await expect(options.first()).toBeVisible()
  await field.press('Escape')
  await expect(options).toHaveCount(0)
  await field.press('Escape')
  await expect(field).toHaveValue('15-1242')
  await expectSaved(page)
})

test('[9] a code SOC 2018 does not have is kept and said to be none of its own @editor', async ({ page, trellis }) => {
  const id = await trellis.createMap('IT', 'louisville-it-2018')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'map')
  const details = await openDetails(page, 'Web Developers')
  const field = codeField(details)

  await field.fill('99-1234')
  await field.press('Enter')
  await expect(details.getByText('99-1234 is not one of the 867 occupations of SOC 2018. It is kept')).toBeVisible()
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe('99-1234')

  await field.fill('151250')
  await field.press('Tab')
  await expect(details.getByText('15-1250 is a group of occupations in SOC 2018.')).toBeVisible()
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe('15-1250')

  // Words alone are no code: what to do is said, and nothing changes.
  await field.fill('xylophone juggler')
  await expect(page.getByText('No occupation of SOC 2018 has these words.')).toBeVisible()
  await field.press('Tab')
  await expect(details.getByText('No occupation is called “xylophone juggler”.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(codesOf(shared).get('Web Developers')).toBe('15-1250')

  await field.fill('')
  await field.press('Tab')
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe(null)
  await expect(details.getByText('No occupation is called')).toHaveCount(0)
})

test('[9] a title without a code is looked for as it stands, and one without words takes the official one @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('IT', 'louisville-it-2018')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id, 'map')
  const details = await openDetails(page, 'Web Developers')
  const field = codeField(details)
  await field.fill('')
  await field.press('Tab')
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe(null)

  await field.click()
  await page.getByRole('option', { name: '15-1254 Web Developers' }).click()
  await expect.poll(() => codesOf(shared).get('Web Developers')).toBe('15-1254')

  await details.getByRole('button', { name: 'Add a title' }).click()
  const second = details.getByRole('combobox', { name: 'SOC code 2' })
  await second.fill('web interface')
  await page.getByRole('option', { name: /Web and Digital Interface Designers/ }).click()
  await expect(details.getByLabel('Title 2', { exact: true })).toHaveValue('Web and Digital Interface Designers')
  await expect(second).toHaveValue('15-1255')
  await expect.poll(() => codesOf(shared).get('Web and Digital Interface Designers')).toBe('15-1255')
})

test('[9] a SOC code is chosen by touch, and in Spanish its titles are said to be English @editor @phone', async ({
  page,
  trellis,
}) => {
  await page.addInitScript(() => localStorage.setItem('trellis.me', '{"language":"es"}'))
  const id = await trellis.createMap('IT')
  const shared = await trellis.join(id)
  await page.goto(`${trellis.url}/m/${id}`)
  await page.getByRole('button', { name: /^Agregar una tarjeta en Diploma de secundaria/ }).tap()
  await page.getByRole('table').getByRole('textbox').fill('Enfermeras')
  await page.keyboard.press('Enter')
  await page.getByRole('table').getByRole('button', { name: 'Enfermeras', exact: true }).tap()
  const details = page.getByRole('complementary', { name: 'Detalles' })
  const field = details.getByRole('combobox', { name: 'Código SOC 1' })
  await expect(field).toHaveAccessibleDescription(/Los títulos SOC solo existen en inglés/)
  await field.tap()
  await field.fill('nurse')
  const option = page.getByRole('option', { name: '29-1141 Registered Nurses' })
  await expect(option.getByText('Registered Nurses')).toHaveAttribute('lang', 'en')
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await option.tap()
  await expect(field).toHaveValue('29-1141')
  await expect(details.getByText('Título oficial, en inglés: Registered Nurses')).toBeVisible()
  await expect.poll(() => [...codesOf(shared).values()]).toEqual(['29-1141'])
})
