/** Cards placed on lines and slots by a few lines of code: what the router is tested on, whatever `grid.ts` does. */
import type { RoutedCard, RoutingInput } from '../../src/layout/routing.ts'
import { createDice } from '../../scripts/generate/dice.ts'

export interface PlacingOptions {
  readonly cards: number
  readonly links: number
  readonly rows?: number
  readonly columns?: number
  readonly seed?: number
}

/** A made-up map: ragged heights, some spanning cards, links mostly one row up and at most two columns aside. */
export function placeCards({ cards, links, rows = 5, columns = 8, seed = 1 }: PlacingOptions): RoutingInput {
  const dice = createDice(seed)
  const cells = Array.from({ length: cards }, () => ({ row: dice.below(rows), column: dice.below(columns) }))
  const placed = new Map<string, RoutedCard & { row: number; column: number }>()
  const width = 140 + columns * 560
  let y = 80
  for (let row = 0; row < rows; row += 1) {
    const lines: string[][] = []
    const here = cells.flatMap((cell, at) => (cell.row === row ? [{ ...cell, id: `card${at}` }] : []))
    const heights: number[] = []
    for (const { id, column } of here) {
      let line = 0
      const slotsAt = (at: number): string[] => (lines[at] ?? []).filter((slot) => slot.startsWith(`${column},`))
      while (slotsAt(line).length > 1) line += 1
      const slot = slotsAt(line).length
      lines[line] = [...(lines[line] ?? []), `${column},${slot}`]
      const height = 56 + dice.below(90)
      heights[line] = Math.max(heights[line] ?? 0, height)
      const isWide = slot === 0 && dice.isHit(0.04)
      if (isWide) lines[line]?.push(`${column},1`)
      const box = { x: 140 + column * 560 + slot * 272, y: line, width: isWide ? 480 : 208, height }
      placed.set(id, { ...box, levelId: `level${row}`, pathwayId: `path${column}`, row, column })
    }
    for (let line = 0; line < lines.length; line += 1) {
      for (const { id } of here) {
        const card = placed.get(id)
        if (card !== undefined && card.y === line) placed.set(id, { ...card, y: y + 0.5 })
      }
      y += Math.round(heights[line] ?? 0) + 88
    }
  }
  const ids = [...placed.keys()]
  const found: { id: string; from: string; to: string; relation: string }[] = []
  for (let tries = links * 60; tries > 0 && found.length < links && ids.length > 1; tries -= 1) {
    const [from, to] = [dice.pick(ids), dice.pick(ids)]
    const [a, b] = [placed.get(from), placed.get(to)]
    if (a === undefined || b === undefined || from === to) continue
    const isNear = a.row - b.row <= 2 && a.row >= b.row && Math.abs(a.column - b.column) <= 2
    if (!isNear && !dice.isHit(0.02)) continue
    found.push({
      id: `link${found.length}`,
      from,
      to,
      relation: dice.pick(['advances', 'advances', 'lateral', 'enters']),
    })
  }
  return { cards: placed, links: found, width, height: y, obstacles: [{ x: 0, y: 0, width: 100, height: y }] }
}
