import type { Locator, Page } from '@playwright/test'

import { card, cards, openDetails } from './board.ts'
import { expect, expectAccessible, expectSaid, openMap, test } from './trellis.ts'

const TECHNICIAN = 'Technical Support Analysts'

test('[7] who types in which field is seen there and on the card, and what they change is ringed once in their color @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana Ruiz', 1)
  const ben = await invite('Ben Cole', 4)
  await openMap(ana, trellis, id, 'map')
  await openMap(ben, trellis, id, 'map')
  await expectPeople(ben, 2)
  await expectPeople(ana, 2)

  const hers = (await openDetails(ana, TECHNICIAN)).getByLabel('Title 1', { exact: true })
  const details = await openDetails(ben, TECHNICIAN)
  const here = details.getByText('Ana Ruiz is typing here')
  await expect(here).toHaveCount(0)
  await hers.press('End')
  await hers.pressSequentially(' II')
  await expect(here).toBeVisible()
  await expect(details.locator('[data-field^="title."]').first()).toContainText('Ana Ruiz is typing here')
  await expect(card(ben, TECHNICIAN)).toHaveAccessibleDescription(/typing here: Ana Ruiz/)

  // He may type there too: it is told, not forbidden.
  await details.getByLabel('Title 1', { exact: true }).pressSequentially('!')
  await expect(ana.getByText('Ben Cole is typing here')).toBeVisible()
  await ben.keyboard.press('Escape')
  await details.getByLabel('Wage range').focus()
  await expect(ana.getByText('Ben Cole is typing here')).toHaveCount(0)

  const [onHis, onHers] = [ringsSeen(ben), ringsSeen(ana)]
  await Promise.all([onHis.start(), onHers.start()])
  await hers.press('Enter')
  await expect(card(ben, `${TECHNICIAN} II`)).toBeVisible()
  await expect.poll(onHis.colors).toEqual(['1'])
  await expect(ben.getByTestId('flash')).toHaveCount(0)
  expect(await onHers.colors()).toEqual([])
  await expectSaid(ben, `Ana Ruiz changed ${TECHNICIAN} II.`)

  // In the table her marks stand at the entry of the card.
  await ben.getByRole('radio', { name: 'Table' }).click()
  await hers.pressSequentially('I')
  await expect(ben.getByRole('main').getByText('typing here: Ana Ruiz')).toBeVisible()
  await hers.press('Escape')
  await ana.getByLabel('Wage range').focus()
  await expect(ben.getByRole('main').getByText('typing here: Ana Ruiz')).toHaveCount(0)
})

test('[7] one follows another until one does something oneself, all are asked to come and may refuse, and a pointer is seen large @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana Ruiz', 1)
  const ben = await invite('Ben Cole', 4)
  const vic = await invite('Vic Lum', 2, { role: 'view', mapId: id })
  await ben.setViewportSize({ width: 1000, height: 700 })
  for (const page of [ana, ben, vic]) await openMap(page, trellis, id, 'map')
  await expectPeople(ben, 3)

  // The list tells who may do what, by what the server says; a second window makes no second person.
  const second = await ana.context().newPage()
  await openMap(second, trellis, id, 'outline')
  const list = await openPeople(ben, 3)
  const rowOf = (name: string): Locator => list.getByRole('listitem').filter({ hasText: name })
  await expect(rowOf('Ana Ruiz')).toContainText('2 windows')
  await expect(rowOf('Vic Lum')).toContainText('guest, can view')
  await expect(rowOf('Ben Cole')).toContainText('(you)')
  await second.close()
  await expect(rowOf('Ana Ruiz')).not.toContainText('windows')

  await list.getByRole('button', { name: 'Follow Ana Ruiz' }).click()
  await expect(list).toBeHidden()
  await expect(note(ben, 'You follow Ana Ruiz on the map')).toBeVisible()
  await expect(note(ana, 'Ben Cole follows you')).toBeVisible()
  // All she sees is in his smaller window, wherever she goes.
  await ana.mouse.move(700, 450)
  for (const by of [300, -150]) {
    const before = await middleOnMap(ben)
    await ana.mouse.wheel(by, by)
    await expect.poll(async () => distance(await middleOnMap(ben), before)).toBeGreaterThan(50)
    await expect.poll(async () => distance(await middleOnMap(ben), await middleOnMap(ana))).toBeLessThan(12)
  }
  await ana.getByRole('radio', { name: 'Table' }).click()
  await expect(note(ben, 'You follow Ana Ruiz, who is at the table')).toBeVisible()
  await expect(ben.getByRole('table')).toBeVisible()
  await expectAccessible(ben)
  // Tab only walks to what can be pressed; any other key is a gesture of one's own.
  await ben.keyboard.press('Tab')
  await expect(note(ben, 'You follow Ana Ruiz, who is at the table')).toBeVisible()
  await ben.getByRole('main').click({ position: { x: 20, y: 400 } })
  await expect(note(ben, /You follow/)).toHaveCount(0)
  await expectSaid(ben, 'You no longer follow Ana Ruiz.')
  await expect(note(ana, /follows you/)).toHaveCount(0)

  // She asks everyone to come: he goes, another does not. One who may only look cannot ask.
  await ana.getByRole('radio', { name: 'Map' }).click()
  await (await openPeople(ana, 3)).getByRole('button', { name: 'Bring everyone to me' }).click()
  const asked = 'Ana Ruiz asks you to come along'
  await note(vic, asked).getByRole('button', { name: 'No thanks' }).click()
  await expect(note(vic, asked)).toHaveCount(0)
  await note(ben, asked).getByRole('button', { name: 'Go' }).focus()
  await ben.keyboard.press('Enter')
  await expect(note(ben, 'You follow Ana Ruiz on the map')).toBeVisible()
  await expect(note(vic, /You follow/)).toHaveCount(0)
  const viewersList = await openPeople(vic, 3)
  await expect(viewersList.getByRole('button', { name: 'Follow Ana Ruiz' })).toBeVisible()
  await expect(viewersList.getByRole('button', { name: 'Bring everyone to me' })).toHaveCount(0)
  await vic.keyboard.press('Escape')
  await ben.keyboard.press('Escape')
  await expect(note(ben, /You follow/)).toHaveCount(0)

  // Her pointer is large for the others as long as she wants it, and takes hold of nothing.
  await ana.keyboard.press('p')
  await expect(note(ana, 'The others see your pointer large')).toBeVisible()
  const technician = await card(ana, TECHNICIAN).boundingBox()
  if (technician === null) throw new Error('The card is not on screen')
  await ana.mouse.move(technician.x + 20, technician.y + 20)
  await ana.mouse.down()
  await ana.mouse.move(technician.x + 320, technician.y + 80, { steps: 6 })
  const pointer = ben.locator('[data-pointing]')
  await expect(pointer).toContainText('Ana Ruiz')
  expect((await pointer.locator('svg').boundingBox())?.width).toBeGreaterThan(40)
  await expect(ben.getByTestId('peer-drag')).toHaveCount(0)
  await ana.mouse.up()
  await ana.keyboard.press('Escape')
  await expect(pointer).toHaveCount(0)

  // Whoever is followed may leave: that is told.
  await ben.keyboard.press('Control+k')
  await ben.getByRole('combobox').fill('Follow Ana')
  await ben.keyboard.press('Enter')
  await expect(note(ben, 'You follow Ana Ruiz on the map')).toBeVisible()
  await ana.close()
  await expect(ben.getByText('Ana Ruiz left. You go your own way again.')).toBeVisible()
  await expect(note(ben, /You follow/)).toHaveCount(0)
})

test('[7] 25 people at once stay readable, on the map, in the table and in the list @together', async ({
  page,
  trellis,
}) => {
  test.slow()
  const id = await trellis.createMap('Louisville', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  const target = await card(page, TECHNICIAN).getAttribute('data-id')
  for (let n = 1; n <= 24; n += 1) {
    const guest = await trellis.join(id, { name: `Guest Number ${n}`, role: n % 6 === 0 ? 'view' : 'edit' })
    guest.show({ color: n % 8, face: 'map', selectedIds: [target], cursor: { x: 90 * n, y: 40 * n } })
  }
  await expectPeople(page, 25)
  // Names of the server, short where there are many; the card names two and counts the rest.
  await expect(page.locator('[data-peer]')).toHaveCount(24)
  await expect(page.locator('[data-peer]').first()).toHaveText(/^G\d$/)
  await expect(card(page, TECHNICIAN).getByText('+22')).toBeVisible()
  expect(await overflowing(cards(page).filter({ hasText: '+22' }))).toBe(false)

  const list = await openPeople(page, 25)
  await expect(list.getByRole('listitem')).toHaveCount(25)
  await expect(list.getByRole('listitem').filter({ hasText: 'can view' })).toHaveCount(4)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByRole('main').getByText('+21')).toBeVisible()
})

async function expectPeople(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('button', { name: `${count} people are here` })).toBeVisible()
}

async function openPeople(page: Page, count: number): Promise<Locator> {
  await page.getByRole('button', { name: `${count} people are here` }).click()
  const list = page.getByRole('dialog', { name: 'Who is here' })
  await expect(list).toBeVisible()
  return list
}

/** A line of the bar about others. */
function note(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Following and invitations' }).getByRole('group', { name: words })
}

/** Counts the rings around what others change, with the color of each: they are soon gone again. */
function ringsSeen(page: Page) {
  return {
    start: () =>
      page.evaluate(() => {
        const seen: string[] = []
        Reflect.set(window, 'ringsSeen', seen)
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes) {
            for (const node of addedNodes) {
              if (node instanceof HTMLElement && node.dataset['testid'] === 'flash') {
                seen.push(node.dataset['flash'] ?? '')
              }
            }
          }
        }).observe(document.body, { childList: true, subtree: true })
      }),
    colors: () => page.evaluate((): unknown => Reflect.get(window, 'ringsSeen')),
  }
}

/** What of the map, in its own px, is in the middle of the canvas. */
async function middleOnMap(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.locator('.react-flow__viewport').evaluate((viewport) => {
    const pane = viewport.closest('.react-flow')?.getBoundingClientRect()
    if (pane === undefined) throw new Error('The canvas is not there')
    const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
    return { x: (pane.width / 2 - e) / zoom, y: (pane.height / 2 - f) / zoom }
  })
}

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Whether the names at a card reach beyond its right edge. */
function overflowing(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const marks = [...element.querySelectorAll('[data-person] span')]
    const right = Math.max(...marks.map((mark) => mark.getBoundingClientRect().right))
    return right > element.getBoundingClientRect().right + 8
  })
}
