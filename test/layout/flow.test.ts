import Elk from 'elkjs/lib/elk.bundled.js'
import { describe, expect, it } from 'vitest'
import { generateMap } from '../../scripts/generateMap.ts'
import type { ElkLike } from '../../src/layout/elk.ts'
import { elkFlowLayout, flowLayout, ownFlowLayout } from '../../src/layout/flow.ts'
import type { MapPicture } from '../../src/layout/picture.ts'
import { routeQuality } from '../../src/layout/routeQuality.ts'
import { indexOf, makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import { WORDS } from '../helpers/words.ts'

const elk = new Elk()
const brokenElk: ElkLike = { layout: () => Promise.reject(new Error('no worker')) }
const silentElk: ElkLike = { layout: () => new Promise(() => undefined) }

function mapOf(cards: number, seed: number): CareerMap {
  return makeCareerMap(generateMap({ cards, seed, levels: 2 + (seed % 5) }))
}

/** Mostly small, now and then a large one. */
function sizeFor(seed: number): number {
  return seed % 25 === 0 ? 60 : (seed * 7) % 16
}

/** What is wrong with a flow, in words; empty when nothing is. */
function faultsOf(map: CareerMap, picture: MapPicture): readonly string[] {
  const faults: string[] = []
  const cards = [...picture.cards.values()]
  const placed = [...map.records.values()].filter(isPlaced)
  if (cards.length !== placed.length) faults.push(`${cards.length} of ${placed.length} cards`)
  for (const [at, one] of cards.entries()) {
    for (const two of cards.slice(0, at)) {
      const isBeside = one.x + one.width <= two.x || two.x + two.width <= one.x
      const isApart = one.y + one.height <= two.y || two.y + two.height <= one.y
      if (!isBeside && !isApart) faults.push(`${one.id} on ${two.id}`)
    }
    if (one.x < 0 || one.y < 0 || one.x + one.width > picture.width || one.y + one.height > picture.height) {
      faults.push(`${one.id} outside`)
    }
    const row = picture.rows.find(({ id }) => id === one.levelId)
    if (row !== undefined && (one.y < row.band.y || one.y + one.height > row.band.y + row.band.height)) {
      faults.push(`${one.id} outside its band`)
    }
  }
  const levels = indexOf(map).levels.map(({ id }) => String(id))
  const inUse = levels.filter((id) => cards.some(({ levelId }) => levelId === id))
  if (picture.rows.map(({ id }) => id).join() !== inUse.join()) faults.push('levels not in order')
  for (const { id, from, to, points } of picture.links.values()) {
    const [first, last] = [points[0], points.at(-1)]
    const [one, two] = [picture.cards.get(from), picture.cards.get(to)]
    if (first === undefined || last === undefined || one === undefined || two === undefined) faults.push(`${id} lost`)
    else if (!isAt(first, one) || !isAt(last, two)) faults.push(`${id} does not reach its cards`)
  }
  const { throughCards } = routeQuality(picture)
  if (throughCards > 0) faults.push(`${throughCards} through cards`)
  return faults
}

function isAt(point: { x: number; y: number }, box: { x: number; y: number; width: number; height: number }): boolean {
  const slack = 0.5
  const isInX = point.x >= box.x - slack && point.x <= box.x + box.width + slack
  const isInY = point.y >= box.y - slack && point.y <= box.y + box.height + slack
  return isInX && isInY
}

describe('the flow', () => {
  it('is whole by our own layout on 300 maps', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const map = mapOf(sizeFor(seed), seed)
      expect(faultsOf(map, ownFlowLayout(map, WORDS)), `seed ${seed}`).toEqual([])
    }
  })

  it('is whole by ELK on 300 maps', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const map = mapOf(1 + sizeFor(seed), seed)
      const picture = await elkFlowLayout(map, WORDS, elk)
      expect(picture === null ? ['no answer'] : faultsOf(map, picture), `seed ${seed}`).toEqual([])
    }
  }, 300_000)

  it('has no columns and no cells, and bands for its levels', async () => {
    const map = mapOf(20, 3)
    const picture = await flowLayout(map, WORDS, elk)
    expect(picture.arrangement).toBe('flow')
    expect(picture.columns).toEqual([])
    expect(picture.cells.size).toBe(0)
    expect(picture.rows.length).toBeGreaterThan(1)
  })

  it("never crosses more than our own layout does, whoever's picture it takes", async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const map = mapOf(40, seed)
      const own = routeQuality(ownFlowLayout(map, WORDS)).crossings
      expect(routeQuality(await flowLayout(map, WORDS, elk)).crossings).toBeLessThanOrEqual(own)
    }
  })

  it('is our own where ELK fails, stays silent or answers nonsense', async () => {
    const map = mapOf(30, 2)
    const own = ownFlowLayout(map, WORDS)
    expect(await flowLayout(map, WORDS, brokenElk)).toEqual(own)
    expect(await flowLayout(map, WORDS, silentElk, Promise.resolve())).toEqual(own)
    expect(await flowLayout(map, WORDS, { layout: async () => ({ id: 'nothing' }) })).toEqual(own)
  })

  it('is the same for the same map', async () => {
    const map = mapOf(30, 4)
    expect(await flowLayout(map, WORDS, elk)).toEqual(await flowLayout(mapOf(30, 4), WORDS, elk))
    expect(ownFlowLayout(map, WORDS)).toEqual(ownFlowLayout(mapOf(30, 4), WORDS))
  })

  it('of an empty map is an empty picture', async () => {
    const picture = await flowLayout(makeCareerMap([]), WORDS, elk)
    expect(picture.cards.size).toBe(0)
    expect(picture.width).toBeGreaterThan(0)
  })
})
