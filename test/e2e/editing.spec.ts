import {
  addByPlus,
  boxOf,
  card,
  cards,
  cell,
  drag,
  header,
  isInside,
  link,
  links,
  middleOf,
  pressPlus,
  pull,
} from './board.ts'
import { expect, expectSaid, expectSaved, openMap, test } from './trellis.ts'

const PATHWAY = 'New pathway'
const BACHELOR = "Bachelor's degree"
const ASSOCIATE = 'Associate degree or some college'
const CERTIFICATE = 'Certificate (1-2 years)'
const SCHOOL = 'High school diploma or GED'

test('cards are added, titled, dragged and connected by mouse @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id)
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await addByPlus(page, ASSOCIATE, PATHWAY, 'Licensed practical nurse')
  await expect(cards(page)).toHaveCount(2)

  // Escape leaves the title as it was.
  await card(page, 'Nursing assistant').dblclick()
  const title = page.getByRole('textbox', { name: 'Title of the Occupation' })
  await title.fill('Something else')
  await title.press('Escape')
  await expect(card(page, 'Nursing assistant')).toBeVisible()

  // Dragged to another cell: while it is held, the place it would take is lit.
  const target = cell(page, BACHELOR, PATHWAY)
  await pull(page, await middleOf(card(page, 'Licensed practical nurse')), await middleOf(target))
  const place = page.getByTestId('drop-cell')
  await expect(place).toBeVisible()
  expect(await isInside(place, target)).toBe(true)
  await page.mouse.up()
  await expect(place).toBeHidden()
  await expect(card(page, 'Licensed practical nurse')).toHaveAccessibleName(new RegExp(`${BACHELOR}, ${PATHWAY}`))
  expect(await isInside(card(page, 'Licensed practical nurse'), target)).toBe(true)

  // Escape in the middle of a drag leaves everything where it was.
  await pull(page, await middleOf(card(page, 'Licensed practical nurse')), await middleOf(cell(page, SCHOOL, PATHWAY)))
  await page.keyboard.press('Escape')
  await expect(place).toBeHidden()
  await page.mouse.up()
  await expect(card(page, 'Licensed practical nurse')).toHaveAccessibleName(new RegExp(`${BACHELOR}, ${PATHWAY}`))

  // Connected by pulling a link out of a card's handle.
  const lower = card(page, 'Nursing assistant')
  await lower.hover()
  const handle = lower.locator('[data-handle="top"]')
  await drag(page, await middleOf(handle), await middleOf(card(page, 'Licensed practical nurse')))
  await expect(link(page, 'Nursing assistant advances to Licensed practical nurse')).toBeAttached()
  await expectSaid(page, 'Connected.')
  await expectSaved(page)

  const shared = await trellis.join(id)
  const [step] = shared.all('link')
  const byTitle = new Map(shared.all('occupation').map((one) => [Object.values(one.titles)[0]?.text['en'], one]))
  expect(step).toMatchObject({
    relation: 'advances',
    from: byTitle.get('Nursing assistant')?.id,
    to: byTitle.get('Licensed practical nurse')?.id,
  })
  const bachelor = shared.all('level').find(({ label }) => label['en'] === BACHELOR)
  expect(byTitle.get('Licensed practical nurse')?.place.levelId).toBe(bachelor?.id)
})

test('what was done can be undone and done again, step by step @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Logistics')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Material handler')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Forklift operator')
  await card(page, 'Material handler').hover()
  await drag(
    page,
    await middleOf(card(page, 'Material handler').locator('[data-handle="top"]')),
    await middleOf(card(page, 'Forklift operator')),
  )
  await expect(links(page)).toHaveCount(1)

  // Deleting a card takes its links along; one undo brings both back.
  await card(page, 'Forklift operator').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Forklift operator')).toHaveCount(0)
  await expect(links(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Forklift operator')).toBeVisible()
  await expect(links(page)).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(card(page, 'Forklift operator')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: delete' }).click()
  await expect(card(page, 'Forklift operator')).toBeVisible()

  // A copy stands right after its original.
  await card(page, 'Material handler').click()
  await page.keyboard.press('Control+d')
  await expect(card(page, 'Material handler')).toHaveCount(2)
  await expect(card(page, 'Material handler').nth(1)).toHaveAccessibleName(/2 of 2/)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Material handler')).toHaveCount(1)

  // Everything back to the blank map, and there is nothing left to undo.
  const undo = page.getByRole('button', { name: /^Undo/ }).first()
  for (let left = 12; left > 0 && (await undo.getAttribute('aria-disabled')) !== 'true'; left -= 1) {
    await page.keyboard.press('Control+z')
  }
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByText('Nothing stands here yet')).toBeVisible()
  await expectSaved(page)
  const shared = await trellis.join(id)
  expect(shared.all('occupation')).toEqual([])
  expect(shared.all('link')).toEqual([])
})

test('[2] several cards are selected by a frame and by shift-click, and moved together @first @editor', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Construction')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Laborer')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Carpenter')
  await addByPlus(page, ASSOCIATE, PATHWAY, 'Supervisor')
  const selected = cards(page).and(page.getByRole('group', { name: /, selected$/ }))
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)

  const [from, to] = [await boxOf(card(page, 'Carpenter')), await boxOf(card(page, 'Laborer'))]
  await pull(page, { x: from.x - 6, y: from.y - 6 }, { x: to.x + to.width + 6, y: to.y + to.height / 2 })
  await expect(selected).toHaveCount(2)
  await page.mouse.up()
  await expect(card(page, 'Supervisor')).not.toHaveAccessibleName(/selected/)

  await card(page, 'Supervisor').click({ modifiers: ['Shift'] })
  await expect(selected).toHaveCount(3)
  await card(page, 'Carpenter').click({ modifiers: ['Shift'] })
  await expect(selected).toHaveCount(2)
  await expect(card(page, 'Carpenter')).not.toHaveAccessibleName(/selected/)

  const target = cell(page, BACHELOR, PATHWAY)
  await drag(page, await middleOf(card(page, 'Laborer')), await middleOf(target))
  await expect(card(page, 'Laborer')).toHaveAccessibleName(new RegExp(`${BACHELOR}, ${PATHWAY}`))
  await expect(card(page, 'Supervisor')).toHaveAccessibleName(new RegExp(`${BACHELOR}, ${PATHWAY}`))
  await expect(card(page, 'Carpenter')).toHaveAccessibleName(new RegExp(CERTIFICATE.replace(/[()]/g, '.')))
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Laborer')).toHaveAccessibleName(new RegExp(SCHOOL))
  await expect(card(page, 'Supervisor')).toHaveAccessibleName(new RegExp(ASSOCIATE))
})

test('a cell is marked as having no high-demand jobs, and adding an occupation takes the mark away @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Energy')
  await openMap(page, trellis, id)
  const empty = cell(page, BACHELOR, PATHWAY)
  await expect(empty).toHaveAccessibleName(/empty, not looked at yet/)
  await empty.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark: no high-demand jobs' }).click()
  await expect(empty).toHaveAccessibleName(/no high-demand jobs at this level within the pathway/)
  await expect(empty).toContainText(/No high-demand jobs at this level\s*within the pathway/)
  await expectSaved(page)
  const shared = await trellis.join(id)
  expect(shared.all('emptyCell')).toHaveLength(1)

  await pressPlus(page, BACHELOR, PATHWAY)
  await page.keyboard.type('Wind engineer')
  await page.keyboard.press('Enter')
  await expect(empty).toHaveAccessibleName(/1 card/)
  await expect.poll(() => shared.all('emptyCell')).toHaveLength(0)

  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(empty).toHaveAccessibleName(/no high-demand jobs/)
  await expect.poll(() => shared.all('emptyCell')).toHaveLength(1)
})

test('the menu of a cell marks it empty, and takes the mark away', async ({ page, trellis }) => {
  const id = await trellis.createMap('Fresh')
  await openMap(page, trellis, id)
  await page
    .getByRole('group', { name: /empty, not looked at yet/ })
    .first()
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark: no high-demand jobs' }).click()
  await expect(page.getByText('No high-demand jobs at this level within the pathway')).toBeVisible()
  await page.getByRole('group', { name: /no high-demand jobs at this level/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Take the mark away' }).click()
  await expect(page.getByRole('group', { name: /no high-demand jobs at this level/ })).toHaveCount(0)
  await expectSaved(page)
})

test('[4] levels and pathways are added, renamed, recolored and taken away with their cards asked for @editor @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Retail')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Cashier')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Add a pathway…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a pathway' })
  await dialog.getByLabel('Name').fill('Store management')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(cell(page, SCHOOL, 'Store management')).toBeVisible()

  await header(page, PATHWAY).click()
  const change = page.getByRole('dialog', { name: 'Change the pathway' })
  await change.getByLabel('Name').fill('Sales')
  await change.getByRole('radio', { name: 'Olive' }).check()
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(cell(page, SCHOOL, 'Sales')).toBeVisible()
  await expect(header(page, 'Sales')).toHaveAttribute('data-color', 'olive')

  await header(page, 'Sales').click()
  await change.getByRole('button', { name: 'Delete…' }).click()
  const ask = page.getByRole('dialog', { name: 'Delete “Sales”' })
  await expect(ask).toContainText('1 card stands in it. Choose where it goes.')
  await ask.getByLabel('Cards go to').selectOption({ label: 'Store management' })
  await ask.getByRole('button', { name: 'Move the card' }).click()
  await expect(card(page, 'Cashier')).toHaveAccessibleName(/Store management/)
  await expect(header(page, 'Sales')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Cashier')).toHaveAccessibleName(/Sales/)
})

test('what a menu opens for typing keeps the focus', async ({ page, trellis }) => {
  await openMap(page, trellis, await trellis.createMap('Finance'))
  const field = page.getByRole('textbox', { name: 'Title of the Occupation' })
  await cell(page, SCHOOL, PATHWAY).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Add Occupation' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(field).toBeFocused()
  await page.keyboard.type('Teller')
  await page.keyboard.press('Enter')
  await card(page, 'Teller').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Edit title' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(field).toBeFocused()
  await page.keyboard.type('Bank teller')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Bank teller')).toBeFocused()
})
