/** For `npm run dev`: fills an empty server with the maps of test/seeds, the sample, and a collection of templates. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { writeManageKey } from '../server/access/writeManageKey.ts'
import { createApi } from '../src/live/api.ts'
import { importAsNewMap } from '../src/store/importMap.ts'
import { visitorOf } from '../test/helpers/visitor.ts'
import { bearSession } from './bearSession.ts'

const PATIENCE_MS = 30_000
const SEEDS = join(import.meta.dirname, '..', 'test', 'seeds')
const origin = `http://localhost:${process.env['PORT'] ?? '4680'}`
const visitor = visitorOf(origin)
const api = createApi(origin)

if (await isThere()) {
  await visitor.redeem(await writeManageKey(resolve(process.env['DATA_DIR'] ?? './data'), 'seeds'), 'Seeds')
  bearSession(origin, visitor.cookie())
  const maps = await api.listMaps('open')
  if (maps.ok && maps.value.length === 0) await seed()
  await visitor.call('DELETE', '/api/me/sessions/this')
}

async function seed(): Promise<void> {
  await seedCollection()
  const sample = await api.createMap({ title: 'Louisville IT (2018)', sample: 'louisville-it-2018' })
  if (!sample.ok) console.error('The sample map could not be made.')
  for (const file of (await readdir(SEEDS)).filter((name) => name.endsWith('.json'))) {
    const names = { title: basename(file, '.json'), began: file }
    const made = await importAsNewMap(await readFile(join(SEEDS, file), 'utf8'), names, origin)
    if (!made.ok) console.error(`test/seeds/${file} could not be loaded: ${made.problem.code}`)
  }
}

/** A region with a map for each of some sectors. */
async function seedCollection(): Promise<void> {
  const made = await api.createCollection({ title: 'Career pathways, Lane County' })
  if (!made.ok) return console.error('The collection could not be made.')
  const sectors = [
    ['Healthcare', 'healthcare'],
    ['Manufacturing', 'manufacturing'],
    ['Construction', 'construction'],
  ] as const
  for (const [title, sample] of sectors) {
    const map = await api.createMap({ title, sample, collectionId: made.value })
    if (!map.ok) console.error(`The map ${title} could not be made.`)
  }
}

/** Waits for the server; false when it does not come. */
async function isThere(): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    const isAlive = await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isAlive) return true
    await wait(200)
  }
  return false
}
