import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { BadLinks } from '../../server/access/badLinks.ts'
import { networkOf } from '../../server/access/address.ts'
import { deviceOf } from '../../server/access/device.ts'
import { RateLimit } from '../../server/access/rateLimit.ts'
import { CreateGrantResponse } from '../../src/wire/access.ts'
import { createReadiness } from '../../server/http/readiness.ts'
import { putNote } from '../helpers/notes.ts'
import { startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

describe('a rate', () => {
  it('is taken from a bucket that fills again evenly', () => {
    let now = 0
    const rate = new RateLimit(60, () => now)
    for (let n = 0; n < 60; n += 1) expect(rate.take('a')).toBe(0)
    expect(rate.take('a')).toBe(1000)
    expect(rate.take('b')).toBe(0)
    now = 400
    expect(rate.take('a')).toBe(600)
    now = 1000
    expect([rate.take('a'), rate.take('a')]).toEqual([0, 1000])
    now = 10_000_000
    for (let n = 0; n < 60; n += 1) expect(rate.take('a')).toBe(0)
    expect(rate.take('a')).toBe(1000)
  })
})

describe('links that are none', () => {
  it('make an address wait longer and longer, and are forgotten after a quiet hour', () => {
    let now = 0
    const bad = new BadLinks(10, () => now)
    const miss = (count: number): void => {
      for (let n = 0; n < count; n += 1) bad.count('a')
    }
    miss(9)
    expect(bad.waitOf('a')).toBe(0)
    miss(1)
    const waits: number[] = []
    for (let round = 0; round < 8; round += 1) {
      waits.push(bad.waitOf('a') / 1000)
      now += bad.waitOf('a')
      expect(bad.waitOf('a')).toBe(0)
      miss(1)
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    expect(bad.waitOf('b')).toBe(0)
    now += 5_000_000
    miss(10)
    expect(bad.waitOf('a')).toBe(15_000)
  })

  it('are answered with how long to wait', async () => {
    const server = await startServer({ access: 'real', limits: { badLinksPerMinute: 3 } })
    const visitor = server.visit()
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await visitor.redeem('x'.repeat(43))).status)
    expect(statuses).toEqual([404, 404, 404, 429])
    expect((await visitor.redeem('x'.repeat(43))).headers.get('retry-after')).toMatch(/^1[45]$/)
  })
})

describe('a link that has expired', () => {
  it('is no guess, however many of one office open it', async () => {
    const server = await startServer({ access: 'real', limits: { badLinksPerMinute: 2 } })
    const wish = { role: 'view', label: 'County', expiresAt: new Date(Date.now() - 1).toISOString(), useLimit: null }
    const made = await server.call('POST', `/api/maps/${await server.createMap()}/grants`, wish)
    const { key } = v.parse(CreateGrantResponse, made.body)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await server.visit().redeem(key)).status)
    expect(statuses).toEqual([410, 410, 410, 410])
  })
})

describe('a server that is asked too often', () => {
  it('says for how long to wait, by session and by address', async () => {
    const bySession = await startServer({ limits: { callsPerMinutePerSession: 3 } })
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await bySession.call('GET', '/api/me')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const byAddress = await startServer({ access: 'real', limits: { callsPerMinutePerAddress: 2 } })
    // One call was the manager coming in.
    expect((await byAddress.visit().call('GET', '/api/me')).status).toBe(200)
    const refused = await byAddress.visit().call('GET', '/api/me')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    expect((await byAddress.visit().call('GET', '/healthz')).status).toBe(200)
  })

  it('counts all who came by one link together, and nobody else with them', async () => {
    const server = await startServer({ access: 'real', limits: { callsPerMinutePerGrant: 6 } })
    // The manager came by a link too: these are four of its calls.
    const [mapId, otherId] = [await server.createMap(), await server.createMap()]
    const wish = { role: 'view', label: 'Hall', expiresAt: null, useLimit: null }
    const made = await server.call('POST', `/api/maps/${mapId}/grants`, wish)
    const other = await server.comeAs('view', otherId)
    const visitors = [server.visit(), server.visit()]
    for (const visitor of visitors) await visitor.redeem(v.parse(CreateGrantResponse, made.body).key)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) {
      for (const visitor of visitors) {
        statuses.push((await visitor.call('GET', n === 0 ? '/api/maps' : `/api/maps/${mapId}/access`)).status)
      }
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
    expect((await other.call('GET', `/api/maps/${otherId}/access`)).status).toBe(200)
  })

  it('counts the opening of sockets with the calls of their address', async () => {
    const server = await startServer({ limits: { callsPerMinutePerAddress: 3 } })
    const url = `${server.syncUrl}/${await server.createMap()}`
    const clients = [new SyncClient(url), new SyncClient(url)]
    await waitFor(() => clients.every(({ isSynced }) => isSynced), 'the first to be in sync')
    const refused = new SyncClient(url)
    await waitFor(() => refused.refusedWith !== null, 'the next to be refused')
    expect([refused.refusedWith, (await server.call('GET', '/api/me')).status]).toEqual([429, 429])
    for (const client of [...clients, refused]) client.leave()
  })

  it('writes to its disk once a second to tell whether it is ready, whoever asks', async () => {
    let now = 0
    let answer = (_isReady: boolean): void => {}
    let probes = 0
    const isReady = createReadiness(
      () => {
        probes += 1
        return new Promise((resolve) => (answer = resolve))
      },
      () => now,
    )
    const both = [isReady(), isReady()]
    now = 5000
    both.push(isReady())
    answer(true)
    expect([await Promise.all(both), probes]).toEqual([[true, true, true], 1])
    now = 5999
    expect([await isReady(), probes]).toEqual([true, 1])
    now = 6000
    const later = isReady()
    answer(false)
    expect([await later, await isReady(), probes]).toEqual([false, false, 2])
  })

  it('reads those who send too much more slowly, and loses nothing of it', async () => {
    const server = await startServer({ limits: { messagesPerSecond: 1 } })
    const mapId = await server.createMap()
    const client = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => client.isSynced, 'the client to be in sync')
    for (let n = 0; n < 64; n += 1) putNote(client.doc, `n${n}`)
    await waitFor(() => client.acknowledged >= 55, 'the first to be saved')
    await waitFor(() => client.acknowledged === client.sent, 'all to be saved')
    expect(client.isOpen).toBe(true)
    client.leave()
  })
})

describe('what is kept of a visitor', () => {
  it('is the network of an address', () => {
    expect(networkOf('192.0.2.77')).toBe('192.0.2.0/24')
    expect(networkOf('::ffff:192.0.2.77')).toBe('192.0.2.0/24')
    expect(networkOf('2001:DB8:1:2:3:4:5:6')).toBe('2001:db8:1::/48')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0::/48')
    expect(networkOf('::1')).toBe('0:0:0::/48')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0::/48')
    expect(networkOf('no address')).toBe('')
  })

  it('is the browser and the system in two words', () => {
    const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'
    expect(deviceOf(chrome)).toBe('Chrome, Windows')
    expect(deviceOf(`${chrome} Edg/130.0`)).toBe('Edge, Windows')
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
      'Safari, iPhone',
    )
    expect(deviceOf('curl/8')).toBe('')
    expect(deviceOf(undefined)).toBe('')
  })
})
