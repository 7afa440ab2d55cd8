import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { createMemoryStorage } from '../../../server/storage/memory.ts'
import { KEY_FRAGMENT } from '../../../src/wire/access.ts'
import { CookieBrowser } from '../../helpers/cookieBrowser.ts'
import { startServer } from '../../helpers/startServer.ts'
import { createMap, makeKey, me, redeem, send, sessionOf, signIn, startHouse } from './house.ts'

describe('the modes', () => {
  it('oidc: links work without signing in, but one to create maps is no way around it', async () => {
    const house = await startHouse({ mode: 'oidc' })
    const browser = new CookieBrowser()
    const mapId = await house.server.createMap()
    await redeem(house, browser, await makeKey(house, `/api/maps/${mapId}/grants`, 'view'))
    const create = await makeKey(house, '/api/grants', 'create')
    expect(await (await redeem(house, browser, create)).json()).toEqual({ mapId: null, role: null, instanceRole: null })
    expect((await send(house, browser, 'GET', `/api/maps/${mapId}/access`)).status).toBe(200)
    expect((await send(house, browser, 'POST', '/api/maps', { title: 'A map' })).status).toBe(403)
    await signIn(house, browser, 'ada')
    await createMap(house, browser)
    const manage = await makeKey(house, '/api/grants', 'manage')
    expect(await (await redeem(house, browser, create)).json()).toMatchObject({ instanceRole: 'create' })
    expect(await (await redeem(house, browser, manage)).json()).toMatchObject({ instanceRole: 'manage' })
    expect(await (await redeem(house, browser, create)).json()).toMatchObject({ instanceRole: 'manage' })
  })

  it('oidc-only: a link opens nothing before one has signed in, and then it does', async () => {
    const house = await startHouse({ mode: 'oidc-only', allow: { managerEmails: ['ada@college.example'] } })
    const [ada, ben] = [new CookieBrowser(), new CookieBrowser()]
    await signIn(house, ada, 'ada')
    const mapId = await createMap(house, ada)
    const wish = { role: 'edit', label: 'a link', expiresAt: null, useLimit: null }
    const made = await send(house, ada, 'POST', `/api/maps/${mapId}/grants`, wish)
    const { key } = v.parse(v.object({ key: v.string() }), await made.json())
    const refused = await redeem(house, ben, key)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ problem: { code: 'signInFirst' } })
    await signIn(house, ben, 'ben')
    expect((await redeem(house, ben, key)).status).toBe(200)
    expect((await send(house, ben, 'GET', `/api/maps/${mapId}/access`)).status).toBe(200)
  })

  it('oidc-only: who came in as a guest before is nobody', async () => {
    const storage = createMemoryStorage()
    const before = await startServer({ access: 'real', storage: { ...storage, close: async () => {} } })
    const cookie = before.manager.cookie()
    expect((await before.manager.call('GET', '/api/me')).body).toMatchObject({ instanceRole: 'manage' })
    await before.close()
    const house = await startHouse({ mode: 'oidc-only', storage })
    const response = await fetch(`${house.server.origin}/api/me`, { headers: { cookie } })
    expect(await response.json()).toEqual({ person: null, instanceRole: null, mode: 'oidc-only' })
  })

  it('links: there is no sign-in, and accounts of before may do nothing on the server', async () => {
    const storage = createMemoryStorage()
    const house = await startHouse({ storage: { ...storage, close: async () => {} } })
    const browser = new CookieBrowser()
    await signIn(house, browser, 'ada')
    await house.server.close()
    const server = await startServer({ access: 'real', storage })
    const cookie = `trellis=${sessionOf(house, browser)}`
    const response = await fetch(`${server.origin}/api/me`, { headers: { cookie } })
    expect(await response.json()).toMatchObject({ person: { name: 'Ada Marsh' }, instanceRole: null, mode: 'links' })
    for (const path of ['/auth/sign-in', '/auth/callback?code=a&state=b']) {
      expect((await fetch(`${server.origin}${path}`, { redirect: 'manual' })).status).toBe(404)
    }
  })
})

it('keeps the key of the first start for those who sign in, where no manager is named', async () => {
  const house = await startHouse({ mode: 'oidc-only' })
  const browser = new CookieBrowser()
  const [, key = ''] = (house.server.manageUrl ?? '').split(KEY_FRAGMENT)
  expect((await redeem(house, browser, key)).status).toBe(403)
  await signIn(house, browser, 'ada')
  expect((await redeem(house, browser, key)).status).toBe(200)
  expect((await me(house, browser)).instanceRole).toBe('manage')
})
