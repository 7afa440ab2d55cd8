import { describe, expect, it } from 'vitest'

import { writeChanges } from '../../src/doc/apply.ts'
import { readAll } from '../../src/doc/codec.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { startServer } from '../helpers/startServer.ts'
import { waitFor } from '../helpers/waitFor.ts'

describe('two stock y-websocket clients', () => {
  it('read, write and converge', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Together')
    const ada = await joinRoom(server, mapId)
    const ben = await joinRoom(server, mapId)
    expect(readAll(ada.doc)).toEqual(readAll(ben.doc))
    writeChanges(ada.doc, [{ type: 'setEntry', id: 'map', field: 'title', key: 'es', value: 'Juntas' }], 'test')
    await waitFor(() => JSON.stringify(readAll(ben.doc)).includes('Juntas'), 'the edit to arrive')
    expect(readAll(ada.doc)).toEqual(readAll(ben.doc))
  })
})
