import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, it, onTestFinished } from 'vitest'

import { CLOSE } from '../../src/wire/rooms.ts'
import { killServer, manage, runServer, spawnServer, stopServer } from '../helpers/childServer.ts'
import { putNote } from '../helpers/notes.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

describe('a server that cannot start says why in one sentence and ends with 1', () => {
  async function expectRefusal(env: Readonly<Record<string, string>>, sentence: RegExp): Promise<void> {
    const { code, stdout, stderr } = await runServer(env)
    expect(stderr.trim().split(/\n|(?<=\.) /)).toHaveLength(1)
    expect(stderr).toMatch(sentence)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  }

  it('when the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    onTestFinished(() => {
      other.close()
    })
    await expectRefusal({ PORT: String(port), DATA_DIR: await makeFolder() }, /^Port \d+ is taken by another program: /)
  })

  it('when the data folder cannot be written', async () => {
    const folder = await makeFolder()
    await writeFile(join(folder, 'file'), '')
    await expectRefusal({ DATA_DIR: join(folder, 'file', 'data') }, /^The data folder .* cannot be written/)
  })

  it('when the data folder is in use by another server', async () => {
    const { config } = await startServer()
    await expectRefusal({ DATA_DIR: config.dataDir }, /^The data folder .* is in use by another running server: /)
  })

  it('when the database was written by a newer program', async () => {
    const dataDir = await makeFolder()
    const db = new DatabaseSync(join(dataDir, 'trellis.sqlite'))
    db.exec('PRAGMA user_version = 99')
    db.close()
    await expectRefusal({ DATA_DIR: dataDir }, /^The database .* was written by a newer version of this program/)
  })

  it('when the database is no database', async () => {
    const dataDir = await makeFolder()
    await writeFile(join(dataDir, 'trellis.sqlite'), 'this is no database, only some words that stand here instead')
    await expectRefusal({ DATA_DIR: dataDir }, /^The database in .* cannot be opened/)
  })

  it('when a setting makes no sense', async () => {
    await expectRefusal({ PORT: 'eighty' }, /^PORT must be a whole number/)
    await expectRefusal({ MAX_CONNECTIONS: '0' }, /^MAX_CONNECTIONS must be a whole number from 1/)
    await expectRefusal({ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be a whole number from 0 to 1/)
    await expectRefusal({ ACCESS: 'everyone' }, /^ACCESS must be one of links, oidc, oidc-only/)
    await expectRefusal({ PUBLIC_URL: 'maps.example.org' }, /^PUBLIC_URL must be an address/)
    await expectRefusal({ ALLOWED_ORIGINS: 'maps.example.org' }, /^ALLOWED_ORIGINS must list addresses/)
  })
})

describe('a server that runs', () => {
  it('says where it is and where the maps are, takes the folder after a kill, and ends in good order', async () => {
    const dataDir = await makeFolder()
    const first = await spawnServer({ DATA_DIR: dataDir })
    await killServer(first)
    const second = await spawnServer({ DATA_DIR: dataDir })
    onTestFinished(() => killServer(second))
    expect((await fetch(`${second.origin}/healthz`)).status).toBe(200)
    const manager = await manage(second)
    const headers = { cookie: manager.cookie() }
    const client = new SyncClient(`${second.syncUrl}/${await manager.createMap()}`, { headers })
    await waitFor(() => client.isSynced, 'the client to be in sync')
    putNote(client.doc, 'last')
    // A stop that takes longer than the 9 s it is given ends with 1.
    expect(await stopServer(second)).toBe(0)
    await waitFor(() => client.isClosed, 'the client to be told')
    expect(client.closeCode).toBe(CLOSE.restarting)
  })
})
