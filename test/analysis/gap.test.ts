import { describe, expect, it } from 'vitest'

import { gapsOf, judgeGap } from '../../src/analysis/gap.ts'
import { sampleRecords } from '../../src/exchange/samples/samples.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { DEFAULT_BANDS } from '../../src/model/settings.ts'

describe('judgeGap', () => {
  it.each([
    [100, 59, 'gap'],
    [100, 60, 'mildGap'],
    [100, 90, 'mildGap'],
    [100, 91, 'balanced'],
    [100, 120, 'balanced'],
    [100, 121, 'mildOversupply'],
    [100, 149, 'mildOversupply'],
    [100, 150, 'oversupply'],
    [10, 0, 'gap'],
  ] as const)('judges %i openings and %i completers as %s', (demand, supply, band) => {
    const gap = judgeGap(demand, supply, DEFAULT_BANDS)
    expect(gap).toMatchObject({ band, gap: demand - supply, ratio: supply / demand })
  })

  it.each([
    [null, 40],
    [40, null],
    [null, null],
    [9, 9],
    [0, 0],
  ])('says not enough data for %s openings and %s completers', (demand, supply) => {
    expect(judgeGap(demand, supply, DEFAULT_BANDS).band).toBe('notEnoughData')
  })

  it('never makes a ratio of nothing', () => {
    expect(judgeGap(0, 12, DEFAULT_BANDS)).toMatchObject({ gap: -12, ratio: null })
  })

  it('follows the limits of the map', () => {
    const bands = { ...DEFAULT_BANDS, minimumOpenings: 5, gap: 0.5 }
    expect(judgeGap(9, 5, bands).band).toBe('mildGap')
  })
})

describe('gapsOf', () => {
  const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x'))

  it('sums only cards with both figures and tells how many it left out', () => {
    const gaps = gapsOf(map)
    expect(gaps.byLane.get('pth_web')).toEqual({
      demand: 60,
      supply: 100,
      gap: -40,
      ratio: 100 / 60,
      band: 'oversupply',
      counted: 1,
      leftOut: 1,
    })
    expect(gaps.byCell.get('lvl_associate|pth_web')).toMatchObject({
      demand: null,
      band: 'notEnoughData',
      counted: 0,
      leftOut: 1,
    })
    expect(gaps.map).toMatchObject({ counted: 6, leftOut: 1 })
  })

  it('adds up the same by rows and by columns', () => {
    const { byLane, map: whole } = gapsOf(map)
    const sum = (prefix: string): number =>
      [...byLane].reduce((all, [id, lane]) => all + (id.startsWith(prefix) ? (lane.gap ?? 0) : 0), 0)
    expect(sum('lvl_')).toBe(whole.gap)
    expect(sum('pth_')).toBe(whole.gap)
  })

  it('is computed once per map', () => {
    expect(gapsOf(map)).toBe(gapsOf(map))
  })
})
