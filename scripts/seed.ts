/** `npm run seed`: makes the sample map on the running server of a data folder, or prints a map of any size. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { writeManageKey } from '../server/access/writeManageKey.ts'

import { writeMapJson } from '../src/exchange/writeJson.ts'
import { makeCareerMap } from '../src/model/map.ts'
import { visitorOf } from '../test/helpers/visitor.ts'
import { generateMap } from './generateMap.ts'

const { values } = parseArgs({
  options: {
    /** Where the server listens. */
    server: { type: 'string', default: 'http://localhost:4680' },
    /** Its data folder: whoever can write there needs no link. */
    data: { type: 'string', default: './data' },
    title: { type: 'string', default: 'Louisville IT (2018)' },
    /** Prints a generated map of so many cards as JSON instead, to be opened with Import. */
    cards: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

const wrong = [values.cards ?? '0', values.seed].find((count) => !/^\d{1,5}$/.test(count))
if (wrong !== undefined) {
  console.error(`--cards and --seed take whole numbers up to 99999, but one is "${wrong}".`)
  process.exitCode = 1
} else if (values.cards === undefined) await createSample(values.server, resolve(values.data), values.title)
else process.stdout.write(generated(Number(values.cards), Number(values.seed)))

async function createSample(server: string, dataDir: string, title: string): Promise<void> {
  try {
    const visitor = visitorOf(new URL(server).origin)
    await visitor.redeem(await writeManageKey(dataDir, 'seed'), 'Seed')
    const id = await visitor.createMap(title, { sample: 'louisville-it-2018' })
    await visitor.call('DELETE', '/api/me/sessions/this')
    console.log(`Made "${title}": ${new URL(`/m/${id}`, server).href}`)
  } catch (error) {
    console.error(`No map was made at ${server}: ${error instanceof Error ? error.message : String(error)}`)
    console.error(
      'Is the server running? Start it with npm start, or name it with --server and its folder with --data.',
    )
    process.exitCode = 1
  }
}

function generated(cards: number, seed: number): string {
  const records = generateMap({
    cards,
    links: Math.round(cards * 1.5),
    levels: Math.min(7, Math.max(4, Math.round(cards / 60))),
    pathways: Math.max(4, Math.round(cards / 16)),
    seed,
  })
  return writeMapJson(makeCareerMap(records))
}
