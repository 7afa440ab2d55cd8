import { expect, it } from 'vitest'
import * as v from 'valibot'

import { CreateGrantResponse, GrantListResponse, MapPeopleResponse } from '../../src/wire/access.ts'
import { startServer } from '../helpers/startServer.ts'

const DISGUISED = ['\u202enaJ', 'Ana\u200b', 'Ana\n(manager)', '\u2066Ana\u2069', 'A\u0000na', 'Ana\u2028Ben']

it('names of people and links are what they look like', async () => {
  const server = await startServer({ access: 'real' })
  const mapId = await server.createMap()
  const grants = `/api/maps/${mapId}/grants`
  const wish = { role: 'view', label: 'Butte College', expiresAt: null, useLimit: null }
  const { key, grant } = v.parse(CreateGrantResponse, (await server.call('POST', grants, wish)).body)
  const eva = server.visit()
  await eva.redeem(key, 'Eva')
  for (const name of DISGUISED) {
    const answers = [
      await server.visit().redeem(key, name),
      await eva.call('PATCH', '/api/me', { name }),
      await server.call('POST', grants, { ...wish, label: name }),
      await server.call('PATCH', `${grants}/${grant.id}`, { label: name }),
    ]
    expect([name, ...answers.map(({ status }) => status)]).toEqual([name, 400, 400, 400, 400])
  }
  const { people } = v.parse(MapPeopleResponse, (await server.call('GET', `/api/maps/${mapId}/people`)).body)
  expect(people.map(({ name }) => name).toSorted()).toEqual(['Eva', 'Manager'])
  const listed = v.parse(GrantListResponse, (await server.call('GET', grants)).body).grants
  expect(listed.map(({ label, useCount }) => [label, useCount])).toEqual([['Butte College', 1]])
  expect((await eva.call('PATCH', '/api/me', { name: 'علی\u200cرضا 👩🏽\u200d💻' })).status).toBe(204)
})
