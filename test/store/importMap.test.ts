import { describe, expect, it } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { readAll } from '../../src/doc/codec.ts'
import { writeMapJson } from '../../src/exchange/writeJson.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { settleAll } from '../../src/model/settle.ts'
import { importAsNewMap } from '../../src/store/importMap.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'

const NAMES = { title: 'Imported', began: 'As it was imported' }
const FILE = makeCareerMap(settleAll(generateMap({ cards: 700, seed: 11 })))

describe('a map file opened as a new map', () => {
  it('is the same map on the server, to the last record', async () => {
    const server = await startServer()
    const imported = await importAsNewMap(writeMapJson(FILE), NAMES, server.origin)
    if (!imported.ok) throw new Error(imported.problem.code)
    const guest = await joinRoom(server, imported.value)
    const { records } = readAll(guest.doc)
    expect(new Map(records.map((record) => [record.id, record]))).toEqual(FILE.records)
    const { body } = await server.call('GET', '/api/maps')
    expect(body).toMatchObject({ maps: [{ id: imported.value, title: 'Generated map 11' }] })
    const past = await server.call('GET', `/api/maps/${imported.value}/versions`)
    expect(past.body).toMatchObject({ versions: [{ name: 'As it was imported' }, { kind: 'created', cardCount: 0 }] })
  })

  it('is refused with the place of what is wrong, and no map is made', async () => {
    const server = await startServer()
    expect(await importAsNewMap('{ "format": ', NAMES, server.origin)).toMatchObject({
      ok: false,
      problem: { code: 'notJson' },
    })
    expect(await importAsNewMap('{}', NAMES, server.origin)).toEqual({ ok: false, problem: { code: 'notAMap' } })
    const { body } = await server.call('GET', '/api/maps')
    expect(body).toEqual({ maps: [] })
  })

  it('leaves no half of a map behind when the server does not take it all', async () => {
    const server = await startServer({ limits: { documentBytes: 100_000 } })
    expect(await importAsNewMap(writeMapJson(FILE), NAMES, server.origin)).toEqual({
      ok: false,
      problem: { code: 'notCreated' },
    })
    const { body } = await server.call('GET', '/api/maps')
    expect(body).toEqual({ maps: [] })
  })

  it('is told when there is no server', async () => {
    const server = await startServer()
    await server.close()
    expect(await importAsNewMap(writeMapJson(FILE), NAMES, server.origin)).toEqual({
      ok: false,
      problem: { code: 'notCreated' },
    })
  })
})
