import { spawnSync } from 'node:child_process'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { backUp } from '../../scripts/backup.ts'
import { joinRoom } from '../helpers/joinRoom.ts'
import { hasNote, putNote } from '../helpers/notes.ts'
import { makeFolder, startServer } from '../helpers/startServer.ts'
import { SyncClient } from '../helpers/syncClient.ts'
import { waitFor } from '../helpers/waitFor.ts'

describe('a backup', () => {
  it('made while people edit holds all that was saved, and starts a server', async () => {
    const server = await startServer()
    const mapId = await server.createMap('Precious')
    const writer = new SyncClient(`${server.syncUrl}/${mapId}`)
    await waitFor(() => writer.isSynced, 'the writer to be in sync')
    for (let at = 0; at < 50; at += 1) putNote(writer.doc, `n${at}`)
    await waitFor(() => writer.acknowledged === writer.sent, 'all to be saved')
    const folder = await makeFolder()
    const copying = backUp(server.config.dataDir, join(folder, 'backup.sqlite'))
    putNote(writer.doc, 'later')
    await copying
    await mkdir(join(folder, 'data'))
    await rename(join(folder, 'backup.sqlite'), join(folder, 'data', 'trellis.sqlite'))
    const restored = await startServer({ config: { dataDir: join(folder, 'data') } })
    const reader = await joinRoom(restored, mapId)
    for (let at = 0; at < 50; at += 1) expect(hasNote(reader.doc, `n${at}`)).toBe(true)
    expect((await restored.call('GET', '/api/maps')).body).toMatchObject({ maps: [{ id: mapId, title: 'Precious' }] })
    await expect(backUp(server.config.dataDir, join(folder, 'data', 'trellis.sqlite'))).rejects.toThrow(
      'exists already',
    )
    await expect(backUp(folder, join(folder, 'other.sqlite'))).rejects.toThrow('no database')
    // People who come back to the restored server bring what it lacks.
    const back = new SyncClient(`${restored.syncUrl}/${mapId}`, { doc: writer.doc })
    await waitFor(() => hasNote(reader.doc, 'later'), 'the edit made after the backup')
    back.leave()
    writer.leave()
  })

  it.each([
    [[], 'Name the file to write: --to backup.sqlite'],
    [['--data', './nowhere', '--to', './backup.sqlite'], /^There is no database in .*nowhere\.$/],
    [['--out', './backup.sqlite'], /^Unknown option '--out'/],
  ])('asked for with %j is refused in a sentence', (args, sentence) => {
    const script = join(import.meta.dirname, '..', '..', 'scripts', 'backup.ts')
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
    expect(stderr.trim()).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(1)
  })
})
