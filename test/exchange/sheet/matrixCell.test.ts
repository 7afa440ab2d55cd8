import { expect, it } from 'vitest'

import { readMatrixCell } from '../../../src/exchange/sheet/matrixCell.ts'
import { readWage } from '../../../src/exchange/sheet/wageText.ts'
import { amountOf } from '../../../src/model/figure.ts'

/** Titles, the wage (unit, low, median, high) or its fault, and what is neither. */
const short = (text: string): unknown => {
  const { titles, wage, wageFault, rest } = readMatrixCell(text, null, true)
  const read =
    wage === null
      ? wageFault?.code
      : [wage.unit, ...[wage.low, wage.median, wage.high].map((value) => amountOf({ value }))]
  return [titles.map(({ words }) => words), read ?? null, rest]
}

it.each([
  ['Welder\n$22.50/hr', [['Welder'], ['hour', null, 22.5, null], []]],
  ['Welder\nUp to $24/hr', [['Welder'], ['hour', null, null, 24], []]],
  ['Welder\nFrom $18/hr', [['Welder'], ['hour', 18, null, null], []]],
  ['Welder from $18/hr', [['Welder'], ['hour', 18, null, null], []]],
  ['Welder\nMedian wage: $22.50/hr', [['Welder'], ['hour', null, 22.5, null], []]],
  ['Welder; Cutter\nStarting at $18 an hour', [['Welder', 'Cutter'], ['hour', 18, null, null], []]],
  ['Welder\n$22.50/hr (median)', [['Welder'], ['hour', null, 22.5, null], []]],
  ['Welder\nHourly wage: $18 - $24', [['Welder'], ['hour', 18, null, 24], []]],
  ['Welder\n$18+ per hour', [['Welder'], ['hour', 18, null, null], []]],
  ['Welder\nAnnual salary: $52,000', [['Welder'], ['year', null, 52_000, null], []]],
  ['Soldador\nHasta $24 por hora', [['Soldador'], ['hour', null, null, 24], []]],
  ['Soldador\nDesde $18 la hora', [['Soldador'], ['hour', 18, null, null], []]],
  ['Soldador\nSalario mediano: $52,000 al año', [['Soldador'], ['year', null, 52_000, null], []]],
  ['Soldador\nde $18 a $24 por hora', [['Soldador'], ['hour', 18, null, 24], []]],
  ['Welder\n$5,200 per month', [['Welder'], 'otherPeriod', []]],
  ['Welder\n$5,200/month', [['Welder'], 'otherPeriod', []]],
  ['Welder\n$5,200 a month', [['Welder'], 'otherPeriod', []]],
  ['Welder\nMonthly wage: $5,200', [['Welder'], 'otherPeriod', []]],
  ['Welder\n$400 per piece', [['Welder'], 'otherPeriod', []]],
  ['Soldador\n$5,200 al mes', [['Soldador'], 'otherPeriod', []]],
  ['Soldador\nSalario mensual: $5,200', [['Soldador'], 'otherPeriod', []]],
  ['Soldador\n$5,200 mensuales', [['Soldador'], 'otherPeriod', []]],
  ['Welder\n5200 per month', [['Welder'], 'otherPeriod', []]],
  ['Welder\n$22/hr ($45,760/yr)', [['Welder'], ['hour', null, 22, null], ['($45,760/yr)']]],
  ['CNA (75 hours)\n$16/hr', [['CNA (75 hours)'], ['hour', null, 16, null], []]],
  ['Electrical Apprentice (8,000 hours)', [['Electrical Apprentice (8,000 hours)'], null, []]],
  ['EMT 150 hrs', [['EMT 150 hrs'], null, []]],
  ['Auxiliar 75 horas\n$16 la hora', [['Auxiliar 75 horas'], ['hour', null, 16, null], []]],
  ['Welder\n22 hourly', [['Welder'], ['hour', null, 22, null], []]],
  ['Welder\n18-24 per hour', [['Welder'], ['hour', 18, null, 24], []]],
  ['Welder\n22/hrs', [['Welder'], ['hour', null, 22, null], []]],
  ['Welder\n$22 hrs', [['Welder'], ['hour', null, 22, null], []]],
  ['$18/hr\nEntry-Level Welder', [['Entry-Level Welder'], ['hour', null, 18, null], []]],
  ['$18/hr Entry-Level Welder', [['Entry-Level Welder'], ['hour', null, 18, null], []]],
  ['$25/hr\nRange Technician', [['Range Technician'], ['hour', null, 25, null], []]],
  ['$25/hr Range Technician', [['Range Technician'], ['hour', null, 25, null], []]],
  ['$25/hr (median hourly wage) Welder', [['Welder'], ['hour', null, 25, null], []]],
  ['$25/hr median wage\nWelder', [['Welder'], ['hour', null, 25, null], []]],
  ['$25\nAnnual Giving Officer', [['Annual Giving Officer'], ['hour', null, 25, null], []]],
  ['$25\nKitchen Manager', [['Kitchen Manager'], ['hour', null, 25, null], []]],
  ['Welder\n$45k - 60 K', [['Welder'], ['year', 45_000, null, 60_000], []]],
  ['Welder\n$25\nper hour', [['Welder'], ['hour', null, 25, null], []]],
  ['Welder\n$25\nhourly', [['Welder'], ['hour', null, 25, null], []]],
  ['Welder\n$25\nMedian hourly wage', [['Welder'], ['hour', null, 25, null], []]],
  ['$25 and up\nRange Technician', [['Range Technician'], ['hour', 25, null, null], []]],
  ['Machinist, Entry Level\n$18/hr', [['Machinist, Entry Level'], ['hour', null, 18, null], []]],
  ['Machinist Entry Level $18/hr', [['Machinist Entry Level'], ['hour', null, 18, null], []]],
  ['Machinist Entry Level from $18/hr', [['Machinist Entry Level'], ['hour', 18, null, null], []]],
  ['Machinist entry wage $18/hr', [['Machinist'], ['hour', null, 18, null], []]],
  ['Welder\nMedian wage:\n$22/hr', [['Welder'], ['hour', null, 22, null], []]],
  ['Welder\nHourly wage:\nfrom $22', [['Welder'], ['hour', 22, null, null], []]],
  ['Welder\nEntry level: $18/hr', [['Welder'], ['hour', null, 18, null], []]],
  ['Paymaster\nAmerican history teacher', [['Paymaster', 'American history teacher'], null, []]],
])('reads the cell %j', (text, expected) => {
  expect(short(text)).toEqual(expected)
})

it('reads the longest cells a file can have, whatever is repeated in them', () => {
  for (const piece of [' ', '\n', 'from ', 'per / ', '1,', '$1 ', 'median wage: ', '((']) {
    const text = `$1${piece.repeat(Math.floor(32_000 / piece.length))}x`
    expect(readMatrixCell(text, null, true).titles.length).toBeLessThanOrEqual(1)
    expect(readWage(text, null)).not.toBeNull()
  }
})
