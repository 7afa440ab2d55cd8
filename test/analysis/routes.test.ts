import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { onRoutesOf, routesOf } from '../../src/analysis/routes.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { link, makeMap, occupation, place } from '../helpers/make.ts'

const at = place('top/web')
const a = occupation('a', at)
const b = occupation('b', at)
const c = occupation('c', at)
const d = occupation('d', at)

function sorted(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].toSorted()
}

describe('routesOf', () => {
  it('follows links up and against them down, to the end', () => {
    const map = makeMap(a, b, c, d, link('ab', a.id, b.id), link('bc', b.id, c.id), link('db', d.id, b.id))
    const { up, down } = routesOf(map, b.id)
    expect(sorted(up.cardIds)).toEqual([c.id])
    expect(sorted(up.linkIds)).toEqual(['lnk_bc'])
    expect(sorted(down.cardIds)).toEqual([a.id, d.id])
    expect(sorted(down.linkIds)).toEqual(['lnk_ab', 'lnk_db'])
    expect(sorted(routesOf(map, a.id).up.cardIds)).toEqual([b.id, c.id])
    expect(sorted(routesOf(map, a.id).up.linkIds)).toEqual(['lnk_ab', 'lnk_bc'])
  })

  it('takes a lateral link both ways', () => {
    const map = makeMap(a, b, c, link('ab', a.id, b.id, { relation: 'lateral' }), link('ac', a.id, c.id))
    expect(sorted(routesOf(map, b.id).up.cardIds)).toEqual([a.id, c.id])
    expect(sorted(routesOf(map, a.id).down.cardIds)).toEqual([b.id])
  })

  it('comes to an end in a circle, which leads to everything but the card itself', () => {
    const map = makeMap(a, b, c, link('ab', a.id, b.id), link('bc', b.id, c.id), link('ca', c.id, a.id))
    expect(sorted(routesOf(map, a.id).up.cardIds)).toEqual([b.id, c.id])
    expect(routesOf(map, a.id).up.linkIds.size).toBe(3)
  })

  it('keeps what it found until a link changes', () => {
    const step = link('ab', a.id, b.id)
    const first = routesOf(makeMap(a, b, step), a.id)
    expect(routesOf(makeMap({ ...a, illustrative: true }, b, step), a.id)).toBe(first)
    expect(routesOf(makeMap(a, b, { ...step, from: b.id, to: a.id }), a.id).up.cardIds.size).toBe(0)
  })

  it('reaches a card up from another exactly when that one is reached down from it', () => {
    const cards = Array.from({ length: 8 }, (_, n) => occupation(`n${n}`, at))
    const pair = fc.tuple(fc.nat(7), fc.nat(7), fc.boolean())
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 16 }), (pairs) => {
        const steps = pairs.map(([from, to, isLateral], n) =>
          link(`s${n}`, `occ_n${from}`, `occ_n${to}`, { relation: isLateral ? 'lateral' : 'advances' }),
        )
        const map = makeCareerMap([...cards, ...steps])
        for (const one of cards) {
          for (const other of cards) {
            const isAbove = routesOf(map, one.id).up.cardIds.has(other.id)
            expect(routesOf(map, other.id).down.cardIds.has(one.id)).toBe(isAbove)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('onRoutesOf', () => {
  it('joins up and down, with the card itself', () => {
    const map = makeMap(a, b, c, d, link('ab', a.id, b.id), link('bc', b.id, c.id))
    const reach = onRoutesOf(map, b.id)
    expect(sorted(reach?.cardIds ?? new Set())).toEqual([a.id, b.id, c.id])
    expect(sorted(reach?.linkIds ?? new Set())).toEqual(['lnk_ab', 'lnk_bc'])
  })

  it('is nothing for a card without links', () => {
    expect(onRoutesOf(makeMap(a, b), a.id)).toBeNull()
  })
})
