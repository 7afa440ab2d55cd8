/** What a browser may do to those who work without a network: two windows, no room, no store at all, a new program. */
import type { Page } from '@playwright/test'

import { addByPlus, card, cards } from './board.ts'
import { keepCopy, pressKeep } from './keeping.ts'
import { startReleases } from './releases.ts'
import { expect, expectSaved, openMap, saveSign, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']
const SAVED = 'Saving: Offline - all saved. Show details'
const IN_TAB = 'Saving: Offline - not saved yet: keep this tab open. Show details'
const KEPT = 'Saving: Offline - kept on this device, will be sent. Show details'

/** For a program to take the place of another. */
const PATIENCE = { timeout: 120_000 }
/** How the name of every set of files kept by the service worker begins. */
const SET = 'trellis-shell-'

test.use({ mayComplain: true })

test('[12] two windows of one browser see each other without a network, and one brings what the other did @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const first = await invite('Ana', 0, { role: 'edit', mapId: id })
  await openMap(first, trellis, id, 'map')
  const second = await first.context().newPage()
  await openMap(second, trellis, id, 'map')
  for (const page of [first, second]) await expect(page.locator('[data-drawn]')).toBeVisible()

  await first.context().setOffline(true)
  await expect(saveSign(second)).toHaveAccessibleName(SAVED)
  await addByPlus(first, SCHOOL, PATHWAY, 'Home health aide')
  await expect(card(second, 'Home health aide')).toBeVisible()
  // To know of it is not to have it saved.
  for (const page of [first, second]) await expect(saveSign(page)).toHaveAccessibleName(IN_TAB)
  await addByPlus(second, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(card(first, 'Nursing assistant')).toBeVisible()
  // Undo takes back what was done here, and nothing of the other window.
  await second.getByRole('button', { name: 'Undo: change Nursing assistant' }).click()
  await second.getByRole('button', { name: /^Undo: add/ }).click()
  await expect(cards(first)).toHaveCount(1)
  await expect(second.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()

  await first.close()
  await first.context().setOffline(false)
  await expectSaved(second)
  const shared = await trellis.join(id)
  expect(shared.all('occupation')).toHaveLength(1)
})

test('[12] a browser that lets nothing be kept says so, and what is done without a network is in the tab @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0, { role: 'edit', mapId: id })
  await ana.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A mutation operation was attempted on a database that did not allow it.', 'SecurityError')
    }
  })
  await openMap(ana, trellis, id, 'map')
  await pressKeep(ana)
  await expect(ana.getByText('This browser lets nothing be kept on this device')).toBeVisible()
  await expect(ana.getByRole('switch', { name: /Keep a copy/ })).not.toBeChecked()
  await ana.keyboard.press('Escape')

  await ana.context().setOffline(true)
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expect(saveSign(ana)).toHaveAccessibleName(IN_TAB)
  await ana.context().setOffline(false)
  await expectSaved(ana)

  // A window in which something was kept once: the map opens from the server, and says why there is no copy.
  await ana.evaluate((mapId) => localStorage.setItem('trellis.kept', JSON.stringify({ maps: [mapId] })), id)
  await ana.reload()
  await expect(card(ana, 'Home health aide')).toBeVisible()
  await expectSaved(ana)
  await saveSign(ana).click()
  await expect(ana.getByText('This browser lets nothing be kept on this device')).toBeVisible()
})

test('[12] a device without room says that it keeps no more, and keeps all again once there is room @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0, { role: 'edit', mapId: id })
  await ana.addInitScript(() => {
    const prototype: { add: (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey> } =
      IDBObjectStore.prototype
    const { add } = prototype
    prototype.add = function (value) {
      if (document.documentElement.dataset['full'] === '') throw new DOMException('No room', 'QuotaExceededError')
      return add.call(this, value)
    }
  })
  await openMap(ana, trellis, id, 'map')
  await keepCopy(ana)

  await ana.context().setOffline(true)
  await setFull(ana, true)
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expect(saveSign(ana)).toHaveAccessibleName(IN_TAB)
  await saveSign(ana).click()
  await expect(ana.getByText('This device has no room left')).toBeVisible()
  await ana.keyboard.press('Escape')

  await setFull(ana, false)
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  await ana.reload()
  await expect(cards(ana)).toHaveCount(2)
  await ana.context().setOffline(false)
  await expectSaved(ana)
  const shared = await trellis.join(id)
  expect(shared.all('occupation')).toHaveLength(2)
})

test('[12] a new program takes the place of the kept one as a whole or not at all, and edits stay @together', async ({
  trellis,
  invite,
}) => {
  test.setTimeout(420_000)
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0, { role: 'edit', mapId: id })
  const { url, release, asked, close } = await startReleases(trellis.url)
  await openMap(ana, { ...trellis, url }, id, 'map')
  await keepCopy(ana)
  const first = await programsKept(ana)
  expect(first).toHaveLength(1)

  // A release of which one file cannot be had leaves the one before it in its place.
  const missing = '/assets/not-there.js'
  release('broken', missing)
  await expect.poll(async () => [await findRelease(ana), asked.has(missing)], PATIENCE).toEqual([first, true])
  await ana.context().setOffline(true)
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  await ana.reload()
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  await expect(ana.locator('html')).not.toHaveAttribute('data-release')

  await ana.context().setOffline(false)
  await expectSaved(ana)
  // Pages that were opened with the set before this one may ask for its files; nobody for those before that.
  release('second')
  await expect.poll(() => findRelease(ana), PATIENCE).toEqual([...first, SET + 'second'])
  release('third')
  await expect.poll(() => findRelease(ana), PATIENCE).toEqual([SET + 'second', SET + 'third'])
  await ana.context().setOffline(true)
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  await ana.reload()
  await expect(ana.locator('html')).toHaveAttribute('data-release', 'third')
  await expect(card(ana, 'Nursing assistant')).toBeVisible()
  await ana.context().setOffline(false)
  await expectSaved(ana)
  const shared = await trellis.join(id)
  expect(shared.all('occupation')).toHaveLength(2)
  close()
})

/** Whether the disk is full, for a page whose store was prepared for it. */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.locator('html').evaluate((html, full) => html.toggleAttribute('data-full', full), isFull)
}

function programsKept(page: Page): Promise<string[]> {
  return page.evaluate(async (set) => (await caches.keys()).filter((name) => name.startsWith(set)), SET)
}

/**
 * Has the browser look for a new program, as it also does by itself after a visit; gives the sets then kept, none
 * while one is still being fetched or waits for its turn. That may last until the worker before it has had nothing
 * to do for half a minute: such is the browser's patience.
 */
async function findRelease(page: Page): Promise<string[]> {
  const isDone = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    for (const end = performance.now() + 45_000; performance.now() < end;) {
      const { installing, waiting, active } = registration
      if (installing === null && waiting === null && active?.state === 'activated') return true
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return false
  })
  return isDone ? programsKept(page) : []
}
