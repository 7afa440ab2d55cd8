import type { Page } from '@playwright/test'

import { addByPlus, card, cards } from './board.ts'
import { keepCopy } from './keeping.ts'
import { ask } from './server.ts'
import { expect, expectSaved, openMap, saveSign, test } from './trellis.ts'

const [PATHWAY, SCHOOL, CERTIFICATE] = ['New pathway', 'High school diploma or GED', 'Certificate (1-2 years)']
const KEPT = 'Saving: Offline - kept on this device, will be sent. Show details'
/** What a map says that no other thing does: it must not be found where nobody agreed to it. */
const CANARY = 'Canary of the county'

test.use({ mayComplain: true })

test('[12] the hotel Wi-Fi drops: edits kept over a reload, both sides edit, one summary, equal maps @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0)
  const ben = await invite('Ben', 3)
  await openMap(ana, trellis, id, 'map')
  await openMap(ben, trellis, id, 'map')
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expect(card(ben, 'Home health aide')).toBeVisible()
  await expectSaved(ana)
  await keepCopy(ana)

  await ana.context().setOffline(true)
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  await ana.reload()
  await expect(card(ana, 'Nursing assistant')).toBeVisible()
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)
  // What is done after the reload can be taken back, and what stands is on the disk again.
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Mistake')
  await ana.getByRole('button', { name: 'Undo: change Mistake' }).click()
  await ana.getByRole('button', { name: /^Undo: add/ }).click()
  await expect(cards(ana)).toHaveCount(2)
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)

  await addByPlus(ben, CERTIFICATE, PATHWAY, 'Phlebotomist')
  await expectSaved(ben)

  // Home, without a network, leads to it.
  await ana.goto(trellis.url)
  const kept = ana.getByRole('region', { name: 'Maps kept on this device' })
  await kept.getByRole('link', { name: 'Health care' }).click()
  await expect(card(ana, 'Nursing assistant')).toBeVisible()
  await expect(card(ana, 'Phlebotomist')).toHaveCount(0)

  await ana.context().setOffline(false)
  const told = ana.getByText('While you were away: 1 card added')
  await expect(told).toBeVisible()
  await ana.getByRole('button', { name: 'Show', exact: true }).click()
  const away = ana.getByRole('dialog', { name: 'While you were away' })
  await away.getByRole('button', { name: /Phlebotomist/ }).click()
  await expect(card(ana, 'Phlebotomist')).toBeFocused()
  for (const page of [ana, ben]) {
    await expectSaved(page)
    await expect(cards(page)).toHaveCount(3)
    for (const title of ['Home health aide', 'Nursing assistant', 'Phlebotomist']) {
      await expect(card(page, title)).toBeVisible()
    }
  }
  await ana.reload()
  await expect(cards(ana)).toHaveCount(3)
  await expectSaved(ana)
})

test('[12] a role that fell while away sends nothing and keeps the edits aside @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0, { role: 'edit', mapId: id })
  await openMap(ana, trellis, id, 'map')
  await addByPlus(ana, SCHOOL, PATHWAY, 'Home health aide')
  await expectSaved(ana)
  await keepCopy(ana)
  await ana.context().setOffline(true)
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(saveSign(ana)).toHaveAccessibleName(KEPT)

  const { grants } = await (await ask(trellis.url, 'GET', `/maps/${id}/grants`)).json()
  await ask(trellis.url, 'PATCH', `/maps/${id}/grants/${grants[0].id}`, { role: 'view' })
  const sent: number[] = []
  ana.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === 0 && payload[1] !== 0) sent.push(payload.length)
    }),
  )
  await ana.context().setOffline(false)
  await expect(ana.getByText('Changes of yours to this map were not sent.')).toBeVisible()
  await ana.reload()
  await expect(card(ana, 'Home health aide')).toBeVisible()
  await expect(card(ana, 'Nursing assistant')).toHaveCount(0)
  expect(sent.filter((length) => length > 5)).toEqual([])
  const shared = await trellis.join(id)
  expect(shared.all('occupation')).toHaveLength(1)

  await ana.getByRole('button', { name: 'Show them' }).click()
  const dialog = ana.getByRole('dialog', { name: 'Kept on this device' })
  await expect(dialog).toContainText('You may no longer edit this map.')
  await dialog.getByRole('button', { name: 'List my changes' }).click()
  await expect(dialog.getByText('Nursing assistant')).toBeVisible()
  const download = ana.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export the map with my changes' }).click()
  const file = await (await download).createReadStream()
  expect((await file.toArray()).join('')).toContain('Nursing assistant')
  await dialog.getByRole('button', { name: 'Discard my changes' }).click()
  await dialog.getByRole('button', { name: 'Discard for good' }).click()
  await expect(dialog.getByRole('region', { name: 'Changes that were not sent' })).toHaveCount(0)
  await ana.keyboard.press('Escape')

  // Without any access nothing of the map stays, and the person is told.
  await ask(trellis.url, 'DELETE', `/maps/${id}/grants/${grants[0].id}`)
  await expect(ana.getByText('so its copy was taken off this device')).toBeVisible()
  await ana.goto(trellis.url)
  expect(await ana.evaluate(() => localStorage.getItem('trellis.kept'))).toBeNull()
})

test('[12] nothing stays on a device without consent, and Clear this device leaves nothing @together', async ({
  trellis,
  invite,
}) => {
  const id = await trellis.createMap('Health care')
  const ana = await invite('Ana', 0, { role: 'edit', mapId: id })
  await openMap(ana, trellis, id, 'map')
  await addByPlus(ana, SCHOOL, PATHWAY, CANARY)
  await expectSaved(ana)
  expect(await keptHere(ana, id)).toEqual([])

  await saveSign(ana).click()
  await expect(ana.getByText('Only on a device of your own')).toBeVisible()
  await ana.keyboard.press('Escape')
  await keepCopy(ana)
  expect(await keptHere(ana, id)).not.toEqual([])

  await ana.getByRole('button', { name: 'More' }).click()
  await ana.getByRole('menuitemcheckbox', { name: /Keep a copy of this map/ }).click()
  const dialog = ana.getByRole('dialog', { name: 'Kept on this device' })
  await expect(dialog.getByRole('link', { name: 'Health care' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Clear this device' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'Cleared: 1 map' })).toBeVisible()
  await expect(dialog.getByRole('switch')).not.toBeChecked()
  expect(await keptHere(ana, id)).toEqual([])
  await ana.keyboard.press('Escape')

  // Without a copy, what is not sent stands in this tab alone, and the sign does not claim more.
  await ana.context().setOffline(true)
  await addByPlus(ana, CERTIFICATE, PATHWAY, 'Nursing assistant')
  await expect(saveSign(ana)).toHaveAccessibleName(/not saved yet: keep this tab open/)
  await ana.context().setOffline(false)
  await expectSaved(ana)
  expect(await keptHere(ana, id)).toEqual([])
})

/** Switches the copy on, and waits until the map and the program are on the device. */
/** Where on the device something of a map is: its id or its words, in any store the browser has; and service workers. */
async function keptHere(page: Page, mapId: string): Promise<readonly string[]> {
  return page.evaluate(
    async ([id, words]) => {
      const found: string[] = []
      const look = (where: string, text: string): void => {
        if (text.includes(id) || text.includes(words)) found.push(where)
      }
      look('localStorage', JSON.stringify(Object.entries(localStorage)))
      look('sessionStorage', JSON.stringify(Object.entries(sessionStorage)))
      for (const { name = '' } of await indexedDB.databases()) found.push(`database ${name}`)
      for (const name of await caches.keys()) {
        found.push(`cache ${name}`)
        const cache = await caches.open(name)
        for (const request of await cache.keys()) look(`cached ${request.url}`, request.url)
      }
      const workers = await navigator.serviceWorker.getRegistrations()
      return [...found, ...workers.map(({ scope }) => `worker ${scope}`)]
    },
    [mapId, CANARY] as const,
  )
}
