import { describe, expect, it } from 'vitest'

import type { CardBox, TextLine } from '../../../src/layout/picture.ts'
import { wrapTitle } from '../../../src/ui/canvas/far/wrapTitle.ts'
import { makeCard } from './makePicture.ts'

/** Every letter is half as wide as its font is high. */
const meter = {
  font: '',
  measureText(text: string) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0)
    return { width: (text.length * size) / 2 }
  },
}

function line(text: string, y: number, more: Partial<TextLine> = {}): TextLine {
  return { x: 16, y, text, size: 13, weight: 600, tone: 'strong', width: 100, ...more }
}

function card(...lines: readonly TextLine[]): CardBox {
  return { ...makeCard({ id: 'a', row: 0, column: 0 }), face: { lines, marks: [] } }
}

const wrap = (one: CardBox, wished: number, least: number) => wrapTitle(meter, one, wished, least, 'Inter', false)

describe('wrapTitle', () => {
  it('joins the lines of the title, and takes no other bold text', () => {
    const made = wrap(card(line('Web and', 24), line('design', 40), line('$20 an hour', 62)), 13, 10)
    expect(made?.lines.join(' ')).toBe('Web and design')
  })

  it('sets the title as large as wished where it fits', () => {
    expect(wrap(card(line('Welder', 24)), 30, 20)).toMatchObject({ size: 30, lines: ['Welder'] })
  })

  it('goes smaller before it cuts, and cuts with an ellipsis', () => {
    const long = 'Heating ventilation and air conditioning mechanics'
    expect(wrap(card(line(long, 24)), 40, 18)?.size).toBeLessThan(40)
    const cut = wrap(card(line(`${long} ${long}`, 24)), 40, 30)
    expect(cut?.lines.at(-1)).toMatch(/…$/)
  })

  it('sets one line in the middle of a card too low for more', () => {
    const low = { ...card(line('Adult learners', 24)), height: 40 }
    const made = wrap(low, 40, 30)
    expect(made).toMatchObject({ size: 30, top: 2 })
    expect(made?.lines).toHaveLength(1)
  })

  it('says nothing where there is nothing to say, or no room', () => {
    expect(wrap(card(), 13, 10)).toBeNull()
    expect(wrap(card(line('Welder', 24)), 300, 150)).toBeNull()
  })
})
