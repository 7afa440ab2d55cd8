import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'

import { killServer, spawnServer } from '../helpers/childServer.ts'
import { CLIENT, freePort, startIdentityProvider } from '../helpers/identityProvider.ts'
import { expect, expectAccessible } from './trellis.ts'
import { watchPage } from './watch.ts'

interface House {
  /** Address of a server whose people sign in at a provider of its own: Ada may, Ben may not. */
  readonly url: string
  /** Address of the provider. */
  readonly issuer: string
}

const test = base.extend<{ readonly house: House }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this very pattern
  house: async ({}, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'trellis-e2e-'))
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const provider = await startIdentityProvider(`${url}/auth/callback`)
    provider.accounts.set('ada', { name: 'Ada Marsh', email: 'ada@college.example', email_verified: true })
    provider.accounts.set('ben', { name: 'Ben Ortiz', email: 'ben@elsewhere.example', email_verified: true })
    const server = await spawnServer({
      PORT: String(port),
      DATA_DIR: dataDir,
      ACCESS: 'oidc',
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ALLOWED_DOMAINS: 'college.example',
    })
    await provide({ url, issuer: provider.issuer })
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
  await page.getByLabel('Title').fill('IT in our county')
  await page.getByRole('button', { name: 'Create the map' }).click()
  await expect(page).toHaveURL(/\/m\/[\w-]+$/)
  const mapUrl = page.url()
  await page.goto(url)
  await me.click()
  await page.getByRole('menuitem', { name: 'Signed-in devices…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click()
  const question = page.getByRole('dialog', { name: 'Sign out on this device?' })
  await question.getByRole('button', { name: 'Sign out here' }).click()
  await expect(door).toBeVisible()
  expect(complaints.filter((what) => !what.startsWith(`request: ${issuer}/`))).toEqual([])
  await page.goto(mapUrl)
  await expect(page.getByText('You need a link to this map')).toBeVisible()
})
