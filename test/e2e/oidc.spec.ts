import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test as base } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import { killServer, spawnServer } from '../helpers/childServer.ts'
import { CLIENT, freePort, startIdentityProvider } from '../helpers/identityProvider.ts'
import { expect, expectAccessible } from './trellis.ts'
import { watchPage } from './watch.ts'

type AccessMode = 'oidc' | 'oidc-only'

/** Lifetime of a session in a house where sessions are short, ms. */
const SHORT_MS = 25_000

interface House {
  /** Address of a server whose people sign in at a provider of its own: Ada may, Ben may not. */
  readonly url: string
  /** Address of the provider. */
  readonly issuer: string
  /** All that its people have asked of the provider, and all that the server has said. */
  readonly heard: () => string
}

const test = base.extend<{ readonly house: House; readonly mode: AccessMode; readonly sessionMs: number | null }>({
  mode: ['oidc', { option: true }],
  /** How long a session lasts; null for as long as ever. */
  sessionMs: [null, { option: true }],
  house: async ({ mode, sessionMs }, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'trellis-e2e-'))
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const provider = await startIdentityProvider(`${url}/auth/callback`)
    provider.accounts.set('ada', { name: 'Ada Marsh', email: 'ada@college.example', email_verified: true })
    provider.accounts.set('eva', { name: 'Eva Lund', email: 'eva@college.example', email_verified: true })
    provider.accounts.set('ben', { name: 'Ben Ortiz', email: 'ben@elsewhere.example', email_verified: true })
    const server = await spawnServer({
      PORT: String(port),
      DATA_DIR: dataDir,
      ACCESS: mode,
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ALLOWED_DOMAINS: 'college.example',
      ...(sessionMs === null ? {} : { SESSION_LONGEST_MS: String(sessionMs) }),
    })
    let said = server.greeting
    server.process.stdout?.on('data', (bytes: Buffer) => (said += bytes.toString()))
    server.process.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()))
    await provide({ url, issuer: provider.issuer, heard: () => [said, ...provider.asked].join('\n') })
    await killServer(server)
    await provider.close()
    await rm(dataDir, { recursive: true, force: true })
  },
})

/** On the page of the provider. */
async function signInThere(page: Page, account: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Test provider' })).toBeVisible()
  await page.getByLabel('Account').fill(account)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Makes a map at home; gives its address. */
async function makeMap(page: Page): Promise<string> {
  await page.getByLabel('Title').fill('IT in our county')
  await page.getByRole('button', { name: 'Create the map' }).click()
  await expect(page).toHaveURL(/\/m\/[\w-]+$/)
  return page.url()
}

test('[2] sign in with an account of the organization, make a map, and sign out @together', async ({
  page,
  house: { url, issuer },
}) => {
  const complaints = watchPage(page, url)
  await page.goto(url)
  const door = page.getByRole('link', { name: 'Sign in' })
  await door.click()
  await signInThere(page, 'ben')

  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('This account may not come in here')
  await expectAccessible(page)
  await refusal.getByRole('link', { name: 'Use another account' }).click()
  await signInThere(page, 'ada')

  const me = page.getByRole('button', { name: 'You: Ada Marsh' })
  await expect(me).toBeVisible()
  await expect(page.getByText('This account may not come in here')).toHaveCount(0)
  const mapUrl = await makeMap(page)
  await page.goto(url)
  await me.click()
  await page.getByRole('menuitem', { name: 'Signed-in devices…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click()
  const question = page.getByRole('dialog', { name: 'Sign out on this device?' })
  await question.getByRole('button', { name: 'Sign out here' }).click()
  await expect(door).toBeVisible()
  expect(complaints.filter((what) => !what.startsWith(`request: ${issuer}/`))).toEqual([])
  await page.goto(mapUrl)
  await expect(page.getByText('Sign in, or open your link to this map')).toBeVisible()
})

test.describe('with accounts only', () => {
  test.use({ mode: 'oidc-only' })

  test('[2] a link opened before signing in opens by itself afterwards, and its key goes nowhere @together', async ({
    page,
    browser,
    house: { url, heard },
  }) => {
    await page.goto(url)
    await expect(page.getByRole('heading', { name: 'Sign in to come in' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signInThere(page, 'ada')
    await makeMap(page)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('once they have signed in')
    await page.getByRole('button', { name: 'New link' }).click()
    await page.getByLabel('For whom').fill('Butte College')
    await page.getByRole('button', { name: 'Make the link' }).click()
    const link = await page.getByLabel('Link', { exact: true }).inputValue()
    const [mapUrl = '', key = ''] = link.split('#k=')

    // Eva has neither signed in nor come by this link before; at first she takes an account that may not come in.
    const eva = await (await browser.newContext()).newPage()
    const asked: string[] = []
    eva.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
    await eva.goto(`${mapUrl}?view=map#k=${key}`)
    await expect(eva.getByRole('heading', { name: 'You need to sign in' })).toBeVisible()
    await expectAccessible(eva)
    await eva.getByRole('link', { name: 'Sign in' }).click()
    await signInThere(eva, 'ben')
    await eva.getByRole('alert').getByRole('link', { name: 'Use another account' }).click()
    await signInThere(eva, 'eva')
    await expect(eva).toHaveURL(mapUrl)
    await expect(eva.getByRole('button', { name: 'Add', exact: true })).toBeVisible()
    expect(await eva.evaluate(() => sessionStorage.length)).toBe(0)
    expect([...asked.map((one) => one.replace(/#.*/, '')), heard()].filter((text) => text.includes(key))).toEqual([])

    // Without a session, the map says what to do.
    await eva.context().clearCookies()
    await eva.reload()
    await expect(eva.getByRole('heading', { name: 'Sign in to see this map' })).toBeVisible()
    await eva.getByRole('link', { name: 'Sign in' }).click()
    await expect(eva.getByRole('heading', { name: 'Test provider' })).toBeVisible()
    await eva.context().close()
  })
})

/** The list of one's own sessions, at home. */
async function openDevices(page: Page, url: string): Promise<Locator> {
  await page.goto(url)
  await page.getByRole('button', { name: 'You: Ada Marsh' }).click()
  await page.getByRole('menuitem', { name: 'Signed-in devices…' }).click()
  const devices = page.getByRole('dialog', { name: 'Signed-in devices' })
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  return devices
}

test('[3] each of my two browsers sees the other and ends it, and the other is told @together', async ({
  page,
  browser,
  house: { url },
}) => {
  await page.goto(url)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await signInThere(page, 'ada')
  const mapUrl = await makeMap(page)
  const other = await (await browser.newContext()).newPage()
  await other.goto(mapUrl)
  await other.getByRole('link', { name: 'Sign in' }).click()
  await signInThere(other, 'ada')
  await expect(other).toHaveURL(mapUrl)
  await expect(other.getByRole('button', { name: 'Share', exact: true })).toBeVisible()

  // One by one: the other browser has the map open.
  const devices = await openDevices(page, url)
  await expectAccessible(page)
  await devices.getByRole('button', { name: /^End (?!all)/ }).click()
  const told = other.getByRole('alert').filter({ hasText: 'You were signed out' })
  await expect(told).toContainText('Your session was ended or ran out.')
  await expect(devices).toContainText('No other device is signed in.')
  await expect(devices.getByRole('listitem')).toHaveCount(1)

  // The way back in leads to the map; then all others at once.
  await told.getByRole('button', { name: 'Reload' }).click()
  await expect(other.getByRole('heading', { name: 'Sign in, or open your link to this map' })).toBeVisible()
  await other.getByRole('link', { name: 'Sign in' }).click()
  await expect(other.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await page.goto(mapUrl)
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await (await openDevices(other, url)).getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You were signed out' })).toBeVisible()
  await other.context().close()
})

test.describe('with short sessions', () => {
  test.use({ sessionMs: SHORT_MS })

  test('[3] a session that runs out ends in the same words @together', async ({ page, house: { url } }) => {
    await page.goto(url)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signInThere(page, 'ada')
    await makeMap(page)
    const told = page.getByRole('alert').filter({ hasText: 'You were signed out' })
    await expect(told).toContainText('Your session was ended or ran out.', { timeout: 2 * SHORT_MS })
    await told.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in, or open your link to this map' })).toBeVisible()
  })
})
