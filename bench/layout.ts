/** How long layout takes and how readable its links are: our router beside ELK's, in one run on the same maps. */
import Elk from 'elkjs/lib/elk.bundled.js'

import { generateMap } from '../scripts/generateMap.ts'
import { elkFlowLayout, ownFlowLayout } from '../src/layout/flow.ts'
import { layoutMap } from '../src/layout/layout.ts'
import { routeQuality } from '../src/layout/routeQuality.ts'
import type { QualityInput } from '../src/layout/routeQuality.ts'
import { makeCareerMap } from '../src/model/map.ts'
import { WORDS } from '../test/helpers/words.ts'
import { routeWithElk } from './elkRoutes.ts'
import { median, toMarkdown } from './table.ts'
import type { Table } from './table.ts'

/** Warm runs the time is the median of. */
const RUNS = 5

interface Measured {
  readonly picture: QualityInput
  readonly firstMs: number
  readonly warmMs: number
}

/** Part (c) of the benchmarks: layout at 100, 300 and 1,000 cards. */
export async function benchLayout(): Promise<Table> {
  const elk = new Elk()
  const rows: (readonly (string | number)[])[] = []
  for (const size of [
    { cards: 100, links: 150, levels: 5, pathways: 8 },
    { cards: 300, links: 450, levels: 5, pathways: 12 },
    { cards: 1000, links: 1500, levels: 5, pathways: 40 },
  ]) {
    const map = makeCareerMap(generateMap(size))
    const packed = layoutMap(map, WORDS, { arrangement: 'matrix' })
    const isLarge = size.cards > 300
    const name = `${size.cards} / ${packed.links.size}`
    const own = await measure(RUNS, () => layoutMap(map, WORDS, { arrangement: 'matrix' }))
    rows.push([name, 'matrix, own router', ...figures(own)])
    const ported = await measure(isLarge ? 1 : RUNS, () => routeWithElk(packed, elk, true))
    rows.push([name, 'matrix, ELK interactive, middle ports', ...figures(ported)])
    const free = await measure(isLarge ? 1 : RUNS, () => routeWithElk(packed, elk, false))
    rows.push([name, 'matrix, ELK interactive, free ports', ...figures(free)])
    const flow = await measure(RUNS, () => ownFlowLayout(map, WORDS))
    rows.push([name, 'flow, own', ...figures(flow)])
    if (isLarge) continue
    const elkFlow = await measure(1, async () => {
      const picture = await elkFlowLayout(map, WORDS, elk)
      if (picture === null) throw new Error('ELK has no answer')
      return picture
    })
    rows.push([name, 'flow, ELK layered', ...figures(elkFlow)])
  }
  return {
    title: '(c) Layout',
    note: `Generated maps (seed 1) in Node, one thread; first call and median of warm ones (ELK at 1,000 cards and its flow: one). Own layout times are whole: packing, routes, labels; ELK's interactive runs get the packed cards and only route. Crossings are counted link by link, so what lies on top of each other is counted under "shared": stretches of two links without a common end on one line ("common": with one). "Close": parallel and less than 8 px apart.`,
    head: [
      'cards / links',
      'layout',
      'first, ms',
      'warm, ms',
      'bends a link',
      'crossings',
      'shared',
      'close',
      'common',
      'through cards',
    ],
    rows,
  }
}

async function measure(runs: number, run: () => QualityInput | Promise<QualityInput>): Promise<Measured> {
  const times: number[] = []
  let picture: QualityInput = { cards: new Map(), links: new Map() }
  for (let nth = 0; nth <= runs; nth += 1) {
    const start = performance.now()
    picture = await run()
    times.push(performance.now() - start)
  }
  const [firstMs = 0, ...warm] = times
  return { picture, firstMs, warmMs: median(warm) }
}

function figures({ picture, firstMs, warmMs }: Measured): readonly number[] {
  const { bends, crossings, sharedStretches, tightStretches, bundledStretches, throughCards } = routeQuality(picture)
  const count = Math.max(1, picture.links.size)
  return [firstMs, warmMs, bends / count, crossings, sharedStretches, tightStretches, bundledStretches, throughCards]
}

if (import.meta.main) console.log(toMarkdown(await benchLayout()))
