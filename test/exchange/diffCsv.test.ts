import { describe, expect, it } from 'vitest'

import { diffCsv } from '../../src/exchange/diffCsv.ts'
import { readDelimited } from '../../src/exchange/sheet/delimited.ts'

function linesOf(csv: string): readonly string[] {
  return csv.slice(1).split('\r\n').slice(0, -1)
}

describe('the CSV of a difference', () => {
  it('says that it is UTF-8 and ends every line', () => {
    expect(diffCsv([['a', 'ñ']])).toBe('\uFEFF"a","ñ"\r\n')
  })

  it.each(['=1+1', '+1', '-cmd|calc', '@SUM(A1)', '\t=1+1', ' =HYPERLINK("x")', '＝1+1', '\r\n@x'])(
    'runs no formula: %j',
    (cell) => {
      const [line = ''] = linesOf(diffCsv([[cell]]))
      expect(line).toMatch(/^"'[^"]/)
    },
  )

  it('leaves plain numbers and the arrow of a move as they are', () => {
    expect(linesOf(diffCsv([['-3.5', 'a → b', '$33.49']]))).toEqual(['"-3.5","a → b","$33.49"'])
  })

  it('keeps quotes, commas and semicolons in their cells, and each row on its line', () => {
    const rows = [
      ['Kind', 'Name'],
      ['Say "hi", or; not', 'one\ntwo'],
    ]
    const read = readDelimited(diffCsv(rows).slice(1))
    expect(read.ok && read.value.rows).toEqual([
      ['Kind', 'Name'],
      ['Say "hi", or; not', 'one two'],
    ])
  })
})
