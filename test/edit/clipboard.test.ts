import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { NOTHING_PASTED, pasteClip, takeClip } from '../../src/edit/clipboard.ts'
import { pasteWishes } from '../../src/edit/clipboardWishes.ts'
import type { Clip } from '../../src/model/clip.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { allOf, cardsIn, makeCareerMap } from '../../src/model/map.ts'
import { isPlaced } from '../../src/model/kinds.ts'
import { repairChanges, settleAll } from '../../src/model/settle.ts'
import { START } from '../helpers/history.ts'
import {
  cell,
  countIds,
  credential,
  credentialId,
  level,
  link,
  makeMap,
  note,
  occupation,
  pathway,
  place,
  support,
  supportId,
} from '../helpers/make.ts'
import { makeChance } from '../helpers/random.ts'
import { pickWish } from '../helpers/wishes.ts'
import { wish } from '../helpers/cardWish.ts'

function clipOf(map: CareerMap, ...ids: readonly string[]): Clip {
  const clip = takeClip(map, ids)
  if (clip === null) throw new Error('nothing was copied')
  return clip
}

/** Titles in a cell, in order. */
function titlesIn(map: CareerMap, where: string): readonly string[] {
  const [level = '', pathway = ''] = where.split('/')
  return cardsIn(map, cell(level, pathway)).map((card) =>
    card.kind === 'occupation' ? (card.titles['t1']?.text['en'] ?? '') : card.kind,
  )
}

const spot = (where: string, after: string | null = null) => {
  const [level = '', pathway = ''] = where.split('/')
  return { cell: cell(level, pathway), after }
}

const map = makeMap(
  occupation('a', place('low/web', 'a0'), { credentials: { [credentialId('ccna')]: true } }),
  occupation('b', place('low/web', 'a1')),
  occupation('c', place('middle/data', 'a0')),
  occupation('far', place('top/net', 'a0')),
  credential('ccna', { name: { en: 'CCNA' } }),
  support('bus', { attachedTo: 'lnk_bc' }),
  note('hint', { target: { on: 'record', recordId: 'occ_a' } }),
  link('ab', 'occ_a', 'occ_b', { supports: { [supportId('bus')]: true } }),
  link('bc', 'occ_b', 'occ_c'),
  link('out', 'occ_c', 'occ_far'),
)

describe('takeClip', () => {
  it('takes cards in reading order with the links among them and what belongs to them', () => {
    const clip = clipOf(map, 'occ_b', 'occ_a', 'occ_c')
    expect(clip.records.map(({ id }) => id)).toEqual([
      'occ_c',
      'occ_a',
      'occ_b',
      'lnk_ab',
      'lnk_bc',
      'nte_hint',
      'sup_bus',
      'crd_ccna',
    ])
    expect(clip.levelIds).toEqual(['lvl_middle', 'lvl_low'])
    expect(clip.pathwayIds).toEqual(['pth_web', 'pth_data'])
    expect(clip.leftLinks).toBe(1)
  })

  it('takes nothing where there is no card', () => {
    expect(takeClip(map, [])).toBeNull()
    expect(takeClip(map, ['lnk_ab', 'lvl_top', 'gone'])).toBeNull()
  })
})

describe('pasteClip', () => {
  it('keeps order, shape, links, pins and credentials, under new ids', () => {
    const pasted = pasteClip(map, clipOf(map, 'occ_a', 'occ_b', 'occ_c'), spot('top/data'), countIds())
    const after = applyChanges(map, pasted.changes)
    expect(titlesIn(after, 'middle/data')).toEqual(['c', 'a', 'b'])
    expect(titlesIn(after, 'top/net')).toEqual(['far', 'c'])
    expect(pasted).toMatchObject({ merged: 0, squeezed: 0 })
    expect(allOf(after, 'link')).toHaveLength(5)
    expect(allOf(after, 'credential')).toHaveLength(1)
    const copies = allOf(after, 'occupation').filter(({ id }) => pasted.ids.includes(id))
    const [copyA] = copies.filter(({ titles }) => titles['t1']?.text['en'] === 'a')
    expect(copyA?.credentials).toEqual({ crd_ccna: true })
    expect(allOf(after, 'note').map(({ target }) => target)).toContainEqual({ on: 'record', recordId: copyA?.id })
    const newLink = allOf(after, 'link').find(({ from }) => from === copyA?.id)
    expect(Object.keys(newLink?.supports ?? {})).toEqual(
      allOf(after, 'support').flatMap(({ id }) => (id === 'sup_bus' ? [] : [id])),
    )
    expect(allOf(after, 'support')).toHaveLength(2)
  })

  it('goes after the card one stands on, and takes the mark off its cell', () => {
    const { changes } = pasteClip(map, clipOf(map, 'occ_c'), spot('low/web', 'occ_a'), countIds())
    expect(titlesIn(applyChanges(map, changes), 'low/web')).toEqual(['a', 'c', 'b'])
  })

  it('goes where the cards came from when no cell is meant', () => {
    const { changes } = pasteClip(map, clipOf(map, 'occ_b', 'occ_c'), null, countIds())
    const after = applyChanges(map, changes)
    expect(titlesIn(after, 'low/web')).toEqual(['a', 'b', 'b'])
    expect(titlesIn(after, 'middle/data')).toEqual(['c', 'c'])
  })

  it('goes to rows and columns of the same names on another map when no cell is meant', () => {
    const other = makeCareerMap([
      level('degree', 'a0', { label: { es: 'Título' } }),
      level('years', 'a1', { label: { en: 'MIDDLE' } }),
      level('school', 'a2', { label: { en: 'low' } }),
      pathway('first', 'a0'),
      pathway('pages', 'a1', { label: { es: 'Páginas', en: 'Web' } }),
    ])
    const clip = clipOf(map, 'occ_a', 'occ_b')
    const named = applyChanges(other, pasteClip(other, clip, null, countIds()).changes)
    expect(titlesIn(named, 'school/pages')).toEqual(['a', 'b'])
    // Pathways of other names are laid over those there are, from the first on; its rows are still found.
    const mixed = applyChanges(other, pasteClip(other, clipOf(map, 'occ_c'), null, countIds()).changes)
    expect(titlesIn(mixed, 'years/first')).toEqual(['c'])
    const old = applyChanges(other, pasteClip(other, { ...clip, laneNames: {} }, null, countIds()).changes)
    expect(titlesIn(old, 'degree/first')).toEqual(['a', 'b'])
  })

  it('moves a block that would reach over the edge, and squeezes one that is larger than the map', () => {
    const clip = clipOf(map, 'occ_a', 'occ_c')
    const moved = pasteClip(map, clip, spot('low/net'), countIds())
    expect(moved.squeezed).toBe(0)
    expect(titlesIn(applyChanges(map, moved.changes), 'middle/net')).toEqual(['c'])
    const small = makeCareerMap([...makeMap().records.values()].filter(({ id }) => !/middle|low|data|net/.test(id)))
    const squeezed = pasteClip(small, clip, spot('top/web'), countIds())
    expect(squeezed.squeezed).toBe(2)
    expect(titlesIn(applyChanges(small, squeezed.changes), 'top/web')).toEqual(['c', 'a'])
  })

  it('takes a credential of the same name for the one copied, and brings along one that is missing', () => {
    const other = makeMap(credential('theirs', { name: { es: 'ccna ' } }))
    const merged = pasteClip(other, clipOf(map, 'occ_a'), spot('top/web'), countIds())
    expect(merged.merged).toBe(1)
    const [card] = allOf(applyChanges(other, merged.changes), 'occupation')
    expect(card?.credentials).toEqual({ crd_theirs: true })
    const brought = applyChanges(makeMap(), pasteClip(makeMap(), clipOf(map, 'occ_a'), null, countIds()).changes)
    expect(allOf(brought, 'credential')).toMatchObject([{ name: { en: 'CCNA' }, place: null }])
  })

  it('does nothing on a map without rows, or in a cell that is gone', () => {
    const clip = clipOf(map, 'occ_a')
    expect(pasteClip(makeCareerMap([]), clip, null, countIds())).toEqual(NOTHING_PASTED)
    expect(pasteClip(map, clip, spot('gone/web'), countIds())).toEqual(NOTHING_PASTED)
  })

  it('leaves a whole map whatever was copied and wherever it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.nat(), fc.nat(), (wishes, here, there) => {
        const newId = countIds()
        const run = (from: CareerMap, seed: number): CareerMap => {
          const chance = makeChance(seed)
          return applyChanges(from, pickWish(chance).run({ map: from, chance, newId }))
        }
        const source = wishes.reduce(run, makeCareerMap(START))
        const target = wishes.toReversed().reduce(run, makeCareerMap(START))
        const chance = makeChance(here)
        const clip = takeClip(
          source,
          [...source.records.keys()].filter(() => chance.percent(50)),
        )
        if (clip === null) return
        for (const map of [source, target]) {
          const cells = [...map.records.values()].filter(isPlaced).map((card) => card.place)
          const at = makeChance(there).pick([null, ...cells])
          const { changes, ids } = pasteClip(map, clip, at ? { cell: at, after: null } : null, newId)
          const after = applyChanges(map, changes)
          const records = [...after.records.values()]
          expect(settleAll(records)).toEqual(records)
          expect(repairChanges(records)).toEqual([])
          expect(ids.every((id) => after.records.has(id) && !map.records.has(id))).toBe(true)
          if (changes.length > 0) expect(ids).toHaveLength(clip.records.filter(isPlaced).length)
          // Nothing that stood before is gone or changed, but for its order.
          for (const [id, record] of map.records) {
            if (record.kind !== 'emptyCell') expect(after.records.get(id)?.kind).toBe(record.kind)
          }
        }
      }),
    )
  })
})

describe('pasteWishes', () => {
  it('stacks a column in the cell and lays a grid over levels and pathways, telling what lies outside', () => {
    const column = pasteWishes(makeMap(), [wish('x'), wish('y')], spot('low/web'), countIds())
    expect(titlesIn(applyChanges(makeMap(), column.changes), 'low/web')).toEqual(['x', 'y'])
    const grid = pasteWishes(
      makeMap(),
      [wish('x'), wish('y', { row: 1, column: 1 }), wish('z', { row: 0, column: 2 })],
      spot('middle/data'),
      countIds(),
    )
    const after = applyChanges(makeMap(), grid.changes)
    expect(titlesIn(after, 'middle/data')).toEqual(['x'])
    expect(titlesIn(after, 'low/net')).toEqual(['y'])
    expect(grid.outside).toBe(1)
  })

  it('places a card by the names of its level and pathway, and tells which it does not know', () => {
    const { changes, unplaced } = pasteWishes(
      makeMap(),
      [wish('x', { level: 'TOP', pathway: 'Net' }), wish('y', { level: 'Doctorate' })],
      spot('low/web'),
      countIds(),
    )
    const after = applyChanges(makeMap(), changes)
    expect(titlesIn(after, 'top/net')).toEqual(['x'])
    expect(titlesIn(after, 'low/web')).toEqual(['y'])
    expect(unplaced).toBe(1)
  })

  it('names each credential once, and takes one that is there', () => {
    const before = makeMap(credential('ccna', { name: { en: 'CCNA' } }))
    const { changes } = pasteWishes(
      before,
      [wish('x', { credentials: ['ccna', 'PMP'] }), wish('y', { credentials: ['pmp'] })],
      spot('low/web'),
      countIds(),
    )
    const after = applyChanges(before, changes)
    expect(allOf(after, 'credential').map(({ name }) => name['en'])).toEqual(['CCNA', 'PMP'])
    expect(repairChanges([...after.records.values()])).toEqual([])
  })
})
