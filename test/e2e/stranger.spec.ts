import { card, cards, cell, header, links } from './board.ts'
import { expect, expectAccessible, expectSaved, test } from './trellis.ts'

/** The seven filled cells of the published table: first title, postings, wage range. */
const TABLE = [
  ['Information Technology Managers', 78, '$32.22 – $51.22'],
  ['Software Engineers', 247, '$32.83 – $48.76'],
  ['Network Specialists', 186, '$25.33 – $45.86'],
  ['Computer Programmers', 38, '$23.06 – $35.62'],
  ['Technical Support Analysts', 136, '$14.44 – $24.08'],
  ['Computer Network Support Specialists', 7, '$21.97 – $33.36'],
  ['Web Developers', 44, '$19.25 – $33.49'],
] as const

const ROWS = [
  ['BA/BS', '549 postings'],
  ['Associate Degree (2 yrs) or Some College, no degree', '187 postings'],
  ['Certificate (1-2 yrs)', '0 postings'],
  ['High School or GED', '0 postings'],
] as const

test('a stranger opens the Louisville sample and finds the published table @first', async ({ page, trellis }) => {
  await page.goto(trellis.url)
  await expect(page).toHaveTitle(/Career pathway maps/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Career pathway maps')
  await expect(page.getByText('No maps yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: /Louisville IT \(2018\)/ }).check()
  await expect(page.getByLabel('Title')).toHaveValue('Louisville IT (2018)')
  await page.getByRole('button', { name: 'Create the map' }).click()
  await expect(page).toHaveURL(/\/m\/[a-z0-9_-]+/)
  await expectSaved(page)
  await expect(page.getByLabel('Title of the map')).toHaveValue('Louisville IT (2018)')

  for (const [title, postings, wage] of TABLE) {
    const found = card(page, title)
    await expect(found).toBeInViewport({ ratio: 0.99 })
    await expect(found).toContainText(`${postings} postings`)
    await expect(found).toContainText(wage)
    await expect(found).toContainText('an hour')
  }
  expect(TABLE.reduce((sum, [, postings]) => sum + postings, 0)).toBe(736)
  await expect(cards(page).and(page.getByRole('group', { name: /, Occupation, / }))).toHaveCount(7)
  for (const [level, postings] of ROWS) {
    await expect(header(page, level)).toContainText(postings)
  }
  await expect(links(page)).toHaveCount(10)
  await expect(page.getByRole('group', { name: /no high-demand jobs at this level within the pathway/ })).toHaveCount(9)
  await expect(cell(page, 'High School or GED', 'Web and Digital Communications')).toContainText(
    /No high-demand jobs at this level\s*within the pathway/,
  )

  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('table')).toContainText('736 postings')
  await expect(page.getByRole('table').getByText('No high-demand jobs at this level within the pathway')).toHaveCount(9)
})

test('the map’s document holds the published figures with their source @first', async ({ trellis }) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const shared = await trellis.join(id)
  const occupations = shared.all('occupation')
  expect(occupations).toHaveLength(7)
  expect(shared.all('emptyCell')).toHaveLength(9)
  const postings = occupations.map(({ postings: figure }) =>
    figure?.value.state === 'known' ? figure.value.amount : NaN,
  )
  expect(postings.reduce((sum, amount) => sum + amount, 0)).toBe(736)
  for (const { postings: figure, wage } of occupations) {
    expect(figure?.source?.name).toContain('KentuckianaWorks')
    expect(wage?.source?.name).toContain('KentuckianaWorks')
  }
})
