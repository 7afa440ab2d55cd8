import { describe, expect, it } from 'vitest'

import { readView, withView } from '../../src/ui/pages/editor/viewLink.ts'

const HERE = 'http://localhost/m/abc123'

describe('the view in a link', () => {
  it.each([
    { face: 'map', pathwayId: null, arrangement: null, outlineBy: 'level' },
    { face: 'map', pathwayId: 'pth_web', arrangement: 'flow', outlineBy: 'level' },
    { face: 'outline', pathwayId: 'pth_web', arrangement: null, outlineBy: 'pathway' },
  ] as const)('reads as it was written: %o', (view) => {
    expect(readView(withView(HERE, view))).toEqual(view)
  })

  it('leaves alone what others have in it', () => {
    const view = { face: 'table', pathwayId: null, arrangement: null, outlineBy: 'level' } as const
    expect(withView(`${HERE}?kind=program&pathway=pth_web`, view)).toBe('/m/abc123?kind=program&view=table')
  })

  it('does not heed what makes no sense', () => {
    expect(readView(`${HERE}?view=poster&pathway=<b>&arrangement=heap&by=color`)).toEqual({
      face: null,
      pathwayId: null,
      arrangement: null,
      outlineBy: 'level',
    })
  })
})
