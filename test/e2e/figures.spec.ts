import { addByPlus, card, cell, drag, header, link, middleOf, openDetails, spotOn, typeInto } from './board.ts'
import { expect, expectAccessible, expectSaved, openMap, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']

test('figures are typed with their source, and the overlay says what they come to @first', async ({
  page,
  trellis,
}) => {
  const id = await trellis.createMap('Health care')
  const shared = await trellis.join(id)
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Nursing assistant')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Phlebotomist')
  const details = await openDetails(page, 'Nursing assistant')

  await typeInto(details, 'Wage range', '18-24.5')
  await expect(
    details.getByText('$18.00 – $24.50 an hour. That is $37,440 – $50,960 a year at 2,080 hours.'),
  ).toBeVisible()
  await expect(card(page, 'Nursing assistant')).toContainText('$18.00 – $24.50')
  await typeInto(details, 'Job postings', '1,250')
  await expect(card(page, 'Nursing assistant')).toContainText('1,250 postings')
  await expect(header(page, SCHOOL)).toContainText('1,250 postings')
  await expect(header(page, PATHWAY)).toContainText('1,250 postings')

  // Something that is no number is said to be none, and changes nothing.
  await typeInto(details, 'Openings a year', 'many')
  await expect(details.getByText(/“many” is not understood as a number/)).toBeVisible()
  expect(shared.all('occupation').every(({ openings }) => openings === null)).toBe(true)

  await typeInto(details, 'Openings a year', '100')
  await expect(details.getByText('Not enough data: annual completers are not known.')).toBeVisible()
  await details.getByText(/^Source of Openings a year/).click()
  const source = details.locator('details[open]')
  await typeInto(source, 'Source', 'State projections 2024-2034')
  await typeInto(source, 'Link to the source', 'https://example.org/projections')
  await expect(details.getByText('Source of Openings a year: State projections 2024-2034')).toBeVisible()

  for (const [completers, words] of [
    ['40', 'Gap of 60: 100 openings, 40 completers; ratio 0.4.'],
    ['75', 'Mild gap of 25: 100 openings, 75 completers; ratio 0.75.'],
    ['100', 'Balanced: 100 openings, 100 completers; ratio 1.'],
    ['130', 'Mild oversupply of 30: 100 openings, 130 completers; ratio 1.3.'],
    ['200', 'Oversupply of 100: 100 openings, 200 completers; ratio 2.'],
    ['40', 'Gap of 60: 100 openings, 40 completers; ratio 0.4.'],
  ] as const) {
    await typeInto(details, 'Completers a year', completers)
    await expect(details.getByText(words)).toBeVisible()
  }
  await expectSaved(page)
  const figures = shared.all('occupation').find(({ openings }) => openings !== null)
  expect(figures).toMatchObject({
    wage: { unit: 'hour', low: { state: 'known', amount: 18 }, high: { state: 'known', amount: 24.5 } },
    postings: { value: { state: 'known', amount: 1250 } },
    openings: {
      value: { state: 'known', amount: 100 },
      source: { name: 'State projections 2024-2034', url: 'https://example.org/projections' },
    },
    completers: { value: { state: 'known', amount: 40 }, source: null },
  })

  // The overlay: gap, ratio and band in words; not enough data is a state of its own.
  await page.getByRole('button', { name: 'Gap overlay' }).click()
  await expect(page.getByRole('button', { name: 'Gap overlay' })).toHaveAttribute('aria-pressed', 'true')
  await expect(card(page, 'Nursing assistant')).toHaveAccessibleName(
    /gap 60: 100 openings, 40 completers a year, ratio 0\.4/,
  )
  await expect(card(page, 'Nursing assistant')).toContainText('gap 60 · R 0.4')
  await expect(card(page, 'Phlebotomist')).toHaveAccessibleName(/not enough data/)
  await expect(card(page, 'Phlebotomist')).toContainText('not enough data')
  await expect(header(page, SCHOOL)).toContainText('gap 60')
  await expect(header(page, PATHWAY)).toContainText('gap 60')
  const legend = page.getByRole('region', { name: 'Legend' })
  // It tells what is drawn, and no more.
  await expect(legend.getByRole('listitem')).toHaveText([/^gap\s*< 0\.6$/, /^not enough data\s*unknown, or under 10/])
  await expectAccessible(page)

  // Withheld and missing are not zero.
  await typeInto(details, 'Completers a year', '*')
  await expect(details.getByText('withheld by the publisher')).toBeVisible()
  await expect(details.getByText('Not enough data: annual completers are not known.')).toBeVisible()
  await expect(card(page, 'Nursing assistant')).toContainText('not enough data')
})

test('the overlay’s totals add up by cell, row and column @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id)
  await page.getByRole('button', { name: 'Gap overlay' }).click()
  await expect(card(page, 'Software Engineers')).toContainText('gap 112 · R 0.55')
  await expect(card(page, 'Computer Network Support Specialists')).toContainText('not enough data')

  // The row by hand, from the document: bachelor's.
  const shared = await trellis.join(id)
  const known = shared
    .all('occupation')
    .filter(({ place }) => place.levelId === 'lvl_bachelor')
    .map(({ openings, completers }) => [amountOf(openings), amountOf(completers)] as const)
    .filter(([demand, supply]) => demand >= 10 && !Number.isNaN(supply))
  const gap = known.reduce((sum, [demand, supply]) => sum + demand - supply, 0)
  await expect(header(page, 'BA/BS')).toContainText(String(gap))
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('rowheader', { name: /^BA\/BS/ })).toContainText(String(gap))
  await expect(page.getByRole('table')).toContainText('not enough data')
})

test('gap notes are pinned to a card, a cell and a link @first', async ({ page, trellis }) => {
  const id = await trellis.createMap('Health care')
  await openMap(page, trellis, id)
  await addByPlus(page, SCHOOL, PATHWAY, 'Home health aide')
  await addByPlus(page, CERTIFICATE, PATHWAY, 'Phlebotomist')
  await card(page, 'Home health aide').hover()
  await drag(
    page,
    await middleOf(card(page, 'Home health aide').locator('[data-handle="top"]')),
    await middleOf(card(page, 'Phlebotomist')),
  )
  const pin = async (where: string, kind: string, text: string): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Pin a note…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pin a note' })
    await expect(dialog).toHaveAccessibleDescription(where)
    await dialog.getByLabel('What kind of note').selectOption(kind)
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect(dialog.getByText('Write the note first.')).toBeVisible()
    await dialog.getByLabel('Text').fill(text)
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
  await card(page, 'Phlebotomist').click({ button: 'right' })
  await pin('On: Phlebotomist', 'Training gap', 'No evening class')
  await expect(card(page, 'Phlebotomist')).toContainText('No evening class')
  await cell(page, "Bachelor's degree", PATHWAY).click({ button: 'right' })
  await pin(`On the cell Bachelor's degree, ${PATHWAY}`, 'Missing support', 'Child care')
  await expect(cell(page, "Bachelor's degree", PATHWAY)).toContainText('Child care')
  const step = link(page, 'Home health aide advances to Phlebotomist')
  const spot = await spotOn(step)
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  await pin('On: Home health aide advances to Phlebotomist', 'Barrier', 'Fees for the test')
  await expect(page.getByText('Barrier: Fees for the test')).toBeVisible()
  await expectSaved(page)

  const shared = await trellis.join(id)
  const [onCard] = shared
    .all('occupation')
    .filter(({ titles }) => Object.values(titles).some(({ text }) => text['en'] === 'Phlebotomist'))
  const bachelor = shared.all('level').find(({ label }) => label['en'] === "Bachelor's degree")
  expect(
    new Map(shared.all('note').map(({ noteType, target, text }) => [noteType, { target, words: text['en'] }])),
  ).toEqual(
    new Map([
      ['trainingGap', { target: { on: 'record', recordId: onCard?.id }, words: 'No evening class' }],
      [
        'missingSupport',
        {
          target: { on: 'cell', levelId: bachelor?.id, pathwayId: shared.all('pathway')[0]?.id },
          words: 'Child care',
        },
      ],
      ['barrier', { target: { on: 'record', recordId: shared.all('link')[0]?.id }, words: 'Fees for the test' }],
    ]),
  )
})

function amountOf(figure: { readonly value: { readonly state: string; readonly amount?: number } } | null): number {
  return figure?.value.amount ?? Number.NaN
}
