/** What those who may only look never get a byte of: comments, confirmations, review rounds, the workbook. */
import type { Page } from '@playwright/test'

import { putNote } from '../helpers/notes.ts'
import { CLOSE } from '../../src/wire/rooms.ts'
import { card } from './board.ts'
import { keepCopy } from './keeping.ts'
import { ask } from './server.ts'
import { expect, openMap, test } from './trellis.ts'

const CARD = 'Web Developers'
const TARGET = { type: 'card', id: 'occ_webdevelopers' }
const [COMMENT, ROUND, EMPLOYER, REMARK, WORKBOOK] = ['1', '2', '3', '4', '5'].map((end) => `canary-4f1c9e-${end}`)

test('[4] a viewer’s traffic and storage hold not a byte of comments, reviews and the workbook @together', async ({
  trellis,
  invite,
}) => {
  const mapId = await trellis.createMap('Louisville', 'louisville-it-2018')
  const ana = await invite('Ana Ruiz', 1, { role: 'comment', mapId })
  const eve = await invite('Eve', 2, { role: 'view', mapId })
  const [told, heard] = [hear(ana), hear(eve)]
  const asked: string[] = []
  eve.on('request', (request) => asked.push(request.url()))
  await openMap(eve, trellis, mapId, 'map')
  await openMap(ana, trellis, mapId, 'map')
  await card(ana, CARD).click()
  await ana.keyboard.press('k')
  const comments = ana.getByRole('complementary', { name: 'Comments' })
  await comments.getByRole('textbox', { name: `New comment about ${CARD}` }).fill(`A word for few: ${COMMENT}`)
  await ana.keyboard.press('Control+Enter')
  await expect(comments.getByRole('region', { name: new RegExp(`^${CARD}, 1 comment`) })).toContainText(`${COMMENT}`)
  await review(trellis.url, mapId)
  const workbook = await trellis.join(`${mapId}/workbook`)
  putNote(workbook.doc, 'plan', WORKBOOK)
  const partner = await trellis.join(`${mapId}/workbook`)
  await expect.poll(() => JSON.stringify(partner.records())).toContain(WORKBOOK)
  // The search finds what is there: it reaches her who may read it.
  await expect(card(ana, CARD)).toHaveAccessibleDescription(/Confirmed by 1 employer/)
  const hers = (await told()).join('')
  expect([hers.includes(`${COMMENT}`), hers.includes(`${EMPLOYER}`)]).toEqual([true, true])

  // Whatever the viewer opens and keeps, and after a reload, there is nothing of it.
  await keepCopy(eve)
  await eve.keyboard.press('Shift+K')
  await card(eve, CARD).click()
  await expect(eve.getByRole('button', { name: /comment/i })).toHaveCount(0)
  await eve.reload()
  await expect(card(eve, CARD)).toBeVisible()
  await expect(card(eve, CARD)).not.toHaveAccessibleDescription(/comment|confirmed/i)
  await card(eve, CARD).click({ button: 'right' })
  await expect(eve.getByRole('menu')).toBeVisible()
  await expect(eve.getByRole('menuitem', { name: /comment|confirm/i })).toHaveCount(0)
  expect(await closeCodeAt(eve, `/sync/${mapId}/workbook?ack=1&news=1`)).toBe(CLOSE.forbidden)
  const texts = await heard()
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.join('')).toContain(CARD)
  expect(texts.filter((text) => text.includes('canary-'))).toEqual([])
  expect(asked.filter((url) => /threads|people-to-mention|confirmations|rounds/.test(url))).toEqual([])
  await expect.poll(() => keptIn(eve, [CARD, 'canary-'])).toEqual([CARD])
})

/** Collects all that comes to a page. Gives the way to read it so far. */
function hear(page: Page): () => Promise<readonly string[]> {
  const heard: string[] = []
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    const keep = (body: Buffer): void => void heard.push(body.toString('latin1'))
    bodies.push(response.body().then(keep, () => undefined))
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void heard.push(payload.toString('latin1'))),
  )
  return async () => {
    await Promise.all(bodies)
    return heard
  }
}

/** The manager asks for reviews of a card, says of it what is not so, and confirms it for an employer. */
async function review(url: string, mapId: string): Promise<void> {
  const path = `/maps/${mapId}`
  const facts = { title: `${ROUND}`, message: `${ROUND}`, dueOn: null, claim: 'right', targets: [TARGET], grantIds: [] }
  const { id } = await (await ask(url, 'POST', `${path}/rounds`, facts)).json()
  const round = await (await ask(url, 'GET', `${path}/rounds/${id}`)).json()
  const { fingerprint } = round.asks[0]
  const remark = { employer: `${EMPLOYER}`, fingerprint, remark: `${REMARK}` }
  expect((await ask(url, 'PUT', `${path}/rounds/${id}/answers/a1`, remark)).status).toBe(204)
  const given = { target: TARGET, claim: 'right', employer: `${EMPLOYER}` }
  expect((await ask(url, 'POST', `${path}/confirmations`, given)).status).toBe(201)
}

/** With which code the server closes a socket that a page opens by itself. */
function closeCodeAt(page: Page, path: string): Promise<number> {
  return page.evaluate(
    (address) =>
      new Promise<number>((give) => {
        const socket = new WebSocket(address, [])
        socket.addEventListener('close', ({ code }) => give(code))
      }),
    `${new URL(page.url()).origin.replace('http', 'ws')}${path}`,
  )
}

/** Which of these a page keeps on its device: in its databases, its caches or its two stores of words. */
function keptIn(page: Page, sought: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (words) => {
    const latin1 = new TextDecoder('latin1')
    const wordsOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return latin1.decode(value)
      if (Array.isArray(value)) return value.map(wordsOf).join(' ')
      if (typeof value === 'object' && value !== null) return Object.entries(value).map(wordsOf).join(' ')
      return String(value)
    }
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((give, fail) => {
        request.addEventListener('success', () => give(request.result))
        request.addEventListener('error', () => fail(new Error(`${request.error}`)))
      })
    const kept = [wordsOf(Object.entries(localStorage)), wordsOf(Object.entries(sessionStorage))]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        kept.push(name, store, wordsOf(await answerOf(rows.getAllKeys())))
        kept.push(wordsOf(await answerOf(database.transaction(store).objectStore(store).getAll())))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        kept.push(request.url, latin1.decode((await response?.arrayBuffer()) ?? new ArrayBuffer(0)))
      }
    }
    return words.filter((word) => kept.some((text) => text.includes(word)))
  }, sought)
}
