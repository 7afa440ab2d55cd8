import { describe, expect, it } from 'vitest'
import * as v from 'valibot'

import { Anchor, idsOf, isOnMap } from '../../src/model/anchor.ts'
import { cell, level, link, makeMap, occupation, pathway, place } from '../helpers/make.ts'

const MAP = makeMap(
  level('top', 'a0'),
  pathway('web', 'a0'),
  occupation('nurse', place('top/web')),
  occupation('aide', place('top/web', 'a1')),
  link('up', 'occ_aide', 'occ_nurse'),
)

function anchor(input: object): Anchor {
  return v.parse(Anchor, input)
}

describe('what a comment is about', () => {
  it.each([
    [{ type: 'card', id: 'occ_nurse' }, ['occ_nurse']],
    [{ type: 'figure', cardId: 'occ_nurse', field: 'wage' }, ['occ_nurse']],
    [{ type: 'link', id: 'lnk_up' }, ['lnk_up']],
    [{ type: 'cell', ...cell('top', 'web') }, ['lvl_top', 'pth_web']],
    [{ type: 'point', ...cell('top', 'web'), x: 0, y: 1 }, ['lvl_top', 'pth_web']],
  ])('is on the map: %o', (input, ids) => {
    expect(isOnMap(MAP, anchor(input))).toBe(true)
    expect(idsOf(anchor(input))).toEqual(ids)
  })

  it.each([
    { type: 'card', id: 'occ_none' },
    { type: 'card', id: 'lnk_up' },
    { type: 'figure', cardId: 'occ_nurse', field: 'cost' },
    { type: 'link', id: 'lnk_none' },
    { type: 'cell', ...cell('top', 'none') },
    { type: 'point', ...cell('none', 'web'), x: 0.5, y: 0.5 },
  ])('is not: %o', (input) => {
    expect(isOnMap(MAP, anchor(input))).toBe(false)
  })
})
